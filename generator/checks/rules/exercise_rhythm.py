"""In twelve months there are two exercises of the cell, one out of office hours, and four tests of the call-out.

Counted are those that took place in the last half year and those planned for the next. One that was planned for a day
gone by, and of which nothing says that it was held, is neither. The figures are `cell_exercises`, `night_exercises` and
`callout_tests` under `thresholds` in handbook.yml. Seminars and workshops teach, and are not counted as exercises.

Why it matters: people change chairs, numbers and telephones all year. A call-out test each quarter finds the wrong
number; an exercise twice a year finds the wrong plan.

An example that fails:

    exercises/: one call-out test in the spring, one tabletop in the autumn

How to fix it: plan what is lacking; a call-out test takes fifteen minutes. Once held, write `status: run`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts import rhythm
from generator.model.problem import Problem, Severity

RULE = 'exercise-rhythm'
CODES = ('L42',)


def check(context: Context) -> Iterator[Problem]:
    """Yield what is lacking in the twelve months around today."""
    book, today = context.handbook, context.today
    for one in rhythm.asked(context.thresholds, rhythm.around(book, today)):
        if not one.is_enough:
            when = f'held or to come within half a year of {today}'
            message = f'{one.sort} {when}: {one.found}, fewer than {one.wanted}; plan more'
            yield Problem(book.handbook.at(), message, RULE, Severity.WARNING)
