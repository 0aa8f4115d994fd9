"""One clock sheet a scenario: what to write down, what to file first, where, with what, and who does it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.editions.edition import Edition
from generator.model.contact import ContactPoint, PointKind
from generator.model.obligation import ClockStart
from generator.model.playbook import Playbook
from generator.views.clocks import Clock, Duty, NotOurs, duty, others, running
from generator.views.links import Link, link, links
from generator.views.page import Mode, Page

NOTED = (
    ClockStart.AWARENESS,
    ClockStart.CLASSIFICATION,
    ClockStart.MATERIALITY_DETERMINATION,
    ClockStart.FIX_AVAILABLE,
)
"""The moments that every sheet asks for, in the order in which they come; others only where a clock needs them."""


@dataclass(frozen=True)
class Line:
    """A clock to file by: how to reach whom it tells, our reference there, and the letters that go with it."""

    clock: Clock
    points: Sequence[ContactPoint]
    reference: str | None
    letters: Sequence[Link]


@dataclass(frozen=True)
class ClockSheet(Page):
    """Shows the clocks of one scenario as a sheet to fill in by hand, the shortest first."""

    playbook: Link
    moments: Sequence[ClockStart]
    lines: Sequence[Line]
    later: Sequence[Line]
    """Those that the filing of another starts."""
    others: Sequence[NotOurs]
    hidden: Sequence[Link]
    """One that stands for all that these readers may not see."""
    identity: Link | None

    template: ClassVar[str] = 'pages/clock_sheet.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the sheet of each scenario that brings a duty upon somebody."""
    for book in edition.book.playbooks.values():
        if book.obligations:
            yield _sheet(edition, book)


def _sheet(edition: Edition, book: Playbook) -> ClockSheet:
    held = edition.book.obligations
    duties = [duty(edition, held[id_]) for id_ in book.obligations if id_ in held]
    lines = [_line(edition, book, clock) for clock in running(duties)]
    return ClockSheet(
        code=f'{book.code}/CLOCKS',
        kind='clock_sheets',
        id=book.id,
        title=edition.words('Clock sheet: {title}', title=book.title),
        nav_title=f'{book.code}/CLOCKS · {book.title}',
        section='clocks',
        places=(book.at(), *(one.obligation.at() for one in duties)),
        playbook=link(edition, 'playbooks', book.id),
        moments=_moments(duties),
        lines=[line for line in lines if line.clock.after is None],
        later=[line for line in lines if line.clock.after is not None],
        others=others(edition, duties),
        hidden=[one for one in links(edition, 'obligations', book.obligations) if one.is_withheld],
        identity=_identity(edition),
    )


def _moments(duties: Sequence[Duty]) -> list[ClockStart]:
    """Return the moments to write down: those always asked for, and those from which a number is counted here."""
    clocks = [
        clock for one in duties if one.applies for clock in one.clocks if clock.after is None and clock.is_counted
    ]
    needed = {clock.step.start for clock in clocks}
    return [*NOTED, *(start for start in ClockStart if start in needed and start not in NOTED)]


def _line(edition: Edition, book: Playbook, clock: Clock) -> Line:
    of_this = [act for act in book.actions if act.obligation == clock.obligation.id and act.message is not None]
    letters = links(edition, 'messages', tuple(dict.fromkeys(act.message for act in of_this if act.message)))
    told = edition.book.contacts.get(clock.obligation.recipient or '') if not clock.tells_others else None
    points = _ways(told.contacts) if told else ()
    return Line(clock, points, told.our_reference if told else None, [one for one in letters if one.target])


def _ways(points: Sequence[ContactPoint]) -> list[ContactPoint]:
    """Return the first telephone and the first portal that work; where there are none, the first way of any kind."""
    working = [point for point in points if point.works]
    phone = [point for point in working if point.is_phone][:1]
    portal = [point for point in working if point.kind is PointKind.PORTAL][:1]
    return phone + portal or working[:1]


def _identity(edition: Edition) -> Link | None:
    known = edition.book.organisation.identity
    return Link(edition.words('Identity sheet'), 'organisation/identity', 'IDENTITY') if known else None
