"""Which days count as working days: those of the working week, without the public holidays of the country."""

from datetime import date, timedelta
from functools import cache

import holidays

from generator.model.duration import Unit

MONDAY_TO_FRIDAY = frozenset(range(5))
MONDAY_TO_SATURDAY = frozenset(range(6))
WEEKS = {
    Unit.BUSINESS_DAY: MONDAY_TO_FRIDAY,
    Unit.JOUR_OUVRE: MONDAY_TO_FRIDAY,
    Unit.JOUR_OUVRABLE: MONDAY_TO_SATURDAY,
    Unit.WORKING_HOUR: MONDAY_TO_SATURDAY,
}
"""The days of the week in which each unit runs. All others run every day, holidays included.

*Jours ouvrés* are taken as Monday to Friday and *jours ouvrables* as every day but the weekly rest, Sunday (usage of
French labour law). `working hours` are those of CSS art. R.441-3: all hours but those of Sundays and public holidays.
Business days of the United States are those of the federal calendar, substitute days included (SEC, 17 CFR 240.0-2).
"""
ONE_DAY = timedelta(days=1)


def is_known(country: str) -> bool:
    """Return whether the public holidays of a country are known."""
    return country in holidays.list_supported_countries()


def counts(day: date, unit: Unit, country: str) -> bool:
    """Return whether a day counts in a unit of working time."""
    return day.weekday() in WEEKS[unit] and day not in _holidays(country, day.year)


def after(day: date, amount: int, unit: Unit, country: str) -> date:
    """Return the day that many counted days after a day, which itself does not count."""
    last = day
    for _ in range(amount):
        last += ONE_DAY
        while not counts(last, unit, country):
            last += ONE_DAY
    return last


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))
