"""Rooms, bridges and kits were looked at in time, and nothing in them has expired.

Why it matters: the kit is opened for the first time in the crisis. Batteries are then empty, the router's contract has
ended and the keys are those of the old lock.

An example that fails:

    checked_on: 2026-01-05
    check_every: 3 months        (checked on 2026-11-22)

How to fix it: open the kit, try what is in it, replace what has expired, write the day.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.context import Context
from generator.model.problem import Problem, Severity

RULE = 'means-checked'
CODES = ('L50',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each means that was not looked at in time, and each thing that has expired."""
    for means in context.handbook.resources.values():
        due = means.checked_on + timedelta(days=means.check_every.days)
        if due < context.today:
            message = f"'{means.id}' was to be looked at by {due}; look at it and write the day"
            yield Problem(means.at('checked_on'), message, RULE, Severity.WARNING)
        for number, item in enumerate(means.items):
            if item.expires_on is not None and item.expires_on < context.today:
                message = f"'{item.label}' expired on {item.expires_on}; replace it"
                yield Problem(means.at('items', number, 'expires_on'), message, RULE, Severity.WARNING)
