"""The phones of a scenario on one sheet: the alert number, the bridges, those outside, and who sits in the cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.contact import ContactPoint
from generator.model.means import Resource
from generator.model.playbook import Playbook
from generator.views.contacts import OutsideContact, outside_contact
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Mode, Page
from generator.views.people import Chair, chairs, in_cascade


@dataclass(frozen=True)
class PhonesPage(Page):
    """Shows every number that a scenario needs."""

    playbook: Link
    alert: ContactPoint
    second_alert: ContactPoint | None
    bridges: Sequence[Resource]
    outside: Sequence[OutsideContact]
    chairs: Sequence[Chair]

    template: ClassVar[str] = 'pages/phones.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the phones of each scenario."""
    for playbook in edition.book.playbooks.values():
        yield _phones(edition, playbook)


def _phones(edition: Edition, playbook: Playbook) -> PhonesPage:
    company, book = edition.book.organisation, edition.book
    outside = [book.contacts[id_] for id_ in playbook.external_contacts if id_ in book.contacts]
    acting = {act.role for act in playbook.actions}
    bridges = [book.resources.get(id_) for id_ in (book.front_page.bridge, book.front_page.second_bridge)]
    address = addresses.of('phones', playbook)
    return PhonesPage(
        address=address,
        title=edition.words('Phones: {title}', title=playbook.title),
        nav_title=address.code,
        places=(playbook.at('external_contacts'),),
        playbook=link(edition, 'playbooks', playbook.id),
        alert=company.alert_number,
        second_alert=company.second_alert_number,
        bridges=[bridge for bridge in bridges if bridge and bridge.number],
        outside=[one for contact in outside if (one := outside_contact(edition, contact)).to_call],
        chairs=chairs(edition, [role for role in in_cascade(edition) if role.id in acting]),
    )
