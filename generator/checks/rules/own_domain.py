"""Nobody in the cell can be reached through the company's own mail alone.

Why it matters: in most crises of a technology company its own mail is down, or read by the attacker. Whoever has no
other address cannot be called.

An example that fails:

    contacts:
      - kind: email_work
        value: claire@company.example.com        (company.example.com is one of `email_domains`)

How to fix it: add a telephone, or an address at another host.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.chairs import seated
from generator.model.contact import EMAILS, ContactPoint
from generator.model.problem import Problem

RULE = 'own-domain'
CODES = ('L10',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each person of the cell who has nothing but the company's mail."""
    book = context.handbook
    cell = {person.id: person for role in book.roles.values() for _, _, person in seated(book, role)}
    for person in cell.values():
        if all(_is_own(point, book.organisation.email_domains) for point in person.contacts):
            message = f"'{person.id}' has no way to be reached but the company's own mail; add a telephone"
            yield Problem(person.at('contacts'), message, RULE)


def _is_own(point: ContactPoint, domains: tuple[str, ...]) -> bool:
    host = point.value.rpartition('@')[2].lower()
    return point.kind in EMAILS and any(host == own.lower() or host.endswith(f'.{own.lower()}') for own in domains)
