"""What is stamped on a side: the thumb tab at its outer edge, and the number of the leaf in its outer corner."""

from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
import sample

from generator.model.document import Paper
from generator.views.page import Layout

MM = 72 / 25.4
WHITE = 5.5 * MM
"""What an office printer cannot reach at the edge."""


@pytest.fixture(scope='module', params=[Paper.A4, Paper.LETTER])
def fifteen(request, tmp_path_factory, store):
    """Fifteen tabs, a leaf of two sides in each."""
    target = tmp_path_factory.mktemp('stamp') / 'tabs.pdf'
    (model, *_) = sample.leaves(paper=request.param)
    html = '<h1>Two</h1><p>One.</p><p style="break-before: page">Two.</p>'
    leaves = [
        replace(model, code=f'C{tab}', target=f'roles/{tab}', html=html, layout=Layout.SHEETS) for tab in range(1, 16)
    ]
    sample.bound(leaves, sample.cover(paper=request.param), target, store, tab_of=lambda place, _: place + 1)
    return target


def sides(target):
    """Yield the number, the page and the box of each side of a leaf: the last thirty."""
    with pikepdf.open(target) as pdf, pypdfium2.PdfDocument(target) as document:
        for number in range(len(pdf.pages) - 30, len(pdf.pages)):
            yield number, document[number], [float(edge) for edge in pdf.pages[number].mediabox]


def block(target, number):
    """Return the black block of a side: left, bottom, width, height."""
    with pikepdf.open(target) as pdf:
        drawn = pdf.pages[number].obj.Contents[-1]
        (found,) = (one.operands for one in pikepdf.parse_content_stream(drawn) if str(one.operator) == 're')
    return [float(value) for value in found]


def test_a_tab_is_a_block_that_begins_at_the_edge_and_never_leaves_the_sheet(fifteen):
    seen = set()
    for number, _, (left, bottom, right, top) in sides(fifteen):
        across, up, wide, tall = block(fifteen, number)
        assert tall == pytest.approx(15 * MM, abs=0.1)
        assert bottom + WHITE < up < up + tall < top - WHITE
        outer = right if number % 2 == 0 else left
        assert outer in (pytest.approx(across + wide, abs=0.1), pytest.approx(across, abs=0.1))
        seen.add(round(up))
    # A fifteenth begins again from the top; no two overlap.
    assert len(seen) == 14
    assert min(later - earlier for earlier, later in zip(sorted(seen), sorted(seen)[1:], strict=False)) >= 17 * MM


def test_what_is_to_be_read_stands_clear_of_the_edge(fifteen):
    for number, page, (left, bottom, right, top) in sides(fifteen):
        textpage = page.get_textpage()
        boxes = [textpage.get_charbox(place) for place in range(textpage.count_chars())]
        assert all(
            left + WHITE <= one[0] < one[2] <= right - WHITE and bottom + WHITE <= one[1] < one[3] <= top - WHITE
            for one in boxes
            if one[2] > one[0]
        ), number


def test_its_numeral_stands_on_the_block_and_the_number_in_the_outer_corner(fifteen):
    for place, (number, page, (left, _, right, top)) in enumerate(sides(fifteen)):
        across, up, wide, tall = block(fifteen, number)
        textpage = page.get_textpage()
        tab = str(place // 2 + 1)
        within = textpage.get_text_bounded(across, up, across + wide, up + tall)
        assert within.strip() == tab
        corner = (right - 14 * MM, right) if number % 2 == 0 else (left, left + 14 * MM)
        assert textpage.get_text_bounded(corner[0], top - 16 * MM, corner[1], top).strip() == f'{tab}.1'
