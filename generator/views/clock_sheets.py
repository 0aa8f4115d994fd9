"""One clock sheet a scenario: what to write down, what to file first, where, with what, and who does it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.editions.edition import Edition
from generator.model.contact import ContactPoint, PointKind
from generator.model.duration import Promptness
from generator.model.obligation import ClockStart
from generator.model.playbook import Playbook
from generator.views import legal_sheets
from generator.views.clocks import Clock, Duty, NotOurs, duty, others, running
from generator.views.links import Link, link, links
from generator.views.page import Mode, Page

NOTED = (
    ClockStart.AWARENESS,
    ClockStart.CLASSIFICATION,
    ClockStart.MATERIALITY_DETERMINATION,
    ClockStart.FIX_AVAILABLE,
)
"""The moments that every sheet asks for, in the order in which they come."""


@dataclass(frozen=True)
class Line:
    """A clock to file by, and the letters that go with it."""

    clock: Clock
    letters: Sequence[Link]

    @property
    def is_filing(self) -> bool:
        """Return whether it must be filed at once or by the hour, from a moment that every sheet asks for."""
        is_firm = self.clock.is_counted or self.clock.step.deadline is Promptness.IMMEDIATELY
        return self.clock.after is None and is_firm and self.clock.step.start in NOTED


@dataclass(frozen=True)
class Desk:
    """Where something is filed: how to reach it, and what it knows us by."""

    link: Link
    points: Sequence[ContactPoint]
    reference: str | None


@dataclass(frozen=True)
class ClockSheet(Page):
    """Shows the clocks of one scenario as a sheet to fill in by hand, the shortest first."""

    playbook: Link
    moments: Sequence[ClockStart]
    filings: Sequence[Line]
    besides: Sequence[Line]
    """Those for which no number is given, those that run from another moment, and last those that a filing starts."""
    desks: Sequence[Desk]
    others: Sequence[NotOurs]
    hidden: Sequence[Link]
    """One that stands for all that these readers may not see."""
    identity: Link | None
    notices: Link | None

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
        moments=NOTED,
        filings=[line for line in lines if line.is_filing],
        besides=[line for line in lines if not line.is_filing],
        desks=_desks(edition, duties),
        others=others(edition, duties),
        hidden=[one for one in links(edition, 'obligations', book.obligations) if one.is_withheld],
        identity=legal_sheets.to_identity(edition),
        notices=legal_sheets.to_notices(edition),
    )


def _line(edition: Edition, book: Playbook, clock: Clock) -> Line:
    ids = (act.message for act in book.actions if act.obligation == clock.obligation.id and act.message is not None)
    letters = links(edition, 'messages', tuple(dict.fromkeys(ids)))
    return Line(clock, [one for one in letters if not one.is_withheld])


def _desks(edition: Edition, duties: Sequence[Duty]) -> list[Desk]:
    """Return each contact that is told by a duty of ours, once."""
    ids = dict.fromkeys(one.obligation.recipient for one in duties if one.applies)
    told = [edition.book.contacts[id_] for id_ in ids if id_ in edition.book.contacts]
    return [Desk(link(edition, 'contacts', one.id), _ways(one.contacts), one.our_reference) for one in told]


def _ways(points: Sequence[ContactPoint]) -> list[ContactPoint]:
    """Return the first telephone and the first portal that work; where there are none, the first way of any kind."""
    working = [point for point in points if point.works]
    phone = [point for point in working if point.is_phone][:1]
    portal = [point for point in working if point.kind is PointKind.PORTAL][:1]
    return phone + portal or working[:1]
