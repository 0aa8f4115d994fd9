"""The identity sheet: what every complaint, notification and claim asks about the company."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.contact import Contact, Contract
from generator.model.organisation import Identity, Organisation, Portal, Signatory
from generator.views.contracts import contracts_to_notify
from generator.views.link import Link
from generator.views.links import link, links, page_link
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class IdentityPage(Page):
    """Shows what every complaint, notification and claim asks about the company."""

    company: Organisation
    identity: Identity
    signatories: Sequence[tuple[Signatory, Link]]
    portals: Sequence[tuple[Portal, Link, Sequence[Link]]]
    contracts: Sequence[tuple[Contract, Link]]
    """Those with a number. The contracts of customers are in the notice list."""
    references: Sequence[tuple[Contact, Link]]
    """The contacts that identify the company by a number of their own."""

    template: ClassVar[str] = 'pages/identity.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the identity sheet, to those who may see it."""
    if edition.book.organisation.identity is not None:
        yield _identity(edition, edition.book.organisation.identity)


def identity_link(edition: Edition) -> Link | None:
    """Return the link to the identity sheet, for those who have it."""
    if edition.book.organisation.identity is None:
        return None
    return page_link(edition.words('Identity sheet'), addresses.page('IDENTITY'))


def _identity(edition: Edition, identity: Identity) -> IdentityPage:
    book, company = edition.book, edition.book.organisation
    customers = {one.id for one in contracts_to_notify(edition)}
    numbered = [one for one in book.contracts.values() if one.reference is not None and one.id not in customers]
    known = [one for one in book.contacts.values() if one.our_reference is not None]
    return IdentityPage(
        address=addresses.page('IDENTITY'),
        title=edition.words('Identity sheet'),
        places=(company.at('identity'), *(one.at('reference') for one in numbered)),
        company=company,
        identity=identity,
        signatories=[(one, link(edition, 'roles', one.role)) for one in identity.signatories],
        portals=[
            (one, link(edition, 'contacts', one.contact), links(edition, 'roles', one.held_by))
            for one in identity.portals
        ],
        contracts=[(one, link(edition, 'contracts', one.id)) for one in numbered],
        references=[(one, link(edition, 'contacts', one.id)) for one in known],
    )
