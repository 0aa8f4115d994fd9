"""What lessons call for is done by its day, and what is said to be done can be shown.

A change of plan that is done names the entries it changed and the change itself; what is abandoned says why; what is
verified says by whom and when.

Why it matters: four of ten exercises change nothing. The lesson was written, the owner had other work, and a year later
the same people write the same lesson.

An example that fails:

    type: plan_change
    status: done        (without changed_entries and change)

How to fix it: do it, or set a new day with its owner; write `changed_entries` and the address of the change;
write `abandon_reason`, or `verified_by` and `verified_on`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts import improving
from generator.model.learning import Improvement, ImprovementStatus
from generator.model.problem import Problem, Severity

RULE = 'improvements'
CODES = ('L39',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each improvement that is late, or that nothing shows."""
    for one in context.handbook.improvements.values():
        if improving.is_late(one, context.today):
            message = f"'{one.id}' was due on {one.due}; do it, or agree on another day with its owner"
            yield Problem(one.at('due'), message, RULE, Severity.WARNING)
        for key in _lacking(one):
            message = f"'{one.id}' is {one.status} and lacks '{key}'; write it"
            severity = Severity.WARNING if one.status is ImprovementStatus.VERIFIED and key in _VERIFIED else _ERROR
            yield Problem(one.at('status'), message, RULE, severity)


_ERROR = Severity.ERROR
_CHANGE = ('changed_entries', 'change')
_VERIFIED = ('verified_by', 'verified_on')


def _lacking(one: Improvement) -> list[str]:
    """Return the keys that its state asks for and that are empty."""
    asked: list[str] = []
    if improving.is_change_of_plan(one):
        asked += _CHANGE
    if one.status is ImprovementStatus.ABANDONED:
        asked.append('abandon_reason')
    if one.status is ImprovementStatus.VERIFIED:
        asked += _VERIFIED
    return [key for key in asked if not getattr(one, key)]
