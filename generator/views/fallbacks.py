"""What still works when something is down. What is lost is struck out. Each role has the phones that still work."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts.losses import Lost
from generator.facts.reach import Loss, Reach, working_phones
from generator.model.cell import Person
from generator.model.contact import Contact, ContactPoint, Dependency
from generator.model.playbook import Playbook
from generator.views.link import Link
from generator.views.links import link, page_link
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class FallbackItem:
    """A channel, a tool, a place or an outside contact, and whether it is lost."""

    link: Link
    is_lost: bool


@dataclass(frozen=True)
class ChairReach:
    """A role that must be filled, and who can still be called for it, holder first."""

    role: Link
    people: Sequence[tuple[Link, Sequence[ContactPoint]]]


@dataclass(frozen=True)
class Fallbacks:
    """What is lost, in words, and what is left of everything."""

    lost: Sequence[str]
    channels: Sequence[FallbackItem]
    means: Sequence[FallbackItem]
    sites: Sequence[FallbackItem]
    contacts: Sequence[FallbackItem]
    ways: Sequence[ChairReach]


@dataclass(frozen=True)
class FallbackPage(Page):
    """Shows what is left in one crisis, and how to reach every role."""

    playbook: Link
    fallbacks: Fallbacks

    template: ClassVar[str] = 'pages/fallbacks.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class Outage:
    """One thing that may be down, and what goes with it."""

    lost: Sequence[str]
    alert: Sequence[tuple[ContactPoint, bool]]
    """The alert numbers, and whether each is lost."""
    gone: Sequence[Link]
    unreached: Sequence[Link]


@dataclass(frozen=True)
class WhenDownPage(Page):
    """Shows, for each thing that may be down, what goes with it and what is left."""

    cases: Sequence[Outage]
    playbooks: Sequence[tuple[Link, Sequence[str]]]

    template: ClassVar[str] = 'pages/when_down.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each thing that may be down, then one for each crisis that takes something away."""
    lost = edition.facts.losses_of_playbooks
    hit = [(one, lost[one.id]) for one in edition.book.playbooks.values() if one.id in lost]
    yield WhenDownPage(
        address=addresses.page('DOWN'),
        title=edition.words('What still works when something is down'),
        places=tuple(one.at() for one in edition.book.channels.values()),
        cases=[_case(edition, one) for one in edition.facts.losses],
        playbooks=[(_to(edition, playbook), _named(edition, one.loss)) for playbook, one in hit],
    )
    for playbook, one in hit:
        yield _page(edition, playbook, one)


def of_playbook(edition: Edition, playbook: Playbook) -> Link | None:
    """Return the link to what is left in a crisis; nothing if the crisis takes nothing away."""
    return _to(edition, playbook) if playbook.id in edition.facts.losses_of_playbooks else None


def _to(edition: Edition, playbook: Playbook) -> Link:
    title = edition.words('{title}: what still works', title=playbook.title)
    return page_link(title, addresses.of('fallbacks', playbook))


def _page(edition: Edition, playbook: Playbook, lost: Lost) -> FallbackPage:
    address = addresses.of('fallbacks', playbook)
    return FallbackPage(
        address=address,
        title=_to(edition, playbook).label,
        places=(playbook.at('loses'),),
        nav_title=f'{address.code} · {playbook.title}',
        playbook=link(edition, 'playbooks', playbook.id),
        fallbacks=_fallbacks(edition, lost),
    )


def _fallbacks(edition: Edition, lost: Lost) -> Fallbacks:
    return Fallbacks(
        lost=_named(edition, lost.loss),
        channels=_things(edition, 'channels', lost),
        means=_things(edition, 'resources', lost),
        sites=_things(edition, 'sites', lost),
        contacts=[one for one in _things(edition, 'contacts', lost) if one.is_lost],
        ways=[_ways(edition, one, lost.loss) for one in lost.reached],
    )


def _things(edition: Edition, kind: str, lost: Lost) -> list[FallbackItem]:
    """Return all things of a kind that these readers know, those that are lost at the end."""
    found = [FallbackItem(link(edition, kind, id_), (kind, id_) in lost.gone) for id_ in edition.book.entries_of(kind)]
    return sorted(found, key=lambda one: one.is_lost)


def _ways(edition: Edition, found: Reach, loss: Loss) -> ChairReach:
    """Return a role with those who can be called for it, and of their numbers those that these readers may see."""
    people = [(link(edition, way.kind, way.id), _phones(edition, way.kind, way.id, loss)) for way in found.ways]
    return ChairReach(link(edition, 'roles', found.role), people)


def _phones(edition: Edition, kind: str, id_: str, loss: Loss) -> list[ContactPoint]:
    held = edition.book.entries_of(kind).get(id_)
    return working_phones(edition.book.organisation, held, loss) if isinstance(held, Person | Contact) else []


def _case(edition: Edition, lost: Lost) -> Outage:
    kinds = ('channels', 'resources', 'contacts')
    gone = [one.link for kind in kinds for one in _things(edition, kind, lost) if one.is_lost]
    nobody = [link(edition, 'roles', role) for role in lost.unreached]
    return Outage(_named(edition, lost.loss), _alert(edition, lost), gone, nobody)


def _alert(edition: Edition, lost: Lost) -> list[tuple[ContactPoint, bool]]:
    company = edition.book.organisation
    pairs = (company.alert_number, lost.alert), (company.second_alert_number, lost.second_alert)
    return [(point, is_gone) for point, is_gone in pairs if point]


def _named(edition: Edition, loss: Loss) -> list[str]:
    """Return what is lost in words, with the operator behind each telephone dependency."""
    operators = edition.book.organisation.operators
    needs = [need for need in Dependency if need in loss.needs]
    named = [
        f'{edition.words.label(need)} ({operators[need]})' if need in operators else edition.words.label(need)
        for need in needs
    ]
    return [*named, *(edition.book.sites[site].name for site in sorted(loss.sites) if site in edition.book.sites)]
