"""Whom to call: people of the cell, and contacts outside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.contact import Contact, ContactKind, ContactPoint
from generator.views.link import Link
from generator.views.links import links
from generator.views.page import Mode, Page
from generator.views.people import Chair, chairs, in_cascade

URGENT = (
    ContactKind.EMERGENCY,
    ContactKind.POLICE,
    ContactKind.CERT,
    ContactKind.FORENSICS,
    ContactKind.INSURER,
    ContactKind.BANK,
    ContactKind.CLOUD,
)
"""Kinds that stand first, in this order; the others follow in the order of the model."""


@dataclass(frozen=True)
class OutsideContact:
    """A contact outside, and who calls it."""

    contact: Contact
    points: Sequence[ContactPoint]
    callers: Sequence[Link]

    @property
    def to_call(self) -> list[ContactPoint]:
        """Return the numbers to call."""
        return [point for point in self.points if point.is_phone]


@dataclass(frozen=True)
class KindOfContacts:
    """The contacts of one kind."""

    kind: ContactKind
    contacts: Sequence[OutsideContact]


@dataclass(frozen=True)
class OutsidePage(Page):
    """Shows the contacts outside, those of the first minutes first."""

    kinds: Sequence[KindOfContacts]

    template: ClassVar[str] = 'pages/contacts_outside.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class InsidePage(Page):
    """Shows who holds each chair and how to reach them."""

    alert: ContactPoint
    second_alert: ContactPoint | None
    chairs: Sequence[Chair]
    has_numbers: bool
    """These readers may see numbers of people."""

    template: ClassVar[str] = 'pages/contacts_inside.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of contacts, inside and outside."""
    yield _inside(edition)
    yield _outside(edition)


def _inside(edition: Edition) -> InsidePage:
    company = edition.book.organisation
    seated = chairs(edition, in_cascade(edition))
    return InsidePage(
        address=addresses.page('INSIDE'),
        title=edition.words('Contacts inside'),
        places=tuple(person.at() for person in edition.book.people.values()),
        holds=tuple(seat.spot for chair in seated for seat in chair.seats if seat.spot),
        alert=company.alert_number,
        second_alert=company.second_alert_number,
        chairs=seated,
        has_numbers=any(seat.points for chair in seated for seat in chair.seats),
    )


def _outside(edition: Edition) -> OutsidePage:
    ordered = sorted(edition.book.contacts.values(), key=lambda contact: _urgency(contact.kind))
    kinds = [
        KindOfContacts(kind, [outside_contact(edition, contact) for contact in group])
        for kind, group in groupby(ordered, key=lambda contact: contact.kind)
    ]
    return OutsidePage(
        address=addresses.page('OUTSIDE'),
        title=edition.words('Contacts outside'),
        places=tuple(contact.at() for contact in ordered),
        holds=tuple(f'contacts/{contact.id}' for contact in ordered),
        kinds=kinds,
    )


def _urgency(kind: ContactKind) -> int:
    kinds = (*URGENT, *(other for other in ContactKind if other not in URGENT))
    return kinds.index(kind)


def outside_contact(edition: Edition, contact: Contact) -> OutsideContact:
    """Return a contact with the numbers that work, and who calls it: what everybody has, they call themselves."""
    callers = () if edition.is_for_everybody else links(edition, 'roles', contact.callers)
    return OutsideContact(contact, [point for point in contact.contacts if point.works], callers)
