"""Private numbers and addresses of people stand in private/, not in data/, unless they are of the ranges for fiction.

A private number is looked for in every entry that has numbers: contacts, the alert number, rooms. A postal address is
private where it is that of a person; that of an authority is not.

Why it matters: data/ is shared, copied and kept in history for ever. A private number given for the crisis cell alone
must not travel with it; the law says so, and people stop giving theirs.

An example that fails:

    data/people.yml: {kind: mobile_private, value: +33 6 12 34 56 78}

How to fix it: write all numbers of the entry under the same name in private/ (private/people.yml), as a list there
replaces that of data/ whole. Then take the private one out of data/ and of its history.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.walk import points
from generator.model.cell import Person
from generator.model.contact import ContactPoint, PointKind
from generator.model.part import Entity
from generator.model.problem import Place, Problem

RULE = 'private-data'
CODES = ('L33',)
PRIVATE = {PointKind.MOBILE_PRIVATE: 'private number', PointKind.POSTAL: 'postal address'}
ADVICE = 'move it to private/, with all others of the list'
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
    """Yield each private value in a file that is shared."""
    for _, entry in context.handbook.entries():
        for path, point in points(entry):
            if _is_private(entry, point) and _is_shared(entry.at(*path)):
                said = f"a {PRIVATE[point.kind]} of '{entry.id}' in data/; {ADVICE}"
                yield Problem(entry.at(*path), said, RULE)
    for person in context.handbook.people.values():
        yield from _home(person)


def _is_private(entry: Entity, point: ContactPoint) -> bool:
    is_ones_own = point.kind is not PointKind.POSTAL or isinstance(entry, Person)
    return point.kind in PRIVATE and is_ones_own and not _is_fiction(point)


def _home(person: Person) -> Iterator[Problem]:
    phones = [point for point in person.contacts if point.is_phone]
    is_invented = bool(phones) and all(_is_fiction(point) for point in phones)
    if person.home_area is not None and not is_invented and _is_shared(person.at('home_area')):
        yield Problem(person.at('home_area'), f"where '{person.id}' lives is in data/; move it to private/", RULE)


def _is_shared(place: Place) -> bool:
    return place.file.startswith('data/')


def _is_fiction(point: ContactPoint) -> bool:
    return point.value.replace(' ', '').startswith(FICTION)
