"""Who fills a role, and how to reach them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.editions.edition import Edition
from generator.model.cell import Holder, Person, Role
from generator.model.contact import ContactPoint
from generator.views.link import Link
from generator.views.links import link


@dataclass(frozen=True)
class Seat:
    """A holder of a role: the name, and the numbers these readers may see, in the order to try them."""

    rank: int
    name: str
    points: Sequence[ContactPoint]
    notes: Sequence[str] = ()
    """What they do and where they live, and when they are on call."""
    spot: str | None = None
    """The target of links to this person. Only the first of their seats has it."""

    @property
    def to_call(self) -> list[ContactPoint]:
        """Return the numbers to call."""
        return [point for point in self.points if point.is_phone]

    @property
    def to_write(self) -> list[ContactPoint]:
        """Return the addresses to write to."""
        return [point for point in self.points if not point.is_phone]

    @property
    def phones(self) -> list[ContactPoint]:
        """Return the first two numbers to call."""
        return self.to_call[:2]


@dataclass(frozen=True)
class Chair:
    """A role with its holders in rank order."""

    role: Role
    link: Link
    seats: Sequence[Seat]


def in_cascade(edition: Edition) -> list[Role]:
    """Return the roles in the order in which they are called; those not called at once come last."""
    return [edition.book.roles[id_] for id_ in edition.facts.cascade if id_ in edition.book.roles]


def chairs(edition: Edition, roles: Iterable[Role]) -> list[Chair]:
    """Return some roles with their holders."""
    seen: set[str | None] = set()
    found = []
    for role in roles:
        held = [replace(seat, spot=None) if seat.spot in seen else seat for seat in seats(edition, role)]
        seen |= {seat.spot for seat in held}
        found.append(Chair(role, link(edition, 'roles', role.id), held))
    return found


def seats(edition: Edition, role: Role) -> list[Seat]:
    """Return the holders of a role, first the holder, then the deputies."""
    return [_seat(edition, rank, holder) for rank, holder in enumerate(role.holders, 1)]


def _seat(edition: Edition, rank: int, holder: Holder) -> Seat:
    kind, id_ = ('people', holder.person) if holder.person else ('contacts', holder.contact or '')
    found = link(edition, kind, id_)
    if found.target is None:
        return Seat(rank, found.label, ())
    book = edition.book
    who = book.people[id_] if holder.person else book.contacts[id_]
    spot = found.target if holder.person else None
    about = (who.job_title, who.home_area) if isinstance(who, Person) else ()
    notes = [note for note in (*about, holder.oncall) if note]
    return Seat(rank, found.label, [point for point in who.contacts if point.works], notes, spot)
