"""What is stamped on each side as leaves are joined: the marking, the thumb tab, and the number of the leaf.

A leaf knows neither its readers nor its place, so one layout of it serves every product that holds it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import Array

from generator.render.print.join import cards
from generator.render.print.join.lettering import CAPITAL, DOWNWARDS, Lettering, Weight, add_fonts, placed
from generator.render.print.join.part import BinderPart, Stamp
from generator.render.print.join.places import SHIFT

# Drawn as what is no word of the page: a screen reader passes over it.
_DRAWN = 'Q /Artifact <</Type /Pagination>> BDC q {drawn} Q EMC'
_MM = 72 / 25.4
_TABS = 14
"""Tabs one under the other; a fifteenth begins again from the top."""
_TALL, _PITCH, _WIDE = 15 * _MM, 18 * _MM, 12.5 * _MM
# Office printers leave 5 mm white at the edge of the sheet: nothing to be read stands there.
_WHITE = 5.5 * _MM
_NUMERAL, _LABEL, _NUMBER, _MARKING = 16.0, 9.0, 13.0, 8.5
# From the top of the sheet to the line of the number, above the head of a leaf; from its foot to that of the foot.
_HEAD, _FOOT = 9 * _MM, 7.2 * _MM
_INNER = 25 * _MM
# From the inner edge, past the holes, to the band of an exercise.
_BAND, _BAND_WIDE, _WORD = 15.5 * _MM, 7.5 * _MM, 15.0


@dataclass(frozen=True)
class _Side:
    """A side to be stamped: its size in points, and where its outer edge is."""

    width: float
    height: float
    is_right: bool

    def across(self, far: float) -> float:
        """Return the place so far from the outer edge, as the text of the side counts."""
        return self.width - far if self.is_right else far + SHIFT


def write(whole: pikepdf.Pdf, owners: Sequence[Sequence[BinderPart]], stamped: Stamp, letters: pikepdf.Pdf) -> None:
    """Draw the stamp on every side of the whole, after what stands there; `owners` has the parts of each side."""
    lettering = Lettering(whole, letters)
    before = whole.make_stream(b'q')
    for number, (page, parts) in enumerate(zip(whole.pages, owners, strict=True)):
        left, bottom, right, top = (float(edge) for edge in page.mediabox)
        side = _Side(right - left, top - bottom, is_right=number % 2 == 0)
        if parts[0].half:
            drawn = ' '.join(cards.drawn(side.width, side.height, _halves(parts), stamped, lettering))
        else:
            drawn = ' '.join(_drawn(side, parts[0], stamped, lettering))
        after = whole.make_stream(_DRAWN.format(drawn=drawn).encode())
        written = page.obj.Contents
        page.obj.Contents = Array([before, *(written if isinstance(written, Array) else [written]), after])
        add_fonts(page.obj, lettering)


def _halves(parts: Sequence[BinderPart]) -> Sequence[BinderPart]:
    """Return the part of each half of a sheet; one that is folded is alone in its whole, and needs no number."""
    return [replace(parts[0], number='')] * 2 if parts[0].folded else parts


def _drawn(side: _Side, part: BinderPart, stamped: Stamp, lettering: Lettering) -> Iterator[str]:
    middle = _INNER + (side.width - _INNER - 15 * _MM) / 2
    start = middle - lettering.width(stamped.marking, Weight.SEMIBOLD, _MARKING) / 2
    yield placed(lettering.shown(stamped.marking, Weight.SEMIBOLD, _MARKING), start, _FOOT)
    if stamped.exercise:
        yield from _band(side, stamped.exercise, lettering)
    if part.tab_number:
        yield from _tab(side, part, lettering)
    if part.number:
        long = lettering.width(part.number, Weight.HEAVY, _NUMBER)
        shown = lettering.shown(part.number, Weight.HEAVY, _NUMBER)
        yield placed(shown, side.across(_WHITE) - long * side.is_right, side.height - _HEAD)


def _band(side: _Side, word: str, lettering: Lettering) -> Iterator[str]:
    """Yield a black band between the holes and the text, with the word of an exercise three times on it."""
    left = side.across(side.width - _BAND) if side.is_right else side.across(side.width - _BAND) - _BAND_WIDE
    yield f'{left:.2f} {_INNER:.2f} {_BAND_WIDE:.2f} {side.height - 2 * _INNER:.2f} re f 1 g'
    long = lettering.width(word, Weight.HEAVY, _WORD)
    line = left + (_BAND_WIDE - CAPITAL * _WORD) / 2
    for part in (1, 2, 3):
        shown = lettering.shown(word, Weight.HEAVY, _WORD)
        yield placed(shown, line, side.height * part / 4 + long / 2, DOWNWARDS)
    yield '0 g'


def _tab(side: _Side, part: BinderPart, lettering: Lettering) -> Iterator[str]:
    place = (part.tab_number - 1) % _TABS
    top = (side.height + _TABS * _PITCH - (_PITCH - _TALL)) / 2 - place * _PITCH
    left = min(side.across(0), side.across(_WIDE))
    yield f'{left:.2f} {top - _TALL:.2f} {_WIDE:.2f} {_TALL:.2f} re f 1 g'
    numeral = str(part.tab_number)
    start = side.across((_WHITE + _WIDE) / 2) - lettering.width(numeral, Weight.HEAVY, _NUMERAL) / 2
    line = top - (_TALL + CAPITAL * _NUMERAL) / 2
    yield placed(lettering.shown(numeral, Weight.HEAVY, _NUMERAL), start, line) + ' 0 g'
    yield _label(side, part.tab_label, lettering, top, is_low=place >= _TABS // 2)


def _label(side: _Side, label: str, lettering: Lettering, top: float, *, is_low: bool) -> str:
    """Return the label, read downwards: below its tab, or above it in the lower half of the sheet."""
    gap = 2 * _MM
    start = top + gap + lettering.width(label, Weight.SEMIBOLD, _LABEL) if is_low else top - _TALL - gap
    line = side.across((_WHITE + _WIDE) / 2) - CAPITAL * _LABEL / 2
    return placed(lettering.shown(label, Weight.SEMIBOLD, _LABEL), line, start, DOWNWARDS)
