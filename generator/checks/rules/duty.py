"""Every mandatory chair has somebody in each week that is planned, and who is away is not on call.

Why it matters: on the evening of a crisis nobody reads the list of absences. A chair whose three holders are on leave
in the same week is empty, and the cell learns it from three telephones that ring in vain.

An example that fails:

    duty/w52-2026: away: [p-08, p-09, p-10]        (all three hold LOG)

How to fix it: ask one of them to stay reachable, or name a deputy for that week.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.context import Context
from generator.facts.duty import seated
from generator.model.problem import Problem, Severity

RULE = 'duty'
CODES = ()
WEEK = timedelta(days=7)


def check(context: Context) -> Iterator[Problem]:
    """Yield each contradiction, and each chair that is empty in a week that is not over."""
    book = context.handbook
    for week in book.duty.values():
        for number, person in enumerate(week.on_call):
            if person in week.away:
                yield Problem(week.at('on_call', number), f"'{person}' is on call and away; choose one", RULE)
        empty = [book.roles[one.role].code for one in seated(book, week) if one.rank is None]
        if empty and week.start + WEEK > context.today:
            message = f'nobody is left for {", ".join(empty)} in this week; ask one of its holders, or name a deputy'
            yield Problem(week.at(), message, RULE, Severity.WARNING)
