"""Every rule for watching social media knows what is normal, who looks, and who looks at night.

Why it matters: "three times the usual number of mentions" means nothing where nobody measured the usual; and most
storms begin in the evening.

An example that fails:

    hours: 24/7        (and no `night_owner`)

How to fix it: measure a quiet month and write it under `baseline`; name `owner` and `night_owner`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem

RULE = 'monitoring'
CODES = ('L43',)
NEEDED = ('baseline', 'owner', 'night_owner')


def check(context: Context) -> Iterator[Problem]:
    """Yield what each watching rule lacks."""
    for watched in context.handbook.monitoring.values():
        lacking = [key for key in NEEDED if getattr(watched, key) is None]
        if lacking:
            message = f"'{watched.id}' lacks {', '.join(lacking)}; write what is missing"
            yield Problem(watched.at(), message, RULE)
