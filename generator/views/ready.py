"""How to be ready for each scenario, and how to come out of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts import exercised
from generator.model.playbook import Corrective, Playbook, Recovery
from generator.model.risk import Risk, WarningSign
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page


@dataclass(frozen=True)
class OwnedAct:
    """An act with its owner."""

    act: Corrective | Recovery
    owner: Link


@dataclass(frozen=True)
class SignLine:
    """A warning sign, and who sees it first."""

    sign: WarningSign
    seen_by: Link


@dataclass(frozen=True)
class ReadyPage(Page):
    """Shows how to be ready for a scenario, and how to come out of it."""

    playbook: Playbook
    respond: Link
    risks: Sequence[tuple[Risk, Link]]
    signs: Sequence[SignLine]
    corrective: Sequence[OwnedAct]
    recovery: Sequence[OwnedAct]
    obligations: Sequence[Link]
    exercises: Sequence[Link]
    planned: Sequence[Link]
    last_exercised: date | None
    reviews: Sequence[Link]
    trust: Sequence[Link]
    stakeholders: Sequence[Link]
    related: Sequence[Link]

    template: ClassVar[str] = 'pages/ready.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each scenario."""
    for book in edition.book.playbooks.values():
        yield _page(edition, book)


def _page(edition: Edition, book: Playbook) -> ReadyPage:
    risks = [edition.book.risks[id_] for id_ in book.risks if ('risks', id_) not in edition.withheld]
    return ReadyPage(
        address=addresses.of('ready', book),
        title=edition.words('Be ready: {title}', title=book.title),
        nav_title=book.title,
        places=(book.at(), *(risk.at() for risk in risks)),
        playbook=book,
        respond=link(edition, 'playbooks', book.id),
        risks=[(risk, link(edition, 'risks', risk.id)) for risk in risks],
        signs=[SignLine(sign, link(edition, 'roles', sign.seen_by)) for risk in risks for sign in risk.warning_signs],
        corrective=[OwnedAct(act, link(edition, 'roles', act.owner)) for act in book.corrective_actions],
        recovery=[OwnedAct(act, link(edition, 'roles', act.owner)) for act in book.recovery_actions],
        obligations=links(edition, 'obligations', book.obligations),
        exercises=[
            link(edition, 'exercises', one.id) for one in exercised.held(edition.book) if book.id in one.playbooks
        ],
        planned=[
            link(edition, 'exercises', one.id) for one in exercised.planned(edition.book) if book.id in one.playbooks
        ],
        last_exercised=edition.facts.playbooks_exercised.get(book.id),
        reviews=links(edition, 'reviews', _reviews(edition, book)),
        trust=[link(edition, 'trust', one.id) for one in edition.book.trust.values() if book.id in one.playbooks],
        stakeholders=links(edition, 'stakeholders', book.stakeholders),
        related=links(edition, 'playbooks', book.related),
    )


def _reviews(edition: Edition, book: Playbook) -> tuple[str, ...]:
    """Return the reviews of crises and exercises in which it was used."""
    played = {one.id for one in edition.book.exercises.values() if book.id in one.playbooks}
    lived = {one.id for one in edition.book.incidents.values() if one.playbook == book.id}
    return tuple(one.id for one in edition.book.reviews.values() if one.exercise in played or one.incident in lived)
