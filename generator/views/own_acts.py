"""All that one role does, scenario by scenario: what its holder reads at home, and takes along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.cell import Role
from generator.model.playbook import Action, Playbook, TimeBox
from generator.views.contacts import OutsideContact, outside_contact
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Mode, Page
from generator.views.people import in_cascade


@dataclass(frozen=True)
class TimedAct:
    """An act, with its time where it is the first of that time."""

    time_box: TimeBox | None
    act: Action


@dataclass(frozen=True)
class ScenarioActs:
    """What a role does in one scenario, in order of time."""

    playbook: Link
    acts: Sequence[TimedAct]


@dataclass(frozen=True)
class OwnActsPage(Page):
    """Shows the acts of one role in every scenario, the messages that it releases and whom it calls."""

    role: Link
    scenarios: Sequence[ScenarioActs]
    messages: Sequence[Link]
    outside: Sequence[OutsideContact]
    """Those outside whom this role calls."""

    template: ClassVar[str] = 'pages/own_acts.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the acts of each role that has any."""
    for role in in_cascade(edition):
        scenarios = [_acts(edition, book, role) for book in edition.book.playbooks.values()]
        if any(one.acts for one in scenarios):
            yield _page(edition, role, [one for one in scenarios if one.acts])


def _page(edition: Edition, role: Role, scenarios: Sequence[ScenarioActs]) -> OwnActsPage:
    address = addresses.of('own_acts', role)
    return OwnActsPage(
        address=address,
        title=edition.words('{role}: what you do in each scenario', role=role.title),
        nav_title=address.code,
        places=(role.at(),),
        role=link(edition, 'roles', role.id),
        scenarios=scenarios,
        messages=links(edition, 'messages', released_by(edition, role)),
        outside=_called(edition, role),
    )


def _called(edition: Edition, role: Role) -> list[OutsideContact]:
    contacts = [one for one in edition.book.contacts.values() if role.id in one.callers]
    return [shown for one in contacts if (shown := outside_contact(edition, one)).to_call]


def released_by(edition: Edition, role: Role) -> tuple[str, ...]:
    """Return the ids of the messages that a role releases, of those its readers see."""
    return tuple(id_ for id_, message in edition.book.messages.items() if message.approver == role.id)


def _acts(edition: Edition, book: Playbook, role: Role) -> ScenarioActs:
    boxes = list(TimeBox)
    own = sorted((act for act in book.actions if act.role == role.id), key=lambda act: boxes.index(act.time_box))
    before = [None, *(act.time_box for act in own)]
    timed = [
        TimedAct(None if act.time_box is earlier else act.time_box, act)
        for act, earlier in zip(own, before, strict=False)
    ]
    return ScenarioActs(link(edition, 'playbooks', book.id), timed)
