"""No exercise is planned in a time in which nothing may be exercised (`freezes` in handbook.yml).

Why it matters: an exercise in the busiest week of the year is cancelled at the last moment, or becomes the incident it
was to prepare for.

An example that fails:

    freezes: [{start: 2026-12-18, end: 2027-01-04, why: End-of-year closing}]
    exercises/winter.yml: date: 2026-12-22, status: planned

How to fix it: choose another day.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.context import Context
from generator.facts import exercised
from generator.model.problem import Problem, Severity

RULE = 'freezes'
CODES = ('L54',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each exercise planned in a freeze."""
    for exercise in exercised.planned(context.handbook):
        last = exercise.date + timedelta(days=exercise.duration.days)
        for freeze in context.handbook.handbook.freezes:
            if exercise.date <= freeze.end and last >= freeze.start:
                message = f"'{exercise.id}' falls in the freeze from {freeze.start} to {freeze.end}; choose another day"
                yield Problem(exercise.at('date'), message, RULE, Severity.WARNING)
