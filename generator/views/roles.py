"""The role cards: mission, first actions, what one may decide, who holds the chair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.cell import Role
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Layout, Mode, Page
from generator.views.people import Chair, Seat, chairs, in_cascade, seats
from generator.views.reflex_cards import ReflexCard, of_role


@dataclass(frozen=True)
class RolesPage(Page):
    """Lists the chairs, so that each finds their own card."""

    chairs: Sequence[Chair]

    template: ClassVar[str] = 'pages/roles.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class RolePage(Page):
    """Shows one role card, on one side."""

    role: Role
    team: Link
    seats: Sequence[Seat]
    not_merged: Sequence[Link]
    merged: Sequence[Link]
    reflexes: Sequence[ReflexCard]

    template: ClassVar[str] = 'pages/role.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.CARD


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of chairs, then a card for each, in the order of the cascade."""
    roles = in_cascade(edition)
    yield RolesPage(
        address=addresses.page('ROLES'),
        title=edition.words('Role cards'),
        places=tuple(role.at() for role in roles),
        chairs=chairs(edition, roles),
    )
    for role in roles:
        yield _card(edition, role)


def _card(edition: Edition, role: Role) -> RolePage:
    return RolePage(
        address=addresses.of('roles', role),
        title=role.title,
        nav_title=f'{role.code} · {role.title}',
        places=(role.at(),),
        role=role,
        team=link(edition, 'teams', role.team),
        seats=seats(edition, role),
        not_merged=links(edition, 'roles', role.must_not_merge_with),
        merged=links(edition, 'roles', role.may_merge_with),
        reflexes=of_role(edition, role),
    )
