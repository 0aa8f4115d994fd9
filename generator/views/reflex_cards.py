"""Reflex cards: one role in one scenario, on a front and a back. The front says what to do, the back whom to call."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.addresses import Address
from generator.editions.edition import Edition
from generator.model.cell import Role, RoleKind
from generator.model.contact import ContactPoint, Hours
from generator.model.document import CardOrders
from generator.model.playbook import Action, DecisionPoint, Playbook, TimeBox
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Layout, Mode, Page
from generator.views.people import in_cascade

AT_ONCE = TimeBox.FIRST_15_MIN
MOST_OUTSIDE = 6
"""Numbers of others that leave room to write on the back; the playbook's page has all."""


@dataclass(frozen=True)
class ReflexCard:
    """A reflex card, as other pages name it."""

    address: Address
    role: Link
    playbook: Link


@dataclass(frozen=True)
class TimeBoxActs:
    """The acts of one time box."""

    time_box: TimeBox
    acts: Sequence[Action]


@dataclass(frozen=True)
class CardPhone:
    """Whom this role calls, and the number that answers first."""

    name: str
    point: ContactPoint

    @property
    def is_always(self) -> bool:
        """Say whether somebody answers at any hour."""
        return self.point.hours is Hours.ALWAYS


@dataclass(frozen=True)
class ReflexPage(Page):
    """Shows what one role does in one scenario."""

    role: Role
    playbook: Link
    role_link: Link
    report_to: Link | None
    """Whom this role reports to; nobody for the role that decides."""
    orders: CardOrders | None
    at_once: TimeBoxActs | None
    """The acts of the first time box alone."""
    boxes: Sequence[TimeBoxActs]
    never_do: Sequence[str]
    needs_systems: bool
    """An action on it cannot be done when our systems are down, and is marked."""
    phones: Sequence[CardPhone]
    decisions: Sequence[DecisionPoint]
    messages: Sequence[Link]

    template: ClassVar[str] = 'pages/reflex_card.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.REFLEX


def pages(edition: Edition, playbook: Playbook) -> Iterator[ReflexPage]:
    """Yield the cards of a playbook, for the roles that have acts of their own in it."""
    for role in _roles(edition, playbook):
        yield _card(edition, playbook, role)


def of_playbook(edition: Edition, playbook: Playbook) -> list[ReflexCard]:
    """Return the cards of a playbook."""
    return [_reflex(edition, playbook, role) for role in _roles(edition, playbook)]


def of_role(edition: Edition, role: Role) -> list[ReflexCard]:
    """Return the cards of a role."""
    books = edition.book.playbooks.values()
    return [_reflex(edition, book, role) for book in books if any(act.role == role.id for act in book.actions)]


def _roles(edition: Edition, playbook: Playbook) -> list[Role]:
    acting = {action.role for action in playbook.actions}
    return [role for role in in_cascade(edition) if role.id in acting]


def _reflex(edition: Edition, playbook: Playbook, role: Role) -> ReflexCard:
    both = link(edition, 'roles', role.id), link(edition, 'playbooks', playbook.id)
    return ReflexCard(addresses.of('cards', role, playbook), *both)


def _card(edition: Edition, playbook: Playbook, role: Role) -> ReflexPage:
    acts = [action for action in playbook.actions if action.role == role.id]
    boxes = _boxes(acts)
    reflex = _reflex(edition, playbook, role)
    return ReflexPage(
        address=reflex.address,
        title=f'{role.code} · {playbook.title}',
        nav_title=reflex.address.code,
        places=(playbook.at('actions'), role.at('first_actions')),
        role=role,
        playbook=reflex.playbook,
        role_link=reflex.role,
        report_to=_chief(edition, role),
        orders=edition.book.front_page.card_orders,
        at_once=next((box for box in boxes if box.time_box is AT_ONCE), None),
        boxes=[box for box in boxes if box.time_box is not AT_ONCE],
        never_do=[one.text for one in playbook.never_do if one.binds(role.id)],
        needs_systems=not all(act.offline_ok for act in acts),
        phones=list(_phones(edition, playbook, role)),
        decisions=[one for one in playbook.decisions if role.id in (one.decider, one.fallback_decider)],
        messages=links(edition, 'messages', tuple(dict.fromkeys(act.message for act in acts if act.message))),
    )


def _boxes(acts: Sequence[Action]) -> list[TimeBoxActs]:
    """Return the acts by time box; in each the vital ones first."""
    held = [(box, [act for act in acts if act.time_box is box]) for box in TimeBox]
    return [TimeBoxActs(box, sorted(many, key=lambda act: not act.first)) for box, many in held if many]


def _chief(edition: Edition, role: Role) -> Link | None:
    """Return whom a role reports to: the one who speaks for its team, else the role that decides."""
    book = edition.book
    team = book.teams.get(role.team)
    decides = next((one.id for one in book.roles.values() if one.kind is RoleKind.DECIDE), None)
    speaks = team.liaison if team and team.liaison in book.roles and team.liaison != role.id else None
    chief = speaks or (decides if decides != role.id else None)
    return link(edition, 'roles', chief) if chief else None


def _phones(edition: Edition, playbook: Playbook, role: Role) -> Iterator[CardPhone]:
    """Yield the company's own numbers, which seldom change, then those outside that this role calls."""
    book = edition.book
    for id_ in (book.front_page.bridge, book.front_page.second_bridge):
        bridge = book.resources.get(id_)
        if bridge and bridge.number:
            yield CardPhone(bridge.name, bridge.number)
    yield CardPhone(edition.words('Alert number'), book.organisation.alert_number)
    outside = (book.contacts[id_] for id_ in playbook.external_contacts if id_ in book.contacts)
    called = [contact for contact in outside if role.id in contact.callers][:MOST_OUTSIDE]
    for contact in called:
        yield from [CardPhone(contact.name, one) for one in contact.contacts if one.is_phone and one.works][:1]
