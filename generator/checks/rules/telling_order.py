"""Employees, and the persons harmed, are told before the media and the public.

A line of the plan holds from its level up, until the same stakeholder has a line of a higher level. Compared are the
lines that hold together at any level.

Why it matters: whoever learns from the press that the own firm burns, or that the own data is gone, does not trust the
next message. And employees who know nothing are the ones whom journalists call.

An example that fails:

    media-n2: {stakeholder: media, level: n2, sequence: 1}
    employees-n2: {stakeholder: employees, level: n2, sequence: 2}

How to fix it: give the media and the public a later `sequence` in plan.yml, at this level and those above.
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
    """Yield each line of the plan that tells the public too early at some level."""
    late: dict[str, dict[str, None]] = {}
    for level in context.handbook.levels:
        lines = [(_group(context, line), line) for line in _holding(context, level)]
        for group, line in lines:
            sooner = [one for other, one in lines if other in FIRST] if group in LAST else []
            late.setdefault(line.id, {}).update((one.id, None) for one in sooner if one.sequence >= line.sequence)
    for id_, found in late.items():
        if found:
            message = f"'{id_}' comes no later than {', '.join(found)}; give it a later 'sequence'"
            yield Problem(context.handbook.plan[id_].at('sequence'), message, RULE, Severity.WARNING)


def _holding(context: Context, level: str) -> list[PlanLine]:
    """Return the lines that hold at a level: for each stakeholder, those of its highest level up to this one."""
    order = list(context.handbook.levels)
    upto = order[: order.index(level) + 1]
    lines = [line for line in context.handbook.plan.values() if line.level in upto]
    highest: dict[str, int] = {}
    for line in lines:
        highest[line.stakeholder] = max(upto.index(line.level), highest.get(line.stakeholder, 0))
    return [line for line in lines if upto.index(line.level) == highest[line.stakeholder]]


def _group(context: Context, line: PlanLine) -> Group | None:
    found = context.handbook.stakeholders.get(line.stakeholder)
    return found.group if found else None
