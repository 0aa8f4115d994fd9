"""Whoever stands in for the decider is the same role in a playbook and in the table of decisions.

Judged are the decisions of a playbook that name under `standing` the decision of the cell that they apply.

Why it matters: when the director does not answer, two pages that name two people lose the minutes that the second name
was meant to save.

An example that fails:

    decisions:
      - id: stop-service
        standing: stop-service          (data/decisions.yml: delegate: {role: tech, …})
        fallback_decider: ciso

How to fix it: name as `fallback_decider` the role of `delegate` in `data/decisions.yml`, or change it there for all.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem

RULE = 'stand-in'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each decision of a playbook whose fallback differs from that of the standing decision."""
    standing = context.handbook.decisions
    for playbook in context.handbook.playbooks.values():
        for number, point in enumerate(playbook.decisions):
            general = standing.get(point.standing) if point.standing else None
            if general is None:
                continue
            delegate = general.delegate.role if general.delegate else None
            if point.fallback_decider != delegate:
                message = (
                    f"'{point.fallback_decider}' decides here, and '{delegate or 'nobody'}' in decisions.yml "
                    f"('{point.standing}'), when the decider does not answer; name the same role in both"
                )
                yield Problem(playbook.at('decisions', number, 'fallback_decider'), message, RULE)
