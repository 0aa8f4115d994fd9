"""The leaflet for all staff: one sheet folded to four sides, to be kept in a drawer and in a bag."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.contact import ContactPoint
from generator.model.for_staff import ForStaff
from generator.model.marks import Audience
from generator.model.organisation import Site
from generator.views.front_page import in_order
from generator.views.page import Layout, Mode, Page


@dataclass(frozen=True)
class LeafletPage(Page):
    """Shows everybody what to do, what they may meet, and where to go."""

    lines: Sequence[str]
    """The card for all staff."""
    alert: ContactPoint
    second_alert: ContactPoint | None
    inside: tuple[Sequence[ForStaff], Sequence[ForStaff]]
    """What staff may meet, on the two sides within the fold."""
    sites: Sequence[Site]

    template: ClassVar[str] = 'pages/leaflet.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.FOLDED


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the leaflet in the edition for all staff; others have more than it says."""
    if edition.audience is not Audience.STAFF:
        return
    book = edition.book
    met, sites = in_order(edition), list(book.sites.values())
    half = len(met) // 2
    yield LeafletPage(
        address=addresses.page('LEAFLET'),
        title=edition.words('In a crisis'),
        nav_title=edition.words('Leaflet'),
        places=(book.front_page.at('staff_card'), *(one.at() for one in (*met, *sites))),
        lines=book.front_page.staff_card,
        alert=book.organisation.alert_number,
        second_alert=book.organisation.second_alert_number,
        inside=(met[:half], met[half:]),
        sites=sites,
    )
