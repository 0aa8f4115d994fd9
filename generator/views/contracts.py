"""What contracts ask for: the customers to notify, the shortest times, and all contracts in one list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.deadlines.order import urgency
from generator.editions.edition import Edition
from generator.model.contact import ContactKind, Contract, ContractKind
from generator.model.duration import Deadline, Promptness
from generator.model.obligation import Step
from generator.views.link import Link
from generator.views.links import link, page_link
from generator.views.page import Mode, Page

CUSTOMER_CONTRACTS = (ContractKind.CUSTOMER_DPA, ContractKind.SECURITY_ANNEX, ContractKind.SLA)
"""The kinds of contract by which customers ask to be notified."""
CUSTOMERS = (ContactKind.CUSTOMER, ContactKind.PARTNER)


@dataclass(frozen=True)
class ContractTime:
    """The shortest time that contracts give for a step."""

    within: Deadline
    party: str
    from_detection: bool
    others: Link | None
    """The page with the other contracts, if there are any."""


@dataclass(frozen=True)
class CustomerNotice:
    """A customer to notify, by which contract and with which letter."""

    contract: Contract
    link: Link
    letter: Link | None


@dataclass(frozen=True)
class NoticesPage(Page):
    """Lists the customers whose contracts ask for a notice: the shortest deadline first, one customer together."""

    notices: Sequence[CustomerNotice]

    template: ClassVar[str] = 'pages/notices.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class ContractsPage(Page):
    """Shows what contracts ask for: whom to notify, by when, what consents, and where the original is."""

    contracts: Sequence[Contract]

    template: ClassVar[str] = 'pages/contracts.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def notices(edition: Edition) -> Iterator[Page]:
    """Yield the list of customers to notify, to those who may see one of their contracts."""
    customers = contracts_to_notify(edition)
    if customers:
        yield NoticesPage(
            address=addresses.page('NOTICES'),
            title=edition.words('Customers to tell'),
            places=tuple(contract.at() for contract in customers),
            notices=[_notice(edition, contract) for contract in _by_customer(customers)],
        )


def contracts(edition: Edition) -> Iterator[Page]:
    """Yield the page of all contracts, to those who may see one of them."""
    found = sorted(edition.book.contracts.values(), key=_promptness)
    if found:
        yield ContractsPage(
            address=addresses.page('CONTRACTS'),
            title=edition.words('What contracts ask for'),
            places=tuple(contract.at() for contract in found),
            holds=tuple(f'contracts/{contract.id}' for contract in found),
            contracts=found,
        )


def notices_link(edition: Edition) -> Link | None:
    """Return the link to the list of customers to notify, for those who have it."""
    if not contracts_to_notify(edition):
        return None
    return page_link(edition.words('Customers to tell'), addresses.page('NOTICES'))


def shortest_contract_time(edition: Edition, step: Step) -> ContractTime | None:
    """Return the shortest time of the contracts that give it, to those who may read one of them."""
    found = contracts_to_notify(edition, step.contracts)
    first = next(iter(found), None)
    if first is None or first.notify_within is None:
        return None
    others = _contracts_link(edition, step) if len(found) > 1 else None
    return ContractTime(first.notify_within, first.counterparty, first.from_detection, others)


def contracts_to_notify(edition: Edition, kinds: Sequence[ContractKind] = CUSTOMER_CONTRACTS) -> list[Contract]:
    """Return the contracts by which others ask to be notified, the shortest first; not those of our suppliers."""
    suppliers = {one.contract for one in edition.book.contacts.values() if one.kind not in CUSTOMERS}
    timed = [one for one in edition.book.contracts.values() if one.kind in kinds and one.notify_within is not None]
    kept = [one for one in timed if one.kind not in CUSTOMER_CONTRACTS or one.id not in suppliers]
    return sorted(kept, key=_shortest)


def _by_customer(contracts: Sequence[Contract]) -> list[Contract]:
    """Return contracts in order of time with those of one customer together, at the place of the first of them."""
    parties = dict.fromkeys(one.counterparty for one in contracts)
    return [one for party in parties for one in contracts if one.counterparty == party]


def _contracts_link(edition: Edition, step: Step) -> Link | None:
    """Return the link to the page that lists the contracts of a step."""
    if set(step.contracts) <= set(CUSTOMER_CONTRACTS):
        return notices_link(edition)
    return page_link(edition.words('What contracts ask for'), addresses.page('CONTRACTS'))


def _shortest(contract: Contract) -> tuple[int, bool, str, str]:
    within = urgency(contract.notify_within or Promptness.ON_REQUEST)
    return within, not contract.from_detection, contract.counterparty, contract.id


def _notice(edition: Edition, contract: Contract) -> CustomerNotice:
    letter = link(edition, 'messages', contract.letter) if contract.letter else None
    return CustomerNotice(contract, link(edition, 'contracts', contract.id), letter)


def _promptness(contract: Contract) -> tuple[int, str]:
    """Return what puts contracts in order: the shortest notice first, those without one last."""
    return urgency(contract.notify_within or Promptness.ON_REQUEST), contract.id
