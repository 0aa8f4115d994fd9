"""The people of a chair do not all work at one place, nor depend on one telephone operator.

A telephone whose `operator` is not written says nothing; the others are judged.

Why it matters: a fire, a power cut or the outage of one operator would take the holder and both deputies at once, and
the chair stays empty for as long as it lasts.

An example that fails:

    holders: [p-01, p-02, p-03]        (all at the site lyon, while the company has another)

How to mend it: name a deputy who works elsewhere, or give one of them a telephone on another operator. Where it cannot
be helped, say why under `explained` in handbook.yml.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.chairs import seated
from generator.model.cell import Person, Role
from generator.model.problem import Problem, Severity

RULE = 'single-point'
CODES = ('L07',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each chair that one site or one operator can empty."""
    for role in context.handbook.roles.values():
        people = [person for _, _, person in seated(context.handbook, role)]
        if len(people) < len(role.holders) or len({person.id for person in people}) < 2:  # noqa: PLR2004 - one person is another rule's
            continue
        sites = {person.site for person in people}
        if len(sites) == 1 and None not in sites and len(context.handbook.sites) > 1:
            yield _problem(role, f"everybody in {role.code} works at '{sites.pop()}'; name a deputy elsewhere")
        operators = _operators(people)
        if len(operators) == 1:
            said = f"every telephone of {role.code} that names its operator is on '{operators.pop()}'"
            yield _problem(role, f"{said}; add one on another, or write the 'operator' that is missing")


def _problem(role: Role, message: str) -> Problem:
    return Problem(role.at('holders'), message, RULE, Severity.WARNING)


def _operators(people: list[Person]) -> set[str]:
    points = [point for person in people for point in person.contacts if point.is_phone]
    return {point.operator for point in points if point.operator is not None}
