"""Private numbers and addresses of people stand in private/, not in data/, unless they are of the ranges for fiction.

Why it matters: data/ is shared, copied and kept in history for ever. A private number given for the crisis cell alone
must not travel with it; the law says so, and people stop giving theirs.

An example that fails:

    data/people.yml: {kind: mobile_private, value: +33 6 12 34 56 78}

How to mend it: move the number to the same entry in private/people.yml, and take it out of the history of data/.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.cell import Person
from generator.model.contact import ContactPoint, PointKind
from generator.model.problem import Place, Problem

RULE = 'private-data'
CODES = ('L33',)
PRIVATE = {PointKind.MOBILE_PRIVATE: 'private number', PointKind.POSTAL: 'postal address'}
FICTION = (
    '+3319900',
    '+3326191',
    '+3335301',
    '+3346571',
    '+3353649',
    '+3363998',
    '+447700900',
    '+442079460',
)
"""Numbers that no subscriber gets: France (Arcep), United Kingdom (Ofcom)."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each private value of a person in a file that is shared."""
    for person in context.handbook.people.values():
        for number, point in enumerate(person.contacts):
            if point.kind in PRIVATE and not _is_fiction(point) and _is_shared(person.at('contacts', number)):
                said = f"a {PRIVATE[point.kind]} of '{person.id}' in data/; move it to private/"
                yield Problem(person.at('contacts', number), said, RULE)
        yield from _home(person)


def _home(person: Person) -> Iterator[Problem]:
    phones = [point for point in person.contacts if point.is_phone]
    is_invented = bool(phones) and all(_is_fiction(point) for point in phones)
    if person.home_area is not None and not is_invented and _is_shared(person.at('home_area')):
        yield Problem(person.at('home_area'), f"where '{person.id}' lives is in data/; move it to private/", RULE)


def _is_shared(place: Place) -> bool:
    return place.file.startswith('data/')


def _is_fiction(point: ContactPoint) -> bool:
    return point.value.replace(' ', '').startswith(FICTION)
