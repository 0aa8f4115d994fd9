"""An exercise that is to be a surprise is hidden from those who play it, until it was held.

Why it matters: a call-out test whose night stands in the calendar of the handbook measures who has read the calendar.
The cell and the staff are the players; facilitators are not.

An example that fails:

    status: planned
    announced: false        (and no `audience`)

How to fix it: write `audience: facilitators`; take it away once it was held, so that all learn from it.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts import exercised
from generator.model.marks import Audience
from generator.model.problem import Problem

RULE = 'unannounced'
CODES: tuple[str, ...] = ()
HIDDEN = frozenset({Audience.FACILITATORS, Audience.SEALED})


def check(context: Context) -> Iterator[Problem]:
    """Yield each surprise that its players can read of."""
    for exercise in exercised.planned(context.handbook):
        if not exercise.announced and exercise.audience not in HIDDEN:
            message = (
                f"'{exercise.id}' is to be a surprise, and its day is shown to those who play it; "
                "write 'audience: facilitators' until it was held"
            )
            yield Problem(exercise.at('announced'), message, RULE)
