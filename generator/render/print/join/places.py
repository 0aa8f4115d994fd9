"""On which side of the whole each part starts, and the sides left blank for that."""

from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary

from generator.render.print.join.part import BinderPart

# In points: how far the text stands to the left on a left-hand side. A leaf is laid out with 25 mm at its left, for the
# binding, and 15 mm at its right.
SHIFT = 10 * 72 / 25.4
_BOXES = ('/MediaBox', '/CropBox', '/BleedBox', '/TrimBox', '/ArtBox')


@dataclass(frozen=True)
class Place:
    """Where a part stands."""

    first: int
    """The side on which it starts, counted from 0; even sides are right-hand ones."""
    count: int
    """How many sides it has."""
    is_second: bool = False
    """It is the second on its sheets, and shares its sides with the part before."""


def places(parts: Sequence[BinderPart], counts: Sequence[int]) -> list[Place]:
    """Return where each part stands; what is on half a sheet stands beside the next such part of its tab."""
    found: list[Place] = []
    side = 0
    for number, (part, count) in enumerate(zip(parts, counts, strict=True)):
        if number and _shares(parts[number - 1], part, found[-1]):
            found.append(Place(found[-1].first, count, is_second=True))
            side = max(side, found[-1].first + count)
            continue
        side += (part.starts_right or part.half) and side % 2
        found.append(Place(side, count))
        side += count
    return found


def _shares(before: BinderPart, part: BinderPart, place: Place) -> bool:
    is_cut = before.half and part.half and not before.folded and not part.folded
    return is_cut and before.tab == part.tab and not place.is_second


def fill_up(whole: pikepdf.Pdf, first: int) -> None:
    """Add a blank side, if one is needed so that the next is the side `first`."""
    if len(whole.pages) < first:
        left, bottom, right, top = (float(edge) for edge in whole.pages[-1].mediabox)
        whole.add_blank_page(page_size=(right - left, top - bottom))
        whole.pages[-1].obj.Resources = Dictionary(Font=Dictionary())


def shift_left_hand_sides(whole: pikepdf.Pdf, owners: Sequence[Sequence[BinderPart]]) -> None:
    """Move the text of left-hand sides away from their binding, which is at their right; what is cut is not bound.

    The paper is moved under the text: so links and the places they lead to stay where they are.
    """
    for page, parts in list(zip(whole.pages, owners, strict=True))[1::2]:
        for name in _BOXES:
            if name in page.obj and not parts[0].half:
                left, bottom, right, top = (float(edge) for edge in page.obj[name])
                page.obj[name] = Array([round(left + SHIFT, 3), bottom, round(right + SHIFT, 3), top])
