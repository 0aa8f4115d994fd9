"""What still works when something is down: what is gone is struck out, and each chair has the way that remains."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.editions.edition import Edition
from generator.facts import reach
from generator.facts.reach import Loss
from generator.model.contact import ContactPoint, Dependency
from generator.model.playbook import Playbook
from generator.views.links import Link, link
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class Thing:
    """A channel, a tool, a place or an outside contact, and whether it is gone."""

    link: Link
    is_lost: bool


@dataclass(frozen=True)
class Ways:
    """A chair that must be filled, and who can still be called for it, holder first."""

    role: Link
    people: Sequence[tuple[Link, Sequence[ContactPoint]]]


@dataclass(frozen=True)
class Remains:
    """What is lost, in words, and what is left of everything."""

    lost: Sequence[str]
    channels: Sequence[Thing]
    means: Sequence[Thing]
    sites: Sequence[Thing]
    contacts: Sequence[Thing]
    ways: Sequence[Ways]


@dataclass(frozen=True)
class RemainsPage(Page):
    """Shows what is left in one crisis, and how to reach every chair."""

    playbook: Link
    remains: Remains

    template: ClassVar[str] = 'pages/remains.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class Case:
    """One thing that may be down, and what goes with it."""

    lost: Sequence[str]
    alert: Sequence[tuple[ContactPoint, bool]]
    """The alert numbers, and whether each is gone."""
    gone: Sequence[Link]
    unreached: Sequence[Link]


@dataclass(frozen=True)
class WhenDownPage(Page):
    """Shows, for each thing that may be down, what goes with it and what is left."""

    cases: Sequence[Case]
    playbooks: Sequence[tuple[Link, Sequence[str]]]

    template: ClassVar[str] = 'pages/when_down.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each thing that may be down, then one for each crisis that takes something away."""
    hit = [one for one in edition.book.playbooks.values() if one.loses or one.loses_sites]
    yield WhenDownPage(
        code='DOWN',
        kind='remains',
        id='index',
        title=edition.words('What still works when something is down'),
        section='means',
        places=tuple(one.at() for one in edition.book.channels.values()),
        cases=[_case(edition, loss) for loss in reach.single_losses(edition.facts.book)],
        playbooks=[(_to(edition, one), _named(edition, reach.of_playbook(one))) for one in hit],
    )
    for playbook in hit:
        yield _page(edition, playbook)


def of_playbook(edition: Edition, playbook: Playbook) -> Link | None:
    """Return the link to what is left in a crisis; nothing if the crisis takes nothing away."""
    return _to(edition, playbook) if playbook.loses or playbook.loses_sites else None


def _to(edition: Edition, playbook: Playbook) -> Link:
    title = edition.words('{title}: what still works', title=playbook.title)
    return Link(title, f'remains/{playbook.id}', f'{playbook.code}/DOWN')


def _page(edition: Edition, playbook: Playbook) -> RemainsPage:
    to = _to(edition, playbook)
    return RemainsPage(
        code=to.code or '',
        kind='remains',
        id=playbook.id,
        title=to.label,
        section='means',
        places=(playbook.at('loses'),),
        nav_title=f'{to.code} · {playbook.title}',
        playbook=link(edition, 'playbooks', playbook.id),
        remains=_remains(edition, reach.of_playbook(playbook)),
    )


def _remains(edition: Edition, loss: Loss) -> Remains:
    book = edition.book

    def things(kind: str, found: Iterator[tuple[str, bool]]) -> list[Thing]:
        seen = [Thing(link(edition, kind, id_), is_lost) for id_, is_lost in found]
        return sorted(seen, key=lambda one: one.is_lost)

    return Remains(
        lost=_named(edition, loss),
        channels=things('channels', ((one.id, loss.takes(one.depends_on)) for one in book.channels.values())),
        means=things('resources', ((one.id, loss.takes(one.depends_on, one.site)) for one in book.resources.values())),
        sites=things('sites', ((one.id, loss.takes(one.depends_on, one.id)) for one in book.sites.values())),
        contacts=things('contacts', ((one.id, True) for one in book.contacts.values() if loss.takes(one.depends_on))),
        ways=[_ways(edition, one) for one in sorted(reach.reach(edition.facts.book, loss), key=_by_cascade(edition))],
    )


def _by_cascade(edition: Edition) -> Callable[[reach.Reach], tuple[int, str]]:
    """Return what puts chairs in the order in which they are called; those not called at once come last."""
    orders = {role.id: role.cascade_order for role in edition.facts.book.roles.values()}
    return lambda one: (orders[one.role] or len(orders) + 1, one.role)


def _ways(edition: Edition, found: reach.Reach) -> Ways:
    people = []
    for way in found.ways:
        held = edition.book.shelf(way.kind).get(way.id)
        points = getattr(held, 'contacts', ())
        people.append((link(edition, way.kind, way.id), [one for one in points if one.value in way.numbers]))
    return Ways(link(edition, 'roles', found.role), people)


def _case(edition: Edition, loss: Loss) -> Case:
    book = edition.book
    gone = [link(edition, 'channels', one.id) for one in book.channels.values() if loss.takes(one.depends_on)]
    means = [one for one in book.resources.values() if loss.takes(one.depends_on, one.site)]
    gone += [link(edition, 'resources', one.id) for one in means]
    gone += [link(edition, 'contacts', one.id) for one in book.contacts.values() if loss.takes(one.depends_on)]
    nobody = [link(edition, 'roles', role) for role in reach.unreachable(edition.facts.book, loss)]
    return Case(_named(edition, loss), _alert(edition, loss), gone, nobody)


def _alert(edition: Edition, loss: Loss) -> list[tuple[ContactPoint, bool]]:
    whole, shown = edition.facts.book.organisation, edition.book.organisation
    pairs = ((whole.alert_number, shown.alert_number), (whole.second_alert_number, shown.second_alert_number))
    return [(seen, loss.takes(tuple(reach.needs(whole, point)))) for point, seen in pairs if point and seen]


def _named(edition: Edition, loss: Loss) -> list[str]:
    """Return what is lost in words, with the operator behind each telephone dependency."""
    operators = edition.book.organisation.operators
    needs = [need for need in Dependency if need in loss.needs]
    named = [
        f'{edition.words.label(need)} ({operators[need]})' if need in operators else edition.words.label(need)
        for need in needs
    ]
    return [*named, *(edition.book.sites[site].name for site in sorted(loss.sites) if site in edition.book.sites)]
