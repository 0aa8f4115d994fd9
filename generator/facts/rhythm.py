"""How often the cell exercises: how many exercises a year needs, and by when a grave crisis is exercised again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from generator.facts import exercised
from generator.model.document import Thresholds
from generator.model.duration import Duration, Unit
from generator.model.exercise import Exercise, ExerciseKind
from generator.model.handbook import Handbook
from generator.model.risk import Band, Risk

YEAR = Duration(1, Unit.YEAR)
HALF_YEAR = 183
_NO_EXERCISE = frozenset({ExerciseKind.CALLOUT_TEST, ExerciseKind.SEMINAR, ExerciseKind.WORKSHOP})
"""Tests of the calls are counted apart; seminars and workshops teach."""


class Sort(StrEnum):
    """What kind of exercise a year needs."""

    CELL = 'exercises of the cell'
    CALLOUT = 'tests of the call-out'
    NIGHT = 'exercises of the cell out of office hours'


@dataclass(frozen=True)
class YearlyTarget:
    """How many exercises of a sort twelve months need, and how many there are."""

    sort: Sort
    wanted: int
    found: int

    @property
    def is_enough(self) -> bool:
        """Return whether nothing is lacking."""
        return self.found >= self.wanted


def asked(thresholds: Thresholds, exercises: Iterable[Exercise]) -> tuple[YearlyTarget, ...]:
    """Return how many exercises of each sort twelve months need, and how many of the given ones count."""
    held = list(exercises)
    cell = [one for one in held if one.type not in _NO_EXERCISE]
    return (
        YearlyTarget(Sort.CELL, thresholds.cell_exercises, len(cell)),
        YearlyTarget(
            Sort.CALLOUT, thresholds.callout_tests, sum(one.type is ExerciseKind.CALLOUT_TEST for one in held)
        ),
        YearlyTarget(Sort.NIGHT, thresholds.night_exercises, sum(one.out_of_hours for one in cell)),
    )


def of_year(book: Handbook, on: date) -> list[Exercise]:
    """Return the exercises held in the twelve months before a day."""
    return [one for one in exercised.held(book) if 0 <= (on - one.date).days < YEAR.days]


def around(book: Handbook, on: date) -> list[Exercise]:
    """Return the exercises held in the half year before a day, and those to come in the half year after."""
    held = [one for one in exercised.held(book) if 0 <= (on - one.date).days <= HALF_YEAR]
    return held + [one for one in exercised.planned(book) if 0 <= (one.date - on).days <= HALF_YEAR]


def within(thresholds: Thresholds, band: Band) -> Duration | None:
    """Return how long after it was played a crisis of this gravity is played again; nothing where it need not be."""
    limits = {Band.CRITICAL: thresholds.exercise_critical_within, Band.HIGH: thresholds.exercise_high_within}
    return limits.get(band)


def again_by(thresholds: Thresholds, risk: Risk, played: Mapping[str, date]) -> date | None:
    """Return by when a risk must be played again; nothing where it need not be, or never was."""
    last, limit = played.get(risk.playbook or ''), within(thresholds, risk.band)
    return last + timedelta(days=limit.days) if last and limit else None
