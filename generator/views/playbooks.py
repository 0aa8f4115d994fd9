"""The scenarios: the list to choose from, and for each a page to respond with."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.playbook import Action, Activation, DecisionPoint, Never, Playbook, TimeBox
from generator.model.risk import Level
from generator.views import fallbacks, for_staff, reflex_cards
from generator.views.link import Link
from generator.views.links import link, links, page_link, to_page_of
from generator.views.page import Mode, Page
from generator.views.reflex_cards import ReflexCard


@dataclass(frozen=True)
class ScenarioChoice:
    """A scenario to choose: its signs, what makes it a crisis, and the links to its cards."""

    playbook: Playbook
    link: Link
    triggers: Sequence[tuple[Level, Activation]]
    cards: Sequence[ReflexCard]


@dataclass(frozen=True)
class ScenariosPage(Page):
    """Lists the scenarios, so that the cell finds the one it is in."""

    choices: Sequence[ScenarioChoice]

    template: ClassVar[str] = 'pages/scenarios.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class RoleActs:
    """What one role does in one time box."""

    role: Link
    acts: Sequence[Action]


@dataclass(frozen=True)
class BoxActs:
    """What everybody does in one time box."""

    time_box: TimeBox
    roles: Sequence[RoleActs]


@dataclass(frozen=True)
class PlaybookDecision:
    """A decision, with the people it needs as links."""

    point: DecisionPoint
    decider: Link
    fallback: Link | None
    consulted: Sequence[Link]
    consents: Sequence[Link]


@dataclass(frozen=True)
class NeverOf:
    """What is never done, and the roles it is for; none if it is for everybody."""

    never: Never
    roles: Sequence[Link]


@dataclass(frozen=True)
class PlaybookPage(Page):
    """Shows what to do now."""

    playbook: Playbook
    never: Sequence[NeverOf]
    triggers: Sequence[tuple[Level, Activation]]
    boxes: Sequence[BoxActs]
    decisions: Sequence[PlaybookDecision]
    cards: Sequence[ReflexCard]
    clocks: Link | None
    fallbacks: Link | None
    for_staff: Link | None
    messages: Sequence[Link]
    letters: Mapping[str, Link]
    """The message that an act sends, by its id."""
    contacts: Sequence[Link]
    prepare: Link
    needs_systems: bool
    """An action cannot be done when our systems are down, and is marked."""

    template: ClassVar[str] = 'pages/playbook.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of scenarios, then each with its reflex cards."""
    books = edition.book.playbooks
    yield ScenariosPage(
        address=addresses.page('SCENARIOS'),
        title=edition.words('Which scenario is it?'),
        nav_title=edition.words('All scenarios'),
        places=tuple(book.at() for book in books.values()),
        choices=[_choice(edition, book) for book in books.values()],
    )
    for book in books.values():
        yield _respond(edition, book)
        yield from reflex_cards.pages(edition, book)


def _choice(edition: Edition, book: Playbook) -> ScenarioChoice:
    own = reflex_cards.of_playbook(edition, book)
    return ScenarioChoice(book, link(edition, 'playbooks', book.id), _triggers(edition, book), own)


def _triggers(edition: Edition, book: Playbook) -> list[tuple[Level, Activation]]:
    return [(edition.book.levels[one.level], one) for one in book.activation]


def _respond(edition: Edition, book: Playbook) -> PlaybookPage:
    return PlaybookPage(
        address=addresses.of('playbooks', book),
        title=book.title,
        nav_title=f'{book.code} · {book.title}',
        places=(book.at(),),
        playbook=book,
        never=[NeverOf(one, links(edition, 'roles', one.roles)) for one in book.never_do],
        triggers=_triggers(edition, book),
        boxes=[_box(edition, book, box) for box in TimeBox if any(act.time_box is box for act in book.actions)],
        decisions=[playbook_decision(edition, point) for point in book.decisions],
        cards=reflex_cards.of_playbook(edition, book),
        clocks=to_page_of('clock_sheets', book) if book.obligations else None,
        fallbacks=fallbacks.of_playbook(edition, book),
        for_staff=for_staff.of_playbook(edition, book.id),
        messages=links(edition, 'messages', book.messages),
        letters=_letters(edition, book),
        contacts=links(edition, 'contacts', book.external_contacts),
        prepare=page_link(edition.words('Be ready: {title}', title=book.title), addresses.of('ready', book)),
        needs_systems=not all(act.offline_ok for act in book.actions),
    )


def _letters(edition: Edition, book: Playbook) -> dict[str, Link]:
    ids = dict.fromkeys(act.message for act in book.actions if act.message)
    found = {id_: link(edition, 'messages', id_) for id_ in ids}
    return {id_: one for id_, one in found.items() if not one.is_withheld}


def _box(edition: Edition, book: Playbook, box: TimeBox) -> BoxActs:
    acts = [act for act in book.actions if act.time_box is box]
    roles = list(dict.fromkeys(act.role for act in acts))
    vital = {act.role for act in acts if act.first}
    ordered = sorted(roles, key=lambda role: role not in vital)
    return BoxActs(
        box,
        [RoleActs(link(edition, 'roles', role), [act for act in acts if act.role == role]) for role in ordered],
    )


def playbook_decision(edition: Edition, point: DecisionPoint) -> PlaybookDecision:
    """Return a decision of a playbook with the people it needs."""
    return PlaybookDecision(
        point,
        link(edition, 'roles', point.decider),
        link(edition, 'roles', point.fallback_decider) if point.fallback_decider else None,
        links(edition, 'roles', point.must_consult),
        links(edition, 'contacts', point.external_consent),
    )
