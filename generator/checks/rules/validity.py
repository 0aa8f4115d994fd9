"""The handbook is not read beyond the day until which it says it is valid.

That day is `valid_for` after `issued_on`, in handbook.yml; it is printed on the cover and on every page.

Why it matters: readers are told to distrust an issue that has run out. If nobody brings out the next one, they have the
choice between a handbook they must not trust and none.

An example that fails:

    issued_on: 2026-08-01
    valid_for: 90 days        (checked on 2026-11-22)

How to fix it: look through what has changed, and bring out a new issue with `issue` and `issued_on`.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.context import Context
from generator.model.problem import Problem, Severity

RULE = 'validity'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield a problem where the handbook has run out."""
    settings = context.handbook.handbook
    if (context.today - settings.issued_on).days > settings.valid_for.days:
        last = settings.issued_on + timedelta(days=settings.valid_for.days)
        message = f'issue {settings.issue} was valid until {last}; look it through and bring out the next'
        yield Problem(settings.at('issued_on'), message, RULE, Severity.WARNING)
