"""One clock sheet a scenario: what to write down, what to file first, where, with what, and who does it.

It is what one works with: the moments, and a line for each clock. Where and what is filed stands once for all sheets,
in the filing set (`filing.py`). What does not bind the company is on the site's pages of law alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.editions.marked import Untranslated
from generator.model.contact import Contact, ContactPoint, PointKind
from generator.model.duration import Duration, Promptness, Unit
from generator.model.obligation import ClockStart
from generator.model.playbook import Playbook
from generator.views.clocks import Clock, LegalDuty, legal_duty, running_clocks
from generator.views.contracts import notices_link
from generator.views.identity import identity_link
from generator.views.link import Link
from generator.views.links import link, links, page_link, withheld_last
from generator.views.page import Mode, Page

ALWAYS = (ClockStart.DETECTION, ClockStart.AWARENESS)
NOTED = (
    *ALWAYS,
    ClockStart.CLASSIFICATION,
    ClockStart.MATERIALITY_DETERMINATION,
    ClockStart.FIX_AVAILABLE,
)
"""The moments to write down wherever a clock runs from them, in the order in which they come."""
APART = (
    ClockStart.EVENT,
    ClockStart.RECEIPT,
    ClockStart.REQUEST,
    ClockStart.CESSATION,
    ClockStart.PUBLICATION,
)
"""The moments that are another one for each obligation."""
LONGEST = Duration(1, Unit.WEEK)
"""A clock that leaves more time is not on the first side."""
_AFTER_NAME = re.compile(r'(?:,| \().*', re.DOTALL)
_AFTER_SENTENCE = re.compile(r'\s*(?:[.;:]\s| \().*|\.$', re.DOTALL)


@dataclass(frozen=True)
class ClockLine:
    """A clock to file by, whom it notifies in short, and the letters that go with it."""

    clock: Clock
    whom: Link | None
    letters: Sequence[Link]
    points: Sequence[ContactPoint] = ()
    """How to reach them, where the line is for one recipient of ours."""

    @property
    def is_filing(self) -> bool:
        """Return whether it must be filed at once, by the hour or within a week."""
        return _is_short(self.clock)


@dataclass(frozen=True)
class FilingContact:
    """Where something is filed: how to reach it, and our reference there."""

    link: Link
    points: Sequence[ContactPoint]
    reference: str | None
    account: str | None
    """With what we enter its portal."""


@dataclass(frozen=True)
class ClockSheet(Page):
    """Shows the clocks of one scenario as a sheet to fill in by hand, the shortest first."""

    playbook: Link
    moments: Sequence[str | None]
    """H0, and the moments from which clocks run; none is the room for the reason why one is aware only then."""
    filings: Sequence[ClockLine]
    """What ends within a week. The place in this list is the number on the sheet."""
    later: Sequence[str]
    """The moments from which nothing runs but what stands in `besides`."""
    besides: Sequence[ClockLine]
    """Those for which no number is given or more time is left, and last those that a filing starts."""
    hidden: Sequence[Link]
    """One that stands for all that these readers may not see."""
    identity: Link | None
    notices: Link | None
    filing: Link | None
    """The filing set, where there is something to file."""

    template: ClassVar[str] = 'pages/clock_sheet.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the sheet of each scenario that brings a duty upon somebody."""
    every = {id_: legal_duty(edition, one) for id_, one in edition.book.obligations.items()}
    for book in edition.book.playbooks.values():
        if book.obligations:
            yield _sheet(edition, book, [every[id_] for id_ in book.obligations if id_ in every])


def _sheet(edition: Edition, book: Playbook, duties: Sequence[LegalDuty]) -> ClockSheet:
    lines = [clock_line(edition, [book], clock) for clock in running_clocks(duties)]
    filings, besides = [line for line in lines if line.is_filing], [line for line in lines if not line.is_filing]
    moments = ['H0', *map(edition.words.heading, _starts(duties)), *_apart(edition, filings)]
    address = addresses.of('clock_sheets', book)
    return ClockSheet(
        address=address,
        title=edition.words('Clock sheet: {title}', title=book.title),
        nav_title=f'{address.code} · {book.title}',
        places=(book.at(), *(one.obligation.at() for one in duties)),
        playbook=link(edition, 'playbooks', book.id),
        moments=[*moments, None],
        filings=filings,
        later=[moment for moment in _apart(edition, besides) if moment not in moments],
        besides=besides,
        hidden=[
            one
            for one in withheld_last(link(edition, 'obligations', id_) for id_ in book.obligations)
            if one.is_withheld
        ],
        identity=identity_link(edition),
        notices=notices_link(edition),
        filing=page_link(edition.words('Filing set'), addresses.page('FILING')) if filings else None,
    )


