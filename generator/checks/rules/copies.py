"""Every registered copy of the handbook is the present issue, and was looked at in the last 90 days.

The figure is `copy_check_after` under `thresholds` in handbook.yml.

Why it matters: the binder that is opened in the night is the one that stands there, not the one that was sent. Old
numbers on paper look as true as new ones.

An example that fails:

    version: 3        (and handbook.yml says issue: 4)

How to fix it: bring the new copy, destroy the old one, and write `version`, `delivered_on` and `checked_on`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem, Severity

RULE = 'copies'
CODES = ('L44',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each copy that is old, or that nobody has looked at."""
    issue = str(context.handbook.handbook.issue)
    limit = context.thresholds.copy_check_after
    for copy in context.handbook.copies.values():
        if copy.version != issue:
            message = f'copy {copy.number} is issue {copy.version}, and the handbook is issue {issue}; exchange it'
            yield Problem(copy.at('version'), message, RULE, Severity.WARNING)
        age = (context.today - copy.checked_on).days
        if age > limit.days:
            message = f'copy {copy.number} was last looked at {age} days ago; look at it and write the day'
            yield Problem(copy.at('checked_on'), message, RULE, Severity.WARNING)
