"""Binders and a press that the tests of the print engine share."""

import pypdfium2
import pytest
import sample

from generator.render.print.document import css
from generator.render.print.layout.fonts import stock_faces
from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import PrintStyles
from generator.render.print.layout.workers import LayoutPool, processes
from generator.render.store import Store


@pytest.fixture(scope='session')
def styles():
    return PrintStyles(css(), stock_faces())


@pytest.fixture(scope='session')
def store(tmp_path_factory):
    return Store(tmp_path_factory.mktemp('store'))


@pytest.fixture(scope='session')
def layout(styles, store):
    with processes(1) as pool:
        yield LayoutPool(styles, LeafCache(store, styles), pool, lambda _: None)


@pytest.fixture(scope='session')
def english(tmp_path_factory, store):
    """The sample in English: what came of it, and its PDF."""
    target = tmp_path_factory.mktemp('print') / 'binder.pdf'
    return sample.bound(sample.leaves(), sample.cover(), target, store), target


@pytest.fixture(scope='session')
def exercise(tmp_path_factory, store):
    """The sample in French, for an exercise."""
    target = tmp_path_factory.mktemp('print') / 'binder.pdf'
    leaves, cover = sample.leaves('fr'), sample.cover('fr', exercise=True)
    return sample.bound(leaves, cover, target, store), target


@pytest.fixture(scope='session')
def texts():
    """Read the text of each side of a PDF."""

    def read(path):
        with pypdfium2.PdfDocument(path) as document:
            return [page.get_textpage().get_text_bounded() for page in document]

    return read
