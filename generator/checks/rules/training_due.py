"""Whoever holds a mandatory chair was trained in time.

In time is within the shortest `every` of the modules that the role names under `training`; where it names none, within
`train_within` (12 months) of handbook.yml.

Why it matters: a chair is filled by whoever is reached, often the second deputy. An untrained deputy asks the cell how
the cell works, in its first hour.

An example that fails:

    holders:
      - {person: p-02, trained_on: 2025-06-11}        (checked on 2026-11-22)

How to fix it: train them and write the day under `trained_on`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.chairs import is_mandatory, seated
from generator.model.cell import Role
from generator.model.duration import Duration
from generator.model.problem import Problem, Severity

RULE = 'training-due'
CODES = ('L41',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each holder of a mandatory chair whose training is due."""
    book = context.handbook
    for role in book.roles.values():
        if not is_mandatory(book, role):
            continue
        limit = _within(context, role)
        for number, holder, person in seated(book, role):
            last = holder.trained_on
            if last is None or (context.today - last).days > limit.days:
                when = f'was last trained on {last}' if last else 'was never trained'
                message = f"'{person.id}' holds {role.code} and {when}; train them at least every {limit}"
                yield Problem(role.at('holders', number), message, RULE, Severity.WARNING)


def _within(context: Context, role: Role) -> Duration:
    """Return after how long the training of a role is due."""
    named = [context.handbook.training[one].every for one in role.training if one in context.handbook.training]
    return min(named, key=lambda every: every.minutes, default=context.thresholds.train_within)
