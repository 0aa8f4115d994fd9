"""The filing set: for all clock sheets, where something is filed and what goes into it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.views.clock_sheets import ClockLine, FilingContact, clock_line, desks
from generator.views.clocks import legal_duty, running_clocks
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class FilingPage(Page):
    """Shows each recipient once, and what each filing asks for, of the law that binds the company."""

    desks: Sequence[FilingContact]
    filings: Sequence[ClockLine]

    template: ClassVar[str] = 'pages/filing.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the filing set."""
    duties = [legal_duty(edition, one) for one in edition.book.obligations.values()]
    binding = [one for one in duties if one.applies]
    lines = [clock_line(edition, edition.book.playbooks.values(), clock) for clock in running_clocks(binding)]
    filings = [line for line in lines if line.is_filing]
    yield FilingPage(
        address=addresses.page('FILING'),
        title=edition.words('Filing set'),
        places=tuple(line.clock.obligation.at() for line in filings),
        desks=desks(edition, binding),
        filings=filings,
    )
