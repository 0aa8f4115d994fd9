"""Days and times as people write them in a log, in English and in French."""

import re
from datetime import date, datetime, time, timedelta

from babel.dates import get_month_names

from generator.review_draft.columns import HEADINGS

_ISO = re.compile(r'\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b')
_DAY_FIRST = re.compile(r'\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b')
_NAMED = re.compile(r'\b(\d{1,2})(?:er|st|nd|rd|th)? ([^\W\d]+)\.? (\d{4})\b')
_CLOCK = re.compile(r'(?:^|(?<=[\sT,]))(\d{1,2})\s?[:hH.]\s?(\d{2})(?::\d{2})?(?:\s?h)?$')
MONTHS = {
    name.rstrip('.').lower(): number
    for language in HEADINGS
    for width in ('wide', 'abbreviated')
    for number, name in get_month_names(width, locale=language).items()
}
_BACK = timedelta(hours=6)
"""How far a line may go back in time before it is taken to stand on the next day."""
_CENTURY = 2000
_YEARS = range(1900, 3000)


def day(text: str) -> date | None:
    """Return the day that a text names: `2026-11-22`, `22/11/2026` (day first), `22 novembre 2026`."""
    if found := _ISO.search(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.search(text):
        year = int(found[3])
        return _date(year if len(found[3]) > len('26') else _CENTURY + year, int(found[2]), int(found[1]))
    if (found := _NAMED.search(text)) and found[2].lower() in MONTHS:
        return _date(int(found[3]), MONTHS[found[2].lower()], int(found[1]))
    return None


def clock(text: str) -> time | None:
    """Return the time of day that a text ends with: `03:17`, `3h17`, `03.17`, `2026-11-22 03:17`."""
    found = _CLOCK.search(text)
    before = text[: found.start()].strip(' ,T') if found else ''
    if found is None or (before and day(before) is None):
        return None
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        return None


def after(last: datetime, at: time) -> datetime:
    """Return when a line was written that follows another, and says the time alone.

    It may go back a few hours, as something noted late does; more than that, and midnight has passed.
    """
    days = (last.date() + timedelta(days=shift) for shift in (-1, 0, 1))
    found = (datetime.combine(one, at) for one in days)
    return next(one for one in found if one - last > -_BACK)


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if year in _YEARS else None
    except ValueError:
        return None
