"""The log sheet: what happened, when, who said it. The one sheet that is ruled to be written on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class LogSheetPage(Page):
    """Shows an empty log to write in."""

    rows: range

    template: ClassVar[str] = 'pages/log_sheet.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


ROWS = 20
"""Rows of at least 8 mm that fill one side."""


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the log sheet."""
    yield LogSheetPage(
        address=addresses.page('LOGSHEET'),
        title=edition.words('Log sheet'),
        places=(edition.book.handbook.at(),),
        rows=range(ROWS),
    )
