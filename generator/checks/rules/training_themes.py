"""Cyber crisis, crisis communication and emergency procedures are trained every year.

Of each of the three there is a session in the twelve months before the day of the check, and one in the twelve after.

Why it matters: these are what the company has promised to train regularly. A theme that drops out of the calendar is
missed by nobody until the cell stands in front of a camera.

An example that fails:

    sessions.yml: no session of a module with the theme crisis_communication

How to fix it: plan a session in sessions.yml, of a module that has the theme, no later than a year after the last.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.context import Context
from generator.facts import trained
from generator.model.problem import Place, Problem
from generator.model.training import Theme

RULE = 'training-themes'
CODES = ('L40',)
YEAR = timedelta(days=366)


def check(context: Context) -> Iterator[Problem]:
    """Yield each theme of which a year goes by without a session."""
    today = context.today
    for theme in trained.FOUNDING:
        days = trained.days(context.handbook, theme)
        if not any(today - YEAR <= day <= today for day in days):
            message = f"no session on '{theme}' in the year before {today}; hold one and write it in sessions.yml"
            yield Problem(_at(context, theme), message, RULE)
        if not any(today <= day <= today + YEAR for day in days):
            message = f"no session on '{theme}' in the year after {today}; plan one in sessions.yml"
            yield Problem(_at(context, theme), message, RULE)


def _at(context: Context, theme: Theme) -> Place:
    """Return where the first module with a theme says so, or where one is to be written."""
    modules = [module for module in context.handbook.training.values() if theme in module.themes]
    return modules[0].at('themes') if modules else Place('data/training.yml')
