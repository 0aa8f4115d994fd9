"""The weekly duty page: who fills each role this week, and who is paid to answer calls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts import duty
from generator.model.cell import DutyWeek
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Mode, Page
from generator.views.people import Seat, seats


@dataclass(frozen=True)
class OnDuty:
    """A role, and who fills it this week."""

    role: Link
    title: str
    seat: Seat | None
    is_on_call: bool
    instead_of: int
    """How many before them are away or sit elsewhere."""


@dataclass(frozen=True)
class DutyPage(Page):
    """Shows one week on one side: the roles that nobody fills, then role by role."""

    gaps: Sequence[Link]
    goodwill: int
    chairs: Sequence[OnDuty]

    template: ClassVar[str] = 'pages/duty.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each week, the earliest first."""
    for week in sorted(edition.book.duty.values(), key=lambda one: one.start):
        yield _slip(edition, week)


def _slip(edition: Edition, week: DutyWeek) -> DutyPage:
    held = [_chair(edition, one) for one in duty.seated(edition.book, week)]
    return DutyPage(
        address=addresses.of('duty', week),
        title=edition.words('On duty: week of {day}', day=edition.words.day(week.start)),
        places=(week.at(),),
        gaps=[one.role for one in held if one.seat is None],
        goodwill=sum(one.seat is not None and not one.is_on_call for one in held),
        chairs=held,
    )


def _chair(edition: Edition, one: duty.Seated) -> OnDuty:
    role = edition.book.roles[one.role]
    seat = seats(edition, role)[one.rank - 1] if one.rank is not None else None
    return OnDuty(link(edition, 'roles', role.id), role.title, seat, one.is_on_call, (one.rank or 1) - 1)
