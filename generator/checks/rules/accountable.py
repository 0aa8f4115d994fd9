"""Every standing decision has exactly one that answers for it, inside the cell or outside.

Why it matters: two who answer wait for each other, and none is nobody. Under pressure the decision is then taken by who
speaks loudest.

An example that fails:

    accountable: dir
    accountable_outside: The legal representative

How to fix it: keep one of `accountable` (a role) and `accountable_outside` (somebody who is no member of the cell).
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem

RULE = 'accountable'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each decision with none or two that answer for it."""
    for decision in context.handbook.decisions.values():
        if decision.accountable is None and decision.accountable_outside is None:
            message = f"nobody answers for '{decision.id}'; write 'accountable' or 'accountable_outside'"
            yield Problem(decision.at(), message, RULE)
        elif decision.accountable is not None and decision.accountable_outside is not None:
            message = f"two answer for '{decision.id}'; keep one of 'accountable' and 'accountable_outside'"
            yield Problem(decision.at('accountable_outside'), message, RULE)
        if decision.delegate is not None and decision.delegate.role == decision.accountable:
            message = f"'{decision.accountable}' cannot be its own delegate; name another"
            yield Problem(decision.at('delegate'), message, RULE)
