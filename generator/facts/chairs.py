"""Who sits in the cell: the chairs asked for at this size of company, and the people who hold them."""

from collections.abc import Iterator

from generator.model.cell import Holder, Mandatory, Person, Role
from generator.model.handbook import Handbook
from generator.model.organisation import SizeBand

SIX = ('DIR', 'COORD', 'LOG', 'COM', 'LEG', 'TECH')
"""The chairs that every cell needs, whatever the size of the company."""


def is_small(book: Handbook) -> bool:
    """Return whether fewer than fifty people work here."""
    return book.organisation.size_band is SizeBand.SMALL


def chair(book: Handbook, code: str) -> Role | None:
    """Return the role with a code."""
    return next((role for role in book.roles.values() if role.code == code), None)


def is_mandatory(book: Handbook, role: Role) -> bool:
    """Return whether a chair must always be filled: under fifty people, only the six."""
    return role.code in SIX if is_small(book) else role.mandatory is Mandatory.ALWAYS or role.code in SIX


def first_chairs(book: Handbook) -> dict[str, list[Role]]:
    """Return who is first in which chairs, by the person's id."""
    found: dict[str, list[Role]] = {}
    for role in book.roles.values():
        first = role.holders[0].person if role.holders else None
        if first:
            found.setdefault(first, []).append(role)
    return found


def seated(book: Handbook, role: Role) -> Iterator[tuple[int, Holder, Person]]:
    """Yield the people of the company who hold a role: where in the list, the holder, the person."""
    for number, holder in enumerate(role.holders):
        person = book.people.get(holder.person or '')
        if person is not None:
            yield number, holder, person
