"""What is stamped on a sheet of two cards: on each its marking, number and band of an exercise, and where to cut."""

from collections.abc import Iterator, Sequence

from generator.render.print.join.lettering import CAPITAL, DOWNWARDS, Lettering, Weight, placed
from generator.render.print.join.part import BinderPart, Stamp

_MM = 72 / 25.4
_CUT = 9 * _MM
"""The length of a mark, from the edge of the sheet: past what a printer leaves white, outside the text."""
_RIGHT, _HEAD, _FOOT = 9 * _MM, 8.2 * _MM, 6.5 * _MM
_NUMBER, _MARKING, _WORD = 9.0, 8.0, 10.0
_BAND, _BAND_WIDE = 5 * _MM, 4.5 * _MM


def drawn(
    width: float, height: float, parts: Sequence[BinderPart], stamped: Stamp, lettering: Lettering
) -> Iterator[str]:
    """Yield what is drawn on one side of a sheet of cards."""
    half = width / 2
    for place, part in enumerate(parts):
        left = place * half
        start = left + (half - lettering.width(stamped.marking, Weight.SEMIBOLD, _MARKING)) / 2
        yield placed(lettering.shown(stamped.marking, Weight.SEMIBOLD, _MARKING), start, _FOOT)
        end = left + half - _RIGHT - lettering.width(part.number, Weight.HEAVY, _NUMBER)
        yield placed(lettering.shown(part.number, Weight.HEAVY, _NUMBER), end, height - _HEAD)
        if stamped.exercise:
            yield from _band(left + _BAND, height, stamped.exercise, lettering)
    for start, end in ((0, _CUT), (height - _CUT, height)):
        yield f'0.5 w {half:.2f} {start:.2f} m {half:.2f} {end:.2f} l S'


def _band(left: float, height: float, word: str, lettering: Lettering) -> Iterator[str]:
    edge = 2 * _CUT
    yield f'{left:.2f} {edge:.2f} {_BAND_WIDE:.2f} {height - 2 * edge:.2f} re f 1 g'
    line = left + (_BAND_WIDE - CAPITAL * _WORD) / 2
    long = lettering.width(word, Weight.HEAVY, _WORD)
    for part in (1, 2, 3):
        up = height * part / 4 + long / 2
        yield placed(lettering.shown(word, Weight.HEAVY, _WORD), line, up, DOWNWARDS)
    yield '0 g'
