"""Page labels: a viewer shows `RANSOM 2/4` where it would show 117."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, String

from generator.render.print.join.part import BinderPart


def write(whole: pikepdf.Pdf, parts: Sequence[BinderPart], first_sides: Sequence[int], notes: str) -> None:
    """Put the labels into the whole; each side is labelled as in its footer."""
    ends = [*first_sides[1:], len(whole.pages)]
    numbers: list[int | Dictionary] = []
    for part, first, end in zip(parts, first_sides, ends, strict=True):
        for side in range(first, end):
            numbers += [side, Dictionary(P=String(_label(part, side - first + 1, notes)))]
    whole.Root.PageLabels = whole.make_indirect(Dictionary(Nums=Array(numbers)))


def _label(part: BinderPart, side: int, notes: str) -> str:
    return f'{part.code} {side}/{part.written}' if side <= part.written else f'{part.code} {notes}'
