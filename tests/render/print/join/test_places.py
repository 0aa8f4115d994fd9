"""On which side each part starts, and where its text stands there."""

import pikepdf
import pypdfium2
import pytest

from generator.render.print.join.part import BinderPart
from generator.render.print.join.places import places as arranged

MM = 72 / 25.4


def part(*, right=False, half=False, tab=''):
    return BinderPart(b'', 'X', 'X', tab_label=tab, starts_right=right, half=half)


@pytest.mark.parametrize(
    ('parts', 'counts', 'firsts'),
    [
        ([part(), part(), part()], [1, 2, 1], [0, 1, 3]),
        ([part(), part(right=True), part()], [1, 1, 1], [0, 2, 3]),
        ([part(), part(right=True)], [2, 3], [0, 2]),
    ],
)
def test_the_next_leaf_begins_on_the_next_side_unless_it_asks_for_a_right_hand_one(parts, counts, firsts):
    assert [place.first for place in arranged(parts, counts)] == firsts


def test_two_cards_of_a_tab_share_their_sheet_and_no_other():
    card, other = part(half=True, tab='A'), part(half=True, tab='B')
    found = arranged([part(), card, card, card, other, part()], [1, 2, 2, 2, 2, 1])
    assert [(place.first, place.is_second) for place in found] == [
        *((0, False), (2, False), (2, True), (4, False), (6, False), (8, False)),
    ]


def test_text_stands_away_from_the_binding_on_both_hands(english):
    with pikepdf.open(english[1]) as pdf, pypdfium2.PdfDocument(english[1]) as document:
        for number in (6, 7):
            left, _, right, _ = (float(edge) for edge in pdf.pages[number].mediabox)
            textpage = document[number].get_textpage()
            boxes = [textpage.get_rect(place) for place in range(textpage.count_rects())]
            inside = [box for box in boxes if box[3] < 700 and box[0] > left + 13 * MM and box[2] < right - 13 * MM]
            first, last = (25, 15) if number == 6 else (15, 25)
            assert min(box[0] for box in inside) == pytest.approx(left + first * MM, abs=1)
            assert max(box[2] for box in inside) <= right - last * MM + 1
