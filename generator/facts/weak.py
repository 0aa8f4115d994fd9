"""The weak points of the cell: chairs that depend on one person, site or operator, and what was never exercised."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.facts import exercised, reach
from generator.facts.chairs import first_chairs, is_mandatory, seated
from generator.model.cell import Mandatory, Role
from generator.model.contact import Dependency
from generator.model.handbook import EntryKey, Handbook


class Weakness(StrEnum):
    """What sort of weak point it is, the gravest first."""

    UNREACHABLE = 'nobody can be called when this is lost'
    EMPTY = 'a step is owned by an empty chair'
    TWO_CHAIRS = 'one person sits in two chairs at once'
    NO_SECOND_SHIFT = 'nobody is free for the second shift'
    ONE_SITE = 'the holder and the deputies work at the same site'
    ONE_OPERATOR = 'all telephones are on the same operator'
    PLAYBOOK_UNTRIED = 'a playbook was never exercised'
    CHANNEL_UNTRIED = 'a channel was never exercised'


@dataclass(frozen=True)
class WeakPoint:
    """A weak point: what is weak, and the entries that make it so."""

    weakness: Weakness
    entry: EntryKey
    because: tuple[EntryKey, ...] = ()
    lost: Dependency | None = None
    """The dependency without which nobody is reached."""


def weak_points(book: Handbook) -> list[WeakPoint]:
    """Return every weak point, the gravest first."""
    return [point for find in _FINDERS for point in find(book)]


def _unreachable(book: Handbook) -> Iterator[WeakPoint]:
    for loss in reach.single_losses(book):
        sites = tuple(('sites', site) for site in sorted(loss.sites))
        lost = next(iter(loss.needs), None)
        for role in reach.unreachable(book, loss):
            yield WeakPoint(Weakness.UNREACHABLE, ('roles', role), sites, lost)


def _empty(book: Handbook) -> Iterator[WeakPoint]:
    for playbook in book.playbooks.values():
        for role in dict.fromkeys(action.role for action in playbook.actions):
            if not book.roles[role].holders:
                yield WeakPoint(Weakness.EMPTY, ('roles', role), (('playbooks', playbook.id),))


def _two_chairs(book: Handbook) -> Iterator[WeakPoint]:
    for person, roles in _first_chairs(book).items():
        if len(roles) > 1:
            yield WeakPoint(Weakness.TWO_CHAIRS, ('people', person), tuple(('roles', role) for role in roles))


def _no_second_shift(book: Handbook) -> Iterator[WeakPoint]:
    """Yield the chairs whose deputies all sit in another chair that is filled from the first hour."""
    busy = _first_chairs(book)
    for role in book.roles.values():
        if _is_filled(book, role):
            spare = [person for _, _, person in seated(book, role) if person.id not in busy]
            outside = [holder for holder in role.holders if holder.contact]
            if role.holders and not spare and not outside:
                yield WeakPoint(Weakness.NO_SECOND_SHIFT, ('roles', role.id))


def one_site(book: Handbook) -> Iterator[WeakPoint]:
    """Yield the chairs whose holders all work at one site, while the company has another."""
    for role in book.roles.values():
        sites = {person.site for _, _, person in seated(book, role)}
        if _is_shared(role, book) and len(sites) == 1 and None not in sites and len(book.sites) > 1:
            yield WeakPoint(Weakness.ONE_SITE, ('roles', role.id), tuple(('sites', site) for site in sites if site))


def one_operator(book: Handbook) -> Iterator[WeakPoint]:
    """Yield the chairs whose telephones, as far as their operator is known, all depend on one operator."""
    for role in book.roles.values():
        points = [point for _, _, one in seated(book, role) for point in one.contacts if point.is_phone]
        if _is_shared(role, book) and len({point.operator for point in points} - {None}) == 1:
            yield WeakPoint(Weakness.ONE_OPERATOR, ('roles', role.id))


def _untried(book: Handbook) -> Iterator[WeakPoint]:
    played, used = exercised.playbooks(book), exercised.channels(book)
    for id_ in book.playbooks:
        if id_ not in played:
            yield WeakPoint(Weakness.PLAYBOOK_UNTRIED, ('playbooks', id_))
    for id_ in book.channels:
        if id_ not in used:
            yield WeakPoint(Weakness.CHANNEL_UNTRIED, ('channels', id_))


def _first_chairs(book: Handbook) -> dict[str, list[str]]:
    """Return who is first in which of the chairs that are filled from the first hour."""
    filled = {who: [role.id for role in held if _is_filled(book, role)] for who, held in first_chairs(book).items()}
    return {who: held for who, held in filled.items() if held}


def _is_filled(book: Handbook, role: Role) -> bool:
    return is_mandatory(book, role) or role.mandatory is Mandatory.N2


def _is_shared(role: Role, book: Handbook) -> bool:
    """Return whether the chair has several holders, all of them people of the company."""
    people = [person.id for _, _, person in seated(book, role)]
    return len(people) == len(role.holders) and len(set(people)) > 1


_FINDERS: tuple[Callable[[Handbook], Iterator[WeakPoint]], ...] = (
    _unreachable,
    _empty,
    _two_chairs,
    _no_second_shift,
    one_site,
    one_operator,
    _untried,
)
