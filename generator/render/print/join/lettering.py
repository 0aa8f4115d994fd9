"""Letters drawn outside WeasyPrint: the glyphs and widths of a sheet that holds every sign that is needed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

import pikepdf
from pikepdf import Dictionary, Name, Object

CAPITAL = 0.65
"""The height of a capital or a figure, in parts of the type size."""
DOWNWARDS = '0 -1 1 0'
"""Turned so that it is read from the top of the sheet to its foot."""
_SPACE = 0.2
"""The width of a space, in parts of the type size."""
_PAIR = re.compile(rb'<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>')


class Weight(StrEnum):
    """The two weights that are stamped, by the end of the name that Pango gives the font."""

    HEAVY = 'Heavy'
    SEMIBOLD = 'Semi-Bold'


@dataclass(frozen=True)
class _Glyph:
    font: str
    code: str
    """Its number in the font, in four hexadecimal digits; empty for a space."""
    width: float
    """In parts of the type size."""

    @property
    def drawn(self) -> str:
        """Return it as an item of what is shown: a space is a step forward."""
        return f'<{self.code}>' if self.code else f' {-1000 * self.width:.0f} '


class Lettering:
    """The fonts of a sheet of letters, taken into another PDF."""

    def __init__(self, whole: pikepdf.Pdf, letters: pikepdf.Pdf) -> None:
        found = letters.pages[0].obj.Resources.Font
        self.fonts = {
            f'/Stamp{place}': whole.copy_foreign(letters.make_indirect(found[key]))
            for place, key in enumerate(sorted(found.keys()))
        }
        self._glyphs: dict[Weight, dict[str, _Glyph]] = {weight: {} for weight in Weight}
        for name, font in self.fonts.items():
            self._take(name, font)

    def width(self, text: str, weight: Weight, size: float) -> float:
        """Return how long a text is, in points."""
        return sum(glyph.width for glyph in self._set(text, weight)) * size

    def shown(self, text: str, weight: Weight, size: float) -> str:
        """Return the operators that show a text, within a text object whose matrix is set."""
        runs = groupby(self._set(text, weight), key=lambda glyph: glyph.font)
        return ' '.join(f'{font} {size} Tf [{"".join(glyph.drawn for glyph in run)}] TJ' for font, run in runs)

    def _set(self, text: str, weight: Weight) -> Iterator[_Glyph]:
        """Yield the glyphs of a text, in another weight where a company's own font has but one."""
        others = {sign: glyph for glyphs in self._glyphs.values() for sign, glyph in glyphs.items()}
        glyph = None
        for sign in text:
            if sign.isspace():
                glyph = replace(glyph, code='', width=_SPACE) if glyph else None
            else:
                glyph = self._glyphs[weight].get(sign) or others.get(sign)
            if glyph:
                yield glyph

    def _take(self, name: str, font: Object) -> None:
        weights = [weight for weight in Weight if str(font.BaseFont).endswith(weight)] or list(Weight)
        widths = _widths(font.DescendantFonts[0])
        for code, meant in _PAIR.findall(font.ToUnicode.read_bytes()):
            sign = bytes.fromhex(meant.decode()).decode('utf-16-be')
            glyph = _Glyph(name, code.decode(), widths.get(int(code, 16), 0.0))
            for weight in weights:
                self._glyphs[weight].setdefault(sign, glyph)


def placed(shown: str, across: float, up: float, turned: str = '1 0 0 1') -> str:
    """Return the operators that show a text at a place."""
    return f'BT {turned} {across:.2f} {up:.2f} Tm {shown} ET'


def _widths(font: Object) -> dict[int, float]:
    """Return the widths of glyphs, from a table written as `first [width width …] first […] …`."""
    items = list(font.get(Name.W, []))
    found = {}
    for first, run in zip(items[::2], items[1::2], strict=True):
        found.update({int(first) + place: float(width) / 1000 for place, width in enumerate(run)})
    return found


def add_fonts(page: Object, lettering: Lettering) -> None:
    """Name the fonts of the letters among what a page draws with."""
    if Name.Font not in page.Resources:
        page.Resources.Font = Dictionary()
    for name, font in lettering.fonts.items():
        page.Resources.Font[name] = font
