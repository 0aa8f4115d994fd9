"""The legal clocks: what runs, from what, until when, towards whom. What does not apply is greyed, but shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.deadlines.order import urgency
from generator.editions.edition import Edition
from generator.facts.law import binds
from generator.model.duration import Deadline, Duration, Promptness
from generator.model.obligation import ClockStart, LegalStatus, Obligation, Step
from generator.model.values import Confidence, Day
from generator.views.contracts import ContractTime, shortest_contract_time
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Mode, Page

REGIONS = (
    ('LAW-EU', 'European Union', ('EU',)),
    ('LAW-FRANCE', 'France', ('FR',)),
    ('LAW-ELSEWHERE', 'Other countries', ()),
)
"""The pages of obligations: code, title, jurisdictions; the last takes all the others."""


@dataclass(frozen=True)
class Clock:
    """A step of an obligation, in the order in which it falls due."""

    obligation: Obligation
    link: Link
    step: Step
    recipient: Link | None
    owner: Link
    deputy: Link
    after: Step | None
    """The step whose filing starts this one."""
    contract: ContractTime | None
    """The time that contracts give, for readers who may see them."""

    @property
    def deadline(self) -> Deadline:
        """Return how much time it leaves: that of the shortest contract, where contracts give it."""
        return self.contract.within if self.contract is not None else self.step.deadline

    @property
    def start(self) -> ClockStart | None:
        """Return the event from which it runs."""
        is_sooner = self.contract is not None and self.contract.from_detection
        return ClockStart.DETECTION if is_sooner else self.step.start

    @property
    def is_counted(self) -> bool:
        """Return whether its end can be reckoned: the time of its start and a number."""
        return self.has_start and isinstance(self.deadline, Duration)

    @property
    def runs_from_elsewhere(self) -> bool:
        """Return whether it starts at another moment than awareness."""
        return self.has_start and self.start is not ClockStart.AWARENESS

    @property
    def has_own_recipient(self) -> bool:
        """Return whether this step notifies others than the recipient of the obligation."""
        return self.step.recipient_note is not None

    @property
    def has_start(self) -> bool:
        """Return whether it runs from a moment worth naming; a request may be named by its deadline already."""
        is_named = self.deadline is Promptness.ON_REQUEST
        return self.after is not None or (self.start is not None and not is_named)

    @property
    def is_doubtful(self) -> bool:
        """Return whether counsel must check it before anybody relies on it. A contract at hand needs no check."""
        return self.contract is None and self.obligation.confidence in (Confidence.C, Confidence.D)


@dataclass(frozen=True)
class LegalDuty:
    """An obligation in full."""

    obligation: Obligation
    applies: bool
    status: str
    """Whether it is law, and since when or from when."""
    recipient: Link | None
    owner: Link
    deputy: Link
    clocks: Sequence[Clock]
    playbooks: Sequence[Link]


@dataclass(frozen=True)
class NotApplicable:
    """An obligation that does not apply to us according to the data, and why."""

    link: Link
    why: str
    meanwhile: str | None
    """What applies until it is law."""


@dataclass(frozen=True)
class ClocksPage(Page):
    """Shows every clock that may run for this company, the shortest first."""

    running: Sequence[Clock]
    others: Sequence[NotApplicable]

    template: ClassVar[str] = 'pages/clocks.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class DutiesPage(Page):
    """Shows the obligations of one region in full."""

    duties: Sequence[LegalDuty]
    sources_end: Day | None

    template: ClassVar[str] = 'pages/obligations.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the sheet of all clocks."""
    duties = [legal_duty(edition, one) for one in edition.book.obligations.values()]
    yield ClocksPage(
        address=addresses.page('CLOCKS'),
        title=edition.words('Legal clocks'),
        places=tuple(one.obligation.at() for one in sorted(duties, key=lambda one: not one.applies)),
        running=running_clocks(duties),
        others=not_applicable(edition, duties),
    )


