"""The marking of an edition, stamped at the foot of every side as leaves are bound."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.render.print.join.part import BinderPart

# Drawn as what is no word of the page: a screen reader passes over it.
_DRAWN = 'Q /Artifact <</Type /Pagination>> BDC /{key} Do EMC'
_KEYS = ('MarkingRight', 'MarkingLeft', 'MarkingCardRight', 'MarkingCardLeft')
_TAGGING = frozenset({'BMC', 'BDC', 'EMC'})


def write(whole: pikepdf.Pdf, parts: Sequence[BinderPart], first_sides: Sequence[int], stamp: pikepdf.Pdf) -> None:
    """Draw the stamp on every side of the whole, after what stands there.

    The stamp has four sides: a right-hand and a left-hand one of a sheet, then the same of a card.
    """
    drawings = [whole.copy_foreign(stamp.make_indirect(_drawing(page))) for page in stamp.pages]
    before = whole.make_stream(b'q')
    after = [whole.make_stream(_DRAWN.format(key=key).encode()) for key in _KEYS]
    cards = {first + side for part, first in zip(parts, first_sides, strict=True) if part.card for side in _sides(part)}
    for number, page in enumerate(whole.pages):
        page.obj.Contents = Array([before, page.obj.Contents, after[2 * (number in cards) + number % 2]])
        # The sides of a leaf share one list of what is drawn on them, so each of them gets all four.
        resources = page.obj.Resources
        if Name.XObject not in resources:
            resources.XObject = Dictionary()
        for key, drawing in zip(_KEYS, drawings, strict=True):
            resources.XObject[f'/{key}'] = drawing


def _drawing(page: pikepdf.Page) -> pikepdf.Object:
    """Return what stands on a page, without the tags by which that page's own tree knew it."""
    drawing = page.as_form_xobject()
    kept = [one for one in pikepdf.parse_content_stream(drawing) if str(one.operator) not in _TAGGING]
    drawing.write(pikepdf.unparse_content_stream(kept))
    return drawing


def _sides(part: BinderPart) -> range:
    return range(part.written)
