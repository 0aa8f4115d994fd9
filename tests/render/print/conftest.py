"""Binders and a press that the tests of the print engine share."""

import pypdfium2
import pytest
import sample

from generator.render.print.binder import render
from generator.render.print.document import css
from generator.render.print.fonts import stock_faces
from generator.render.print.layout import layout
from generator.render.print.sheet import Stock
from generator.render.print.shelf import Shelf


@pytest.fixture(scope='session')
def stock():
    return Stock(css(), stock_faces())


@pytest.fixture(scope='session')
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp('leaves')


@pytest.fixture(scope='session')
def press(stock, cache):
    with layout(stock, Shelf(cache, stock), 1, lambda _: None) as found:
        yield found


@pytest.fixture(scope='session')
def english(tmp_path_factory, cache):
    """The sample in English: what came of it, and its PDF."""
    target = tmp_path_factory.mktemp('print') / 'binder.pdf'
    return render(sample.leaves(), sample.cover(), target, cache=cache), target


@pytest.fixture(scope='session')
def exercise(tmp_path_factory, cache):
    """The sample in French, for an exercise."""
    target = tmp_path_factory.mktemp('print') / 'binder.pdf'
    leaves, cover = sample.leaves('fr', exercise=True), sample.cover('fr', exercise=True)
    return render(leaves, cover, target, cache=cache), target


@pytest.fixture(scope='session')
def texts():
    """Read the text of each side of a PDF."""

    def read(path):
        with pypdfium2.PdfDocument(path) as document:
            return [page.get_textpage().get_text_bounded() for page in document]

    return read
