"""One page a scenario for everybody: its signs, what to do, what never to do, whom to call, what to say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.contact import ContactPoint
from generator.model.for_staff import ForStaff
from generator.views.front_page import FrontPageStep, happenings, in_danger, in_order
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class HappeningsPage(Page):
    """Lists what staff may meet, in plain words, on one screen."""

    happenings: Sequence[Link]

    template: ClassVar[str] = 'pages/happenings.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class ForStaffPage(Page):
    """Shows one scenario as staff meet it."""

    scenario: ForStaff
    playbook: Link | None
    """What the crisis cell works with; none for those who may not read it."""
    alert: ContactPoint
    second_alert: ContactPoint | None
    in_danger: FrontPageStep

    template: ClassVar[str] = 'pages/for_staff.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of what may happen, then the page of each scenario."""
    yield HappeningsPage(
        address=addresses.page('HAPPENING'),
        title=edition.words('What do you see?'),
        places=tuple(entry.at() for entry in in_order(edition)),
        happenings=happenings(edition),
    )
    for entry in in_order(edition):
        yield _page(edition, entry)


def of_playbook(edition: Edition, playbook: str) -> Link | None:
    """Return the link to the page for staff of a playbook, if there is one."""
    found = (id_ for id_, entry in edition.book.for_staff.items() if entry.playbook == playbook)
    return next((link(edition, 'for_staff', id_) for id_ in found), None)


def _page(edition: Edition, entry: ForStaff) -> ForStaffPage:
    company, address = edition.book.organisation, addresses.of('for_staff', entry)
    playbook = link(edition, 'playbooks', entry.playbook)
    return ForStaffPage(
        address=address,
        title=entry.title,
        nav_title=entry.title,
        places=(entry.at(),),
        scenario=entry,
        playbook=None if playbook.is_withheld else playbook,
        alert=company.alert_number,
        second_alert=company.second_alert_number,
        in_danger=in_danger(edition),
    )
