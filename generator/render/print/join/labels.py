"""Page labels: a viewer shows `RANSOM 2/4` where it would show 117."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, String

from generator.render.print.join.part import BinderPart

_BLANK = '–'


def write(
    whole: pikepdf.Pdf, parts: Sequence[BinderPart], firsts: Sequence[int], sources: Sequence[pikepdf.Pdf]
) -> None:
    """Put the labels into the whole; each side is labelled as in its footer, one left blank with a dash."""
    labels = [_BLANK] * len(whole.pages)
    for part, first, source in zip(parts, firsts, sources, strict=True):
        count = len(source.pages)
        labels[first : first + count] = [f'{part.code} {side}/{count}' for side in range(1, count + 1)]
    numbers = [item for side, label in enumerate(labels) for item in (side, Dictionary(P=String(label)))]
    whole.Root.PageLabels = whole.make_indirect(Dictionary(Nums=Array(numbers)))
