"""What still works when something is down, and how each chair is reached then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.chairs import is_mandatory
from generator.model.cell import Person, Role
from generator.model.contact import Contact, ContactPoint, Dependency, PointKind
from generator.model.handbook import Handbook
from generator.model.organisation import Organisation
from generator.model.playbook import Playbook

_NEEDS = {PointKind.EMAIL_WORK: frozenset({Dependency.OWN_IT, Dependency.SSO})}
"""What an address needs by its kind. A telephone needs its operator."""


@dataclass(frozen=True)
class Loss:
    """What is unavailable or no longer trusted: dependencies, and sites that nobody can enter."""

    needs: frozenset[Dependency] = frozenset()
    sites: frozenset[str] = frozenset()

    def takes(self, needs: Sequence[Dependency], site: str | None = None) -> bool:
        """Return whether something that needs these, at this place, is lost."""
        return not self.needs.isdisjoint(needs) or site in self.sites


@dataclass(frozen=True)
class Way:
    """A person or provider who can still be called, and the rank in which they hold the chair."""

    rank: int
    kind: str
    id: str


@dataclass(frozen=True)
class Reach:
    """A chair, and the ways that remain to reach it, holder first."""

    role: str
    ways: tuple[Way, ...]


def of_playbook(playbook: Playbook) -> Loss:
    """Return what a crisis takes away."""
    return Loss(frozenset(playbook.loses) - {Dependency.NONE}, frozenset(playbook.loses_sites))


def single_losses(book: Handbook) -> Iterator[Loss]:
    """Yield each loss of one thing: every dependency, then every site."""
    for need in Dependency:
        if need is not Dependency.NONE:
            yield Loss(frozenset({need}))
    for site in book.sites:
        yield Loss(sites=frozenset({site}))


def needs(organisation: Organisation, point: ContactPoint) -> frozenset[Dependency]:
    """Return what a number or address needs: what it says itself, else what follows from its kind and operator."""
    if point.depends_on:
        return frozenset(point.depends_on)
    operators = {name: need for need, name in organisation.operators.items()}
    carried = {operators[point.operator]} if point.operator in operators else set()
    return _NEEDS.get(point.kind, frozenset()) | carried


def reach(book: Handbook, loss: Loss) -> list[Reach]:
    """Return how each mandatory chair is reached by voice when all this is lost; without a way, nobody answers."""
    return [Reach(role.id, tuple(_ways(book, role, loss))) for role in book.roles.values() if is_mandatory(book, role)]


def unreachable(book: Handbook, loss: Loss) -> list[str]:
    """Return the mandatory chairs that nobody can call."""
    return [one.role for one in reach(book, loss) if not one.ways]


def working_phones(organisation: Organisation, who: Person | Contact, loss: Loss) -> list[ContactPoint]:
    """Return the telephones of `who` that still work."""
    site = who.site if isinstance(who, Person) else None
    return [point for point in who.contacts if point.works and _still_works(organisation, point, site, loss)]


def _ways(book: Handbook, role: Role, loss: Loss) -> Iterator[Way]:
    for rank, holder in enumerate(role.holders, 1):
        kind, id_ = ('people', holder.person) if holder.person else ('contacts', holder.contact or '')
        who = book.people.get(id_) or book.contacts.get(id_)
        if who is not None and working_phones(book.organisation, who, loss):
            yield Way(rank, kind, id_)


def _still_works(organisation: Organisation, point: ContactPoint, site: str | None, loss: Loss) -> bool:
    """Return whether a number can still be called. A desk telephone is lost with its site, a mobile is not."""
    at = site if point.kind is PointKind.LANDLINE else None
    return point.is_phone and not loss.takes(tuple(needs(organisation, point)), at)
