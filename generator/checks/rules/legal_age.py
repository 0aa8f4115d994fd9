"""Every legal duty was looked at within half a year, and one we are unsure of was confirmed by counsel.

Why it matters: laws on incidents change every few months. A clock that was right last year may be wrong by days, and
the fine is this year's.

An example that fails:

    as_of: 2026-01-10        (checked on 2026-11-22)
    confidence: C            (and no `counsel_validated_on`)

How to fix it: look the text up again and write the day in `as_of`; have counsel confirm what rests on hearsay (C) or
on a law not yet in force (D). The limit is `obligation_stale_after` in handbook.yml.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem, Severity
from generator.model.values import Confidence

RULE = 'legal-age'
CODES = ('L30',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each duty that is stale or unsure."""
    for duty in context.handbook.obligations.values():
        age = (context.today - duty.as_of).days if duty.as_of else 0
        if age > context.thresholds.obligation_stale_after.days:
            message = f"'{duty.id}' was last looked at {age} days ago; look again and write the day"
            yield Problem(duty.at('as_of'), message, RULE, Severity.WARNING)
        if duty.confidence in (Confidence.C, Confidence.D) and duty.counsel_validated_on is None:
            message = f"'{duty.id}' has confidence {duty.confidence} and no counsel confirmed it; ask one"
            yield Problem(duty.at('confidence'), message, RULE, Severity.WARNING)
