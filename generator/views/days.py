"""Days as pages of preparation need them: when something falls due again, and what a month is called."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from babel.dates import format_date

from generator.deadlines.counting import add
from generator.deadlines.locality import Locality
from generator.deadlines.working_days import WEEKS, is_known
from generator.editions.edition import Edition
from generator.model.duration import Duration, Unit

YEAR = Duration(1, Unit.YEAR)


def later(edition: Edition, day: date, lapse: Duration) -> date:
    """Return the day a length of time after a day, by the calendar of the company's country."""
    country = edition.book.organisation.country
    known = lapse if is_known(country) or lapse.unit not in WEEKS else Duration(lapse.days, Unit.DAY)
    return add(datetime.combine(day, time(), UTC), known, Locality(country, ZoneInfo('UTC'))).date()


def month(edition: Edition, day: date) -> str:
    """Return the month of a day with its year: `December 2026`."""
    name = format_date(day, 'LLLL y', locale=edition.language)
    return name[:1].upper() + name[1:]
