"""Employees, and the persons harmed, are told before the media and the public.

Why it matters: whoever learns from the press that the own firm burns, or that the own data is gone, does not trust the
next message. And employees who know nothing are the ones whom journalists call.

An example that fails:

    media-n2: {stakeholder: media, level: n2, sequence: 1}
    employees-n2: {stakeholder: employees, level: n2, sequence: 2}

How to mend it: give the media and the public a later `sequence` in plan.yml, at the same level.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.communication import Group, PlanLine
from generator.model.problem import Problem, Severity

RULE = 'telling-order'
CODES = ('L52',)
FIRST = frozenset({Group.EMPLOYEES, Group.FAMILIES, Group.CUSTOMERS, Group.END_USERS})
LAST = frozenset({Group.MEDIA, Group.SOCIAL_PUBLIC})


def check(context: Context) -> Iterator[Problem]:
    """Yield each line of the plan that tells the public too early."""
    lines = [(_group(context, line), line) for line in context.handbook.plan.values()]
    for group, line in lines:
        if group in LAST:
            sooner = [one for other, one in lines if other in FIRST and one.level == line.level]
            late = [one.id for one in sooner if one.sequence >= line.sequence]
            if late:
                said = f"'{line.id}' comes no later than {', '.join(late)}; give it a later 'sequence'"
                yield Problem(line.at('sequence'), said, RULE, Severity.WARNING)


def _group(context: Context, line: PlanLine) -> Group | None:
    found = context.handbook.stakeholders.get(line.stakeholder)
    return found.group if found else None
