"""Every risk has been looked at within half a year (`risk_review_after` in handbook.yml).

Why it matters: what is likely changes with the news. A register nobody has opened for a year ranks the crises of last
year, and the exercises follow it.

An example that fails:

    reviewed_on: 2025-12-01        (checked on 2026-11-22)

How to fix it: look at likelihood, severity and warning signs again, then write the day.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem, Severity

RULE = 'risk-review'
CODES = ('L12',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each risk that was not reviewed lately."""
    for risk in context.handbook.risks.values():
        age = (context.today - risk.reviewed_on).days
        if age > context.thresholds.risk_review_after.days:
            message = f"'{risk.id}' was last reviewed {age} days ago; look at it again and write the day"
            yield Problem(risk.at('reviewed_on'), message, RULE, Severity.WARNING)
