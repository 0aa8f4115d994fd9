"""The clock of every legal step can be computed, once its start is known.

Why it matters: at hour 60 nobody reckons in business days of a country whose holidays nobody knows, nor waits for a
filing that waits for itself. A clock that cannot be computed then is found out now.

An example that fails:

    jurisdiction: UK        (the country is GB: in no country called UK does a day end)

How to fix it: write the country by its two letters, in `start_step` the id of an earlier step of the same obligation,
and a deadline in units that the country has. The time zone of the company is a name such as `Europe/Paris`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.deadlines.clock_problem import clock_problem
from generator.deadlines.locality import UnknownLocalityError, locality, zone
from generator.model.obligation import Obligation
from generator.model.organisation import Organisation
from generator.model.problem import Problem

RULE = 'clock-known'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each clock that cannot be computed when its start is known."""
    company = context.handbook.organisation
    try:
        zone(company.timezone)
    except UnknownLocalityError:
        message = f"there is no time zone '{company.timezone}'; write a name such as Europe/Paris"
        yield Problem(company.at('timezone'), message, RULE)
        return
    for duty in context.handbook.obligations.values():
        yield from _clocks(duty, company)


def _clocks(duty: Obligation, company: Organisation) -> Iterator[Problem]:
    try:
        where = locality(duty.jurisdiction, company.country, company.timezone)
    except UnknownLocalityError:
        message = f"there is no country '{duty.jurisdiction}'; write its two letters, or EU"
        yield Problem(duty.at('jurisdiction'), message, RULE)
        return
    steps = {step.id: step for step in duty.steps}
    for number, step in enumerate(duty.steps):
        said_of = clock_problem(step, steps, where)
        if said_of is not None:
            yield Problem(duty.at('steps', number), f"the clock of '{step.id}' {said_of}", RULE)