def texts_of_law(edition: Edition) -> Iterator[Page]:
    """Yield the obligations in full, region by region."""
    duties = [legal_duty(edition, one) for one in edition.book.obligations.values()]
    named = {country for _, _, countries in REGIONS for country in countries}
    for code, title, countries in REGIONS:
        held = [
            one
            for one in duties
            if one.obligation.jurisdiction in countries or (not countries and one.obligation.jurisdiction not in named)
        ]
        yield _region(edition, code, title, held)


def running_clocks(duties: Sequence[LegalDuty]) -> list[Clock]:
    """Return the clocks of the duties that bind us, the shortest first; those that another filing starts come after."""
    return sorted((clock for one in duties if one.applies for clock in one.clocks), key=_urgency)


def not_applicable(edition: Edition, duties: Sequence[LegalDuty]) -> list[NotApplicable]:
    """Return the obligations that do not apply to us according to the data, and why."""
    return [
        NotApplicable(one.clocks[0].link, _why_not(edition, one.obligation), one.obligation.meanwhile)
        for one in duties
        if not one.applies
    ]


def _region(edition: Edition, code: str, title: str, duties: Sequence[LegalDuty]) -> DutiesPage:
    return DutiesPage(
        address=addresses.page(code),
        title=edition.words('Obligations: {region}', region=edition.words(title)),
        places=tuple(one.obligation.at() for one in duties),
        holds=tuple(f'obligations/{one.obligation.id}' for one in duties),
        duties=sorted(duties, key=lambda one: (not one.applies, min(map(_urgency, one.clocks)))),
        sources_end=edition.book.handbook.legal_sources_end_on,
    )


def legal_duty(edition: Edition, obligation: Obligation) -> LegalDuty:
    """Return an obligation with its clocks, and whether it binds us."""
    book = edition.book
    recipient = link(edition, 'contacts', obligation.recipient) if obligation.recipient else None
    in_books = [id_ for id_, playbook in book.playbooks.items() if obligation.id in playbook.obligations]
    owner = link(edition, 'roles', obligation.owner)
    steps = {step.id: step for step in obligation.steps}
    deputy = link(edition, 'roles', obligation.deputy)
    own = link(edition, 'obligations', obligation.id)
    return LegalDuty(
        obligation,
        _binds(edition, obligation),
        _status(edition, obligation),
        recipient,
        owner,
        deputy,
        [
            Clock(
                obligation,
                own,
                step,
                recipient,
                owner,
                deputy,
                steps.get(step.start_step or ''),
                shortest_contract_time(edition, step),
            )
            for step in obligation.steps
        ],
        [link(edition, 'playbooks', id_) for id_ in in_books],
    )


def _binds(edition: Edition, obligation: Obligation) -> bool:
    """Return whether it binds this company on the day of issue."""
    return binds(obligation, edition.book.organisation.regimes, edition.facts.on)


def _why_not(edition: Edition, obligation: Obligation) -> str:
    """Return why an obligation does not apply to this company according to the data."""
    words = edition.words
    if not obligation.applies_if.to(edition.book.organisation.regimes):
        return words('another profile')
    if obligation.applies_from and obligation.status is LegalStatus.APPLIES_FROM:
        return _status(edition, obligation)
    is_named = obligation.status in (LegalStatus.PENDING, LegalStatus.REPEALED)
    return words.label(obligation.status) if is_named else words('not law yet')


def _status(edition: Edition, obligation: Obligation) -> str:
    """Return whether it is law, and the day from which it is or is said to be."""
    words = edition.words
    if obligation.applies_from is None:
        return words.label(obligation.status)
    day = words.day(obligation.applies_from)
    if obligation.status is not LegalStatus.APPLIES_FROM:
        return f'{words.label(obligation.status)} {day}'
    if obligation.confidence is Confidence.D:
        return words('said to apply from {day}, to be checked', day=day)
    return words('applies from {day}', day=day)


def _urgency(clock: Clock) -> tuple[bool, int, str]:
    return clock.after is not None, urgency(clock.deadline), clock.obligation.code