def _is_short(clock: Clock) -> bool:
    """Return whether a clock stands on the side one works with: it ends within a week, or is due right now."""
    is_counted = isinstance(clock.deadline, Duration) and clock.deadline.minutes <= LONGEST.minutes
    is_now = clock.deadline is Promptness.IMMEDIATELY and clock.start in (*ALWAYS, ClockStart.DEATH_KNOWN)
    return is_counted or is_now


def _starts(duties: Sequence[LegalDuty]) -> list[ClockStart]:
    """Return the moments that are one for all duties which bind us."""
    clocks = [clock for one in duties if one.applies for clock in one.clocks]
    noted = {start for step in (clock.step for clock in clocks) for start in (step.start, step.cap and step.cap.start)}
    always = [start for start in NOTED if start in ALWAYS or start in noted]
    counted = {clock.start for clock in clocks if clock.is_counted and clock.after is None}
    return always + [start for start in ClockStart if start in counted and start not in (*NOTED, *APART)]


def _apart(edition: Edition, lines: Sequence[ClockLine]) -> list[str]:
    """Return the moments that are those of one obligation alone, each named with it."""
    counted = [line.clock for line in lines if line.clock.is_counted and line.clock.after is None]
    found = [(start, clock.obligation.code) for start in APART for clock in counted if clock.start is start]
    return [f'{edition.words.heading(start)} ({code})' for start, code in dict.fromkeys(found)]


def clock_line(edition: Edition, books: Iterable[Playbook], clock: Clock) -> ClockLine:
    """Return a clock with the letters that go with it in some scenarios."""
    acts = (act for book in books for act in book.actions if act.obligation == clock.obligation.id)
    ids = (act.message for act in acts if act.message is not None)
    letters = links(edition, 'messages', tuple(dict.fromkeys(ids)))
    return ClockLine(clock, _whom(clock), [one for one in letters if not one.is_withheld], _reached(edition, clock))


def _reached(edition: Edition, clock: Clock) -> list[ContactPoint]:
    """Return how to reach the recipient of a clock; none where its step or a contract names others."""
    contact = edition.book.contacts.get(clock.obligation.recipient or '')
    is_named = clock.step.recipient_note is None and clock.contract is None
    return _ways(contact.contacts) if contact is not None and is_named else []


def _whom(clock: Clock) -> Link | None:
    """Return in few words whom a clock notifies. The full text is on the reverse."""
    if clock.step.recipient_note is not None:
        return Link(_without(_AFTER_SENTENCE, clock.step.recipient_note))
    if clock.recipient is not None:
        return clock.recipient if clock.recipient.is_withheld else Link(_without(_AFTER_NAME, clock.recipient.label))
    note = clock.obligation.recipient_note
    return Link(_without(_AFTER_SENTENCE, note)) if note is not None else None


def _without(end: re.Pattern[str], text: str) -> str:
    """Return a text without its end; what is not yet translated stays marked."""
    cut = end.sub('', text)
    return Untranslated(cut, text.language) if isinstance(text, Untranslated) else cut


def desks(edition: Edition, duties: Sequence[LegalDuty]) -> list[FilingContact]:
    """Return each contact that an obligation of ours notifies, once."""
    ids = dict.fromkeys(one.obligation.recipient for one in duties if one.applies)
    return [_desk(edition, edition.book.contacts[id_]) for id_ in ids if id_ in edition.book.contacts]


def _desk(edition: Edition, contact: Contact) -> FilingContact:
    identity = edition.book.organisation.identity
    accounts = [portal.account for portal in identity.portals if portal.contact == contact.id] if identity else []
    link_ = link(edition, 'contacts', contact.id)
    return FilingContact(link_, _ways(contact.contacts), contact.our_reference, next(iter(accounts), None))


def _ways(points: Sequence[ContactPoint]) -> list[ContactPoint]:
    """Return the first telephone that works, and the first portal or else address; failing both, the first way."""
    working = [point for point in points if point.works]
    phone = [point for point in working if point.is_phone][:1]
    portal = [point for point in working if point.kind is PointKind.PORTAL][:1]
    address = [point for point in working if point.kind is PointKind.POSTAL][:1]
    return phone + (portal or address) or working[:1]
