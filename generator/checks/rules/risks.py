"""A high or critical risk has a playbook.

Why it matters: these are the crises the company itself expects. Without a playbook the cell invents under pressure what
it had a year to write down.

An example that fails:

    likelihood: 3
    severity: {service: 4, ...}        (score 12, critical, and no `playbook`)

How to fix it: name the playbook, or write one; the generic one is no answer to a risk one has foreseen.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem
from generator.model.risk import Band

RULE = 'risks'
CODES = ('L11',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each high or critical risk without a playbook."""
    for risk in context.handbook.risks.values():
        if risk.band in (Band.HIGH, Band.CRITICAL) and risk.playbook is None:
            message = f"'{risk.id}' scores {risk.score} ({risk.band}) and has no playbook; name one under 'playbook'"
            yield Problem(risk.at(), message, RULE)
