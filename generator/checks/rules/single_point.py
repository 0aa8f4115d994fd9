"""The people of a chair do not all work at one place, nor depend on one telephone operator.

A telephone whose `operator` is not written says nothing; the others are judged.

Why it matters: a fire, a power cut or the outage of one operator would take the holder and both deputies at once, and
the chair stays empty for as long as it lasts.

An example that fails:

    holders: [p-01, p-02, p-03]        (all at the site lyon, while the company has another)

How to fix it: name a deputy who works elsewhere, or give one of them a telephone on another operator. Where it cannot
be helped, say why under `explained` in handbook.yml.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.chairs import seated
from generator.facts.weak import one_operator, one_site
from generator.model.cell import Role
from generator.model.problem import Problem, Severity

RULE = 'single-point'
CODES = ('L07',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each chair that one site or one operator can empty."""
    book = context.handbook
    for point in one_site(book):
        role, (_, site) = book.roles[point.entry[1]], point.because[0]
        yield _problem(role, f"everybody in {role.code} works at '{site}'; name a deputy elsewhere")
    for point in one_operator(book):
        role = book.roles[point.entry[1]]
        phones = (phone for _, _, one in seated(book, role) for phone in one.contacts if phone.is_phone)
        only = next(phone.operator for phone in phones if phone.operator)
        message = f"every telephone of {role.code} that names its operator is on '{only}'"
        yield _problem(role, f"{message}; add one on another, or write the 'operator' that is missing")


def _problem(role: Role, message: str) -> Problem:
    return Problem(role.at('holders'), message, RULE, Severity.WARNING)
