"""Add a length of time to a moment as the law counts it.

Where the texts leave a choice or differ, **the earlier moment** is given. Whoever keeps to it is never late.

* Minutes and hours are elapsed time. They run through nights, weekends, holidays and the change of the clocks.
  Regulation (EEC, Euratom) 1182/71, art. 3(1), leaves out the hour in which the event falls, which would give up to
  59 minutes more; nobody should count on them.
* Days, weeks, months and years are counted on the calendar of the locality. The day of the event does not count
  (1182/71, art. 3(1); code de procédure civile, art. 641) and the last day counts whole. It is written 23:59, not
  midnight: nobody then takes it for the day before or after.
* A month ends on the same day number, or on the last day of a month that has none (1182/71, art. 3(2)(c); code de
  procédure civile, art. 641).
* Working days, see `working_days`. In the United States the last one ends at 17:30 in the east, when a filing with the
  SEC takes the date of the next day (Regulation S-T, rule 13(a)(2)).
* A last day on a Saturday, a Sunday or a holiday moves to the next working day, and two days or more hold at least two
  working days, under 1182/71, art. 3(4) and (5). That is given beside the plain count, for the law of the Union
  alone, as `extended`. French law knows such a respite too (code de procédure civile, art. 642), but not for every
  period, a time bar among them: none is given. Nor is that of DORA (Delegated Regulation 2025/301, art. 5(4)), which
  is shorter and depends on the kind of entity: its reports say `respite: false`.
"""

import calendar
from datetime import UTC, date, datetime, time, timedelta

from generator.deadlines.locality import Locality
from generator.deadlines.working_days import ONE_DAY, WEEKS, after, counts, is_known
from generator.model.duration import Duration, Unit

LAST_MINUTE = time(23, 59)
CLOSING = {'US': time(17, 30)}
"""When a business day ends, where that is before midnight."""
_ELAPSED = {Unit.MINUTE: timedelta(minutes=1), Unit.HOUR: timedelta(hours=1)}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_IN_A_YEAR = 12
_FEWEST_WORKING_DAYS = 2


def add(start: datetime, length: Duration, locality: Locality) -> datetime:
    """Return the last moment of a period that runs from `start`, in local time."""
    if length.unit in _ELAPSED:
        return _elapsed(start, length.amount * _ELAPSED[length.unit], locality)
    if length.unit is Unit.WORKING_HOUR:
        return _worked(start, timedelta(hours=length.amount), locality)
    day = _last_day(start.astimezone(locality.zone).date(), length, locality)
    ends = CLOSING.get(locality.country, LAST_MINUTE) if length.unit is Unit.BUSINESS_DAY else LAST_MINUTE
    return datetime.combine(day, ends, locality.zone)


def extended(start: datetime, length: Duration, locality: Locality) -> datetime | None:
    """Return the extended end that Union law gives a period that ends on a day of rest; None if it ends on another."""
    if not locality.is_union or length.unit not in (*_DAYS, *_MONTHS) or not is_known(locality.country):
        return None
    first = start.astimezone(locality.zone).date()
    last = day = _last_day(first, length, locality)
    while not _suffices(first, day, length, locality):
        day += ONE_DAY
    return datetime.combine(day, LAST_MINUTE, locality.zone) if day > last else None


def _suffices(first: date, day: date, length: Duration, locality: Locality) -> bool:
    """Return whether a period may end on a day: a working day, the second at least if it is of two days or more."""
    is_long = length.unit is not Unit.DAY or length.amount >= _FEWEST_WORKING_DAYS
    enough = after(first, _FEWEST_WORKING_DAYS if is_long else 1, Unit.BUSINESS_DAY, locality.country)
    return day >= enough and counts(day, Unit.BUSINESS_DAY, locality.country)


def _last_day(first: date, length: Duration, locality: Locality) -> date:
    if length.unit in WEEKS:
        return after(first, length.amount, length.unit, locality.country)
    if length.unit in _DAYS:
        return first + timedelta(days=length.amount * _DAYS[length.unit])
    return _months_later(first, length.amount * _MONTHS[length.unit])


def _months_later(first: date, amount: int) -> date:
    years, month = divmod(first.month - 1 + amount, _IN_A_YEAR)
    year, month = first.year + years, month + 1
    return date(year, month, min(first.day, calendar.monthrange(year, month)[1]))


def _elapsed(start: datetime, lapse: timedelta, locality: Locality) -> datetime:
    """Return a moment later by a span. It is added in UTC, because local time skips and repeats an hour each year."""
    return (start.astimezone(UTC) + lapse).astimezone(locality.zone)


def _worked(start: datetime, left: timedelta, locality: Locality) -> datetime:
    """Return when a span has passed, not counting Sundays and public holidays."""
    now = start.astimezone(locality.zone)
    while True:
        midnight = datetime.combine(now.date() + ONE_DAY, time(), locality.zone)
        runs = midnight.astimezone(UTC) - now.astimezone(UTC)
        if counts(now.date(), Unit.WORKING_HOUR, locality.country):
            if left <= runs:
                return _elapsed(now, left, locality)
            left -= runs
        now = midnight
