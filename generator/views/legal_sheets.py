"""What is at hand when filing: what all ask of the company, the customers to tell, and what contracts ask for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.deadlines.order import urgency
from generator.editions.edition import Edition
from generator.model.contact import Contact, ContactKind, Contract, ContractKind
from generator.model.duration import Deadline, Promptness
from generator.model.obligation import Step
from generator.model.organisation import Identity, Organisation, Portal, Signatory
from generator.views.links import Link, link, links, page_link
from generator.views.page import Mode, Page

TOLD = (ContractKind.CUSTOMER_DPA, ContractKind.SECURITY_ANNEX, ContractKind.SLA)
"""The kinds of contract by which customers ask to be told."""
CUSTOMERS = (ContactKind.CUSTOMER, ContactKind.PARTNER)


@dataclass(frozen=True)
class Agreed:
    """The shortest time that contracts give for a step."""

    within: Deadline
    party: str
    from_detection: bool
    others: Link | None
    """Where the other contracts stand, if there are any."""


@dataclass(frozen=True)
class IdentityPage(Page):
    """Shows what every complaint, notification and claim asks about the company."""

    company: Organisation
    identity: Identity
    signatories: Sequence[tuple[Signatory, Link]]
    portals: Sequence[tuple[Portal, Link, Sequence[Link]]]
    contracts: Sequence[tuple[Contract, Link]]
    """Those with a number; a customer's stands in the notice list."""
    references: Sequence[tuple[Contact, Link]]
    """Where they know us by a number of ours."""

    template: ClassVar[str] = 'pages/identity.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class Notice:
    """A customer who must be told, by which contract and with which letter."""

    contract: Contract
    link: Link
    letter: Link | None


@dataclass(frozen=True)
class NoticesPage(Page):
    """Lists the customers whose contracts ask to be told, the shortest deadline first."""

    notices: Sequence[Notice]

    template: ClassVar[str] = 'pages/notices.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class ContractsPage(Page):
    """Shows what contracts ask for: whom to tell, by when, what consents, and where the original is."""

    contracts: Sequence[Contract]

    template: ClassVar[str] = 'pages/contracts.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the customer notice list, the identity sheet and all contracts, to those who may see what they hold."""
    customers = told(edition)
    if customers:
        yield _notices(edition, customers)
    if edition.book.organisation.identity is not None:
        yield _identity(edition, edition.book.organisation.identity)
    if edition.book.contracts:
        yield _contracts(edition)


def to_identity(edition: Edition) -> Link | None:
    """Return the link to the identity sheet, for those who have it."""
    if edition.book.organisation.identity is None:
        return None
    return page_link(edition.words('Identity sheet'), addresses.page('IDENTITY'))


def to_notices(edition: Edition) -> Link | None:
    """Return the link to the customer notice list, for those who have it."""
    return page_link(edition.words('Customers to tell'), addresses.page('NOTICES')) if told(edition) else None


def agreed(edition: Edition, step: Step) -> Agreed | None:
    """Return the shortest time of the contracts that give it, to those who may read one of them."""
    held = told(edition, step.contracts)
    first = next(iter(held), None)
    if first is None or first.notify_within is None:
        return None
    others = _to_contracts(edition, step) if len(held) > 1 else None
    return Agreed(first.notify_within, first.counterparty, first.from_detection, others)


def _to_contracts(edition: Edition, step: Step) -> Link | None:
    """Return the link to the list in which the contracts of a step stand."""
    if set(step.contracts) <= set(TOLD):
        return to_notices(edition)
    return page_link(edition.words('What contracts ask for'), addresses.page('CONTRACTS'))


def told(edition: Edition, kinds: Sequence[ContractKind] = TOLD) -> list[Contract]:
    """Return the contracts by which others ask to be told, the shortest first; not those of our suppliers."""
    suppliers = {one.contract for one in edition.book.contacts.values() if one.kind not in CUSTOMERS}
    kept = [one for one in edition.book.contracts.values() if one.kind in kinds and one.notify_within is not None]
    return sorted((one for one in kept if one.kind not in TOLD or one.id not in suppliers), key=_shortest)


def _shortest(contract: Contract) -> tuple[int, bool, str, str]:
    within = urgency(contract.notify_within or Promptness.ON_REQUEST)
    return within, not contract.from_detection, contract.counterparty, contract.id


def _notices(edition: Edition, customers: Sequence[Contract]) -> NoticesPage:
    return NoticesPage(
        address=addresses.page('NOTICES'),
        title=edition.words('Customers to tell'),
        places=tuple(contract.at() for contract in customers),
        notices=[_notice(edition, contract) for contract in customers],
    )


def _notice(edition: Edition, contract: Contract) -> Notice:
    letter = link(edition, 'messages', contract.letter) if contract.letter else None
    return Notice(contract, link(edition, 'contracts', contract.id), letter)


def _identity(edition: Edition, identity: Identity) -> IdentityPage:
    book, company = edition.book, edition.book.organisation
    customers = {one.id for one in told(edition)}
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


def _contracts(edition: Edition) -> ContractsPage:
    contracts = sorted(edition.book.contracts.values(), key=_promptness)
    return ContractsPage(
        address=addresses.page('CONTRACTS'),
        title=edition.words('What contracts ask for'),
        places=tuple(contract.at() for contract in contracts),
        holds=tuple(f'contracts/{contract.id}' for contract in contracts),
        contracts=contracts,
    )


def _promptness(contract: Contract) -> tuple[int, str]:
    """Return what puts contracts in order: the shortest notice first, those without one last."""
    return urgency(contract.notify_within or Promptness.ON_REQUEST), contract.id
