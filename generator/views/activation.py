"""How to alert, find the level and call the cell: levels, call cascade, the card for all staff."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.contact import ContactPoint
from generator.model.risk import Dimension, Escalation, Level
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Layout, Mode, Page
from generator.views.people import Chair, chairs, in_cascade


@dataclass(frozen=True)
class LevelChange:
    """What moves a crisis from one level to another."""

    rule: Escalation
    start: Level
    to: Level
    decider: Link
    fallback: Link | None
    told: Sequence[Link]


@dataclass(frozen=True)
class LevelsPage(Page):
    """Shows how grave it is and what that sets in motion."""

    levels: Sequence[Level]
    dimensions: Sequence[Dimension]
    declared_by: Sequence[Sequence[Link]]
    rules: Sequence[str]
    moves: Sequence[LevelChange]

    template: ClassVar[str] = 'pages/levels.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class CascadePage(Page):
    """Shows whom to call, in which order, and what to say."""

    alert: ContactPoint
    second_alert: ContactPoint | None
    chairs: Sequence[Chair]
    rules: Sequence[str]
    words_to_say: str

    template: ClassVar[str] = 'pages/cascade.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class StaffCardPage(Page):
    """Shows everybody what to do, what to say and whom to call."""

    lines: Sequence[str]
    alert: ContactPoint
    second_alert: ContactPoint | None

    template: ClassVar[str] = 'pages/staff_card.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.CARD


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of alerting, in the order in which they are needed."""
    yield _cascade(edition)
    yield _levels(edition)
    yield _staff_card(edition)


def _cascade(edition: Edition) -> CascadePage:
    front, company = edition.book.front_page, edition.book.organisation
    ordered = in_cascade(edition)
    return CascadePage(
        address=addresses.page('CASCADE'),
        title=edition.words('Call cascade'),
        places=(front.at('cascade_rules'), *(role.at('holders') for role in ordered)),
        alert=company.alert_number,
        second_alert=company.second_alert_number,
        chairs=chairs(edition, [role for role in ordered if role.cascade_order is not None]),
        rules=front.cascade_rules,
        words_to_say=front.words_to_say,
    )


def _levels(edition: Edition) -> LevelsPage:
    book = edition.book
    levels = sorted(book.levels.values(), key=lambda level: level.code)
    moves = [
        LevelChange(
            rule,
            book.levels[rule.start],
            book.levels[rule.to],
            link(edition, 'roles', rule.decider),
            link(edition, 'roles', rule.fallback_decider) if rule.fallback_decider else None,
            links(edition, 'roles', rule.notify),
        )
        for rule in book.escalations.values()
    ]
    return LevelsPage(
        address=addresses.page('LEVELS'),
        title=edition.words('Which level is it?'),
        places=tuple(level.at() for level in levels),
        holds=tuple(f'levels/{level.id}' for level in levels),
        levels=levels,
        dimensions=list(Dimension),
        declared_by=[links(edition, 'roles', level.declared_by) for level in levels],
        rules=book.front_page.level_rules,
        moves=moves,
    )


def _staff_card(edition: Edition) -> StaffCardPage:
    front, company = edition.book.front_page, edition.book.organisation
    return StaffCardPage(
        address=addresses.page('STAFF'),
        title=edition.words('If something is abnormal'),
        nav_title=edition.words('Card for all staff'),
        places=(front.at('staff_card'),),
        lines=front.staff_card,
        alert=company.alert_number,
        second_alert=company.second_alert_number,
    )
