"""Trust after a crisis: a sheet for each group, and what is watched of our reputation."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.learning import Trust
from generator.model.readiness import Reputation
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page


@dataclass(frozen=True)
class TrustSheet:
    """How the trust of one group is rebuilt."""

    trust: Trust
    group: Link
    owner: Link
    message: Link | None
    channels: Sequence[Link]
    playbooks: Sequence[Link]
    is_for_all: bool
    """It serves every scenario these readers know, so that none needs naming."""


@dataclass(frozen=True)
class TrustPage(Page):
    """Shows a sheet for each group: what must be true first, what is shown, and how one sees that it worked."""

    sheets: Sequence[TrustSheet]

    template: ClassVar[str] = 'pages/trust.md.j2'


@dataclass(frozen=True)
class ReputationPage(Page):
    """Shows what is watched of our reputation before, during and after a crisis."""

    indicators: Sequence[tuple[Reputation, Link]]

    template: ClassVar[str] = 'pages/reputation.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the trust sheets, then what is watched of our reputation."""
    yield _trust(edition)
    yield _reputation(edition)


def _trust(edition: Edition) -> TrustPage:
    sheets = edition.book.trust
    return TrustPage(
        address=addresses.page('TRUST'),
        title=edition.words('Rebuild trust, group by group'),
        nav_title=edition.words('Trust sheets'),
        places=tuple(one.at() for one in sheets.values()),
        holds=tuple(f'trust/{id_}' for id_ in sheets),
        sheets=[_sheet(edition, one) for one in sheets.values()],
    )


def _sheet(edition: Edition, trust: Trust) -> TrustSheet:
    return TrustSheet(
        trust,
        link(edition, 'stakeholders', trust.stakeholder),
        link(edition, 'roles', trust.owner),
        link(edition, 'messages', trust.message) if trust.message else None,
        links(edition, 'channels', trust.channels),
        links(edition, 'playbooks', trust.playbooks),
        set(edition.book.playbooks) <= set(trust.playbooks),
    )


def _reputation(edition: Edition) -> ReputationPage:
    watched = edition.book.reputation
    return ReputationPage(
        address=addresses.page('REPUTATION'),
        title=edition.words('Reputation: before, during and after a crisis'),
        nav_title=edition.words('Reputation'),
        places=tuple(one.at() for one in watched.values()),
        holds=tuple(f'reputation/{id_}' for id_ in watched),
        indicators=[(one, link(edition, 'roles', one.owner)) for one in watched.values()],
    )
