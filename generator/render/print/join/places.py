"""On which side of the whole each part starts, and the sides left blank for that."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary

from generator.render.print.join.part import BinderPart

# In points: how far the text stands to the left on a left-hand side. A leaf is laid out with 25 mm at its left, for the
# binding, and 15 mm at its right.
SHIFT = 10 * 72 / 25.4
_BOXES = ('/MediaBox', '/CropBox', '/BleedBox', '/TrimBox', '/ArtBox')


def first_sides(parts: Sequence[BinderPart], counts: Sequence[int]) -> list[int]:
    """Return the side, counted from 0, on which each part starts; even sides are right-hand ones."""
    places, side = [], 0
    for part, count in zip(parts, counts, strict=True):
        side += part.starts_right and side % 2
        places.append(side)
        side += count
    return places


def fill_up(whole: pikepdf.Pdf, first: int) -> None:
    """Add a blank side, if one is needed so that the next is the side `first`."""
    if len(whole.pages) < first:
        left, bottom, right, top = (float(edge) for edge in whole.pages[-1].mediabox)
        whole.add_blank_page(page_size=(right - left, top - bottom))
        whole.pages[-1].obj.Resources = Dictionary(Font=Dictionary())


def shift_left_hand_sides(whole: pikepdf.Pdf) -> None:
    """Move the text of left-hand sides away from their binding, which is at their right.

    The paper is moved under the text: so links and the places they lead to stay where they are.
    """
    for page in list(whole.pages)[1::2]:
        for name in _BOXES:
            if name in page.obj:
                left, bottom, right, top = (float(edge) for edge in page.obj[name])
                page.obj[name] = Array([round(left + SHIFT, 3), bottom, round(right + SHIFT, 3), top])
