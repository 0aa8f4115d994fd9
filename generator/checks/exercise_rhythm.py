"""In twelve months there are two exercises of the cell and four tests of the call-out, at least.

Counted are those that took place in the last half year and those planned for the next. One that was planned for a day
gone by, and of which nothing says that it was held, is neither. The figures are `cell_exercises` and `callout_tests`
under `thresholds` in handbook.yml. Seminars and workshops teach, and are not counted as exercises.

Why it matters: people change chairs, numbers and telephones all year. A call-out test each quarter finds the wrong
number; an exercise twice a year finds the wrong plan.

An example that fails:

    exercises/: one call-out test in the spring, one tabletop in the autumn

How to mend it: plan what is lacking; a call-out test takes fifteen minutes. Once held, write `status: run`.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks.context import Context
from generator.model.exercise import Exercise, ExerciseKind, ExerciseStatus
from generator.model.problem import Problem, Severity

RULE = 'exercise-rhythm'
CODES = ('L42',)
HALF_YEAR = 183
NO_EXERCISE = frozenset({ExerciseKind.CALLOUT_TEST, ExerciseKind.SEMINAR, ExerciseKind.WORKSHOP})


def check(context: Context) -> Iterator[Problem]:
    """Yield what is lacking in the twelve months around today."""
    kinds = [exercise.type for exercise in context.handbook.exercises.values() if _counts(exercise, context.today)]
    cell = sum(kind not in NO_EXERCISE for kind in kinds)
    tests = kinds.count(ExerciseKind.CALLOUT_TEST)
    asked = context.thresholds.cell_exercises, context.thresholds.callout_tests
    for found, least, what in ((cell, asked[0], 'exercises of the cell'), (tests, asked[1], 'tests of the call-out')):
        if found < least:
            said = (
                f'{what} held or to come within half a year of {context.today}: {found}, fewer than {least}; plan more'
            )
            yield Problem(context.handbook.handbook.at(), said, RULE, Severity.WARNING)


def _counts(exercise: Exercise, today: date) -> bool:
    """Return whether an exercise was held in the last half year, or is to come in the next."""
    ahead = (exercise.date - today).days
    is_planned = exercise.status is ExerciseStatus.PLANNED
    return 0 <= ahead <= HALF_YEAR if is_planned else -HALF_YEAR <= ahead <= 0
