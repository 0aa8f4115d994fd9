"""Cyber crisis, crisis communication and emergency procedures are trained every year.

Of each of the three there is a session in the twelve months before or after the day of the check.

Why it matters: these are what the company has promised to train regularly. A theme that drops out of the calendar is
missed by nobody until the cell stands in front of a camera.

An example that fails:

    sessions.yml: no session of a module with the theme crisis_communication

How to mend it: plan a session in sessions.yml, of a module that has the theme.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Place, Problem
from generator.model.training import Theme

RULE = 'training-themes'
CODES = ('L40',)
THEMES = (Theme.CYBER_CRISIS, Theme.CRISIS_COMMUNICATION, Theme.EMERGENCY_PROCEDURES)
YEAR = 366


def check(context: Context) -> Iterator[Problem]:
    """Yield each theme that nobody trains."""
    book = context.handbook
    near = [one for one in book.sessions.values() if abs((one.date - context.today).days) <= YEAR]
    held = {theme for one in near if one.module in book.training for theme in book.training[one.module].themes}
    for theme in THEMES:
        if theme not in held:
            modules = [module for module in book.training.values() if theme in module.themes]
            at = modules[0].at('themes') if modules else Place('data/training.yml')
            said = f"no session on '{theme}' within a year of {context.today}; plan one in sessions.yml"
            yield Problem(at, said, RULE)
