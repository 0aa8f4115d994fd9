"""Page labels: a viewer shows `RANSOM 2/4` where it would show 117."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, String

from generator.render.print.join.part import BinderPart
from generator.render.print.join.places import Place

_BLANK = '–'


def write(whole: pikepdf.Pdf, parts: Sequence[BinderPart], found: Sequence[Place]) -> None:
    """Put the labels into the whole; each side is labelled as in its footer, one left blank with a dash."""
    labels: list[list[str]] = [[] for _ in whole.pages]
    for part, place in zip(parts, found, strict=True):
        for side in range(place.count):
            labels[place.first + side].append(f'{part.code} {side + 1}/{place.count}')
    shown = [' + '.join(many) or _BLANK for many in labels]
    numbers = [item for side, label in enumerate(shown) for item in (side, Dictionary(P=String(label)))]
    whole.Root.PageLabels = whole.make_indirect(Dictionary(Nums=Array(numbers)))
