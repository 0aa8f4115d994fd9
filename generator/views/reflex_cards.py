"""Reflex cards: one role in one scenario, on one side. The scenario's vital acts stand above the common ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.addresses import Address
from generator.editions.edition import Edition
from generator.model.cell import FirstAction, Role
from generator.model.playbook import Action, Playbook, TimeBox
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Layout, Mode, Page
from generator.views.people import in_cascade

ON_THE_CARD = (TimeBox.FIRST_15_MIN, TimeBox.TO_1_HOUR, TimeBox.TO_4_HOURS)
"""What fits one side and what the first hours need; later boxes are on the playbook's page."""
MOST_LINES = 12
"""Lines to do on one side, the common ones included; all of those are on the role card."""
FEWEST_COMMON = 4
MOST_ACTS = 8
"""Actions of the scenario that fit on one side in large type, beside the common ones."""


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
class ReflexPage(Page):
    """Shows what one role does in one scenario."""

    role: Role
    playbook: Link
    role_link: Link
    vital: Sequence[Action]
    boxes: Sequence[TimeBoxActs]
    common: Sequence[FirstAction]
    never_do: Sequence[str]
    goes_on: bool
    """There is more for this role after the first hours, on the playbook's page."""
    needs_systems: bool
    """An action on it cannot be done when our systems are down, and is marked."""

    template: ClassVar[str] = 'pages/reflex_card.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.CARD


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
    vital = [action for action in acts if action.first]
    boxes = _boxes([action for action in acts if not action.first], MOST_ACTS - len(vital))
    shown = [*vital, *(act for box in boxes for act in box.acts)]
    reflex = _reflex(edition, playbook, role)
    return ReflexPage(
        address=reflex.address,
        title=f'{role.code} · {playbook.title}',
        nav_title=reflex.address.code,
        places=(playbook.at('actions'), role.at('first_actions')),
        role=role,
        playbook=reflex.playbook,
        role_link=reflex.role,
        vital=vital,
        boxes=boxes,
        common=role.first_actions[: max(FEWEST_COMMON, MOST_LINES - len(shown))],
        never_do=[one.text for one in playbook.never_do if one.binds(role.id)][:3],
        goes_on=len(shown) < len(acts),
        needs_systems=not all(act.offline_ok for act in shown),
    )


def _boxes(acts: Sequence[Action], room: int) -> list[TimeBoxActs]:
    """Return the time boxes of the first hours, as many whole ones as there is room for; the first one always."""
    boxes: list[TimeBoxActs] = []
    for time_box in ON_THE_CARD:
        held = [act for act in acts if act.time_box is time_box]
        if not held:
            continue
        if boxes and sum(len(box.acts) for box in boxes) + len(held) > room:
            break
        boxes.append(TimeBoxActs(time_box, held))
    return boxes
