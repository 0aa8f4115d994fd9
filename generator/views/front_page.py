"""The front page, which is home: what to do now, in two boxes, and the link to each reader's own card."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.editions.marked import Untranslated
from generator.model.contact import ContactPoint
from generator.model.for_staff import ForStaff
from generator.model.gaps import GAP
from generator.model.marks import Audience
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Layout, Mode, Page

StepPiece = str | ContactPoint
FrontPageStep = Sequence[StepPiece]
"""A step in pieces: text, and the numbers to call. Each number is a link that a phone dials."""


@dataclass(frozen=True)
class HomePage(Page):
    """Shows the nine steps; readers outside the cell have the first box only."""

    found_it: Sequence[FrontPageStep]
    on_call: Sequence[FrontPageStep]
    unusual_request: FrontPageStep
    first_on_call: int
    is_outdated: bool
    has_moments: bool
    """There is a list of moments to lead to."""
    happenings: Sequence[Link]
    """What may happen, in plain words; for readers outside the cell."""

    template: ClassVar[str] = 'pages/front_page.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.CARD


def pages(edition: Edition) -> Iterator[HomePage]:
    """Yield the front page."""
    front, numbers = edition.book.front_page, _numbers(edition)
    yield HomePage(
        address=addresses.page('NOW'),
        title=edition.words('Crisis now?'),
        places=(front.at(),),
        found_it=[_filled(step, numbers) for step in front.found_it],
        on_call=[_filled(step, numbers) for step in front.on_call],
        unusual_request=_filled(front.unusual_request, numbers),
        first_on_call=len(front.found_it) + 1,
        is_outdated=edition.is_outdated,
        has_moments=bool(edition.book.moments),
        happenings=_happenings(edition),
    )


def in_danger(edition: Edition) -> FrontPageStep:
    """Return the first step of the front page, which says whom to call when people are in danger."""
    return _filled(edition.book.front_page.found_it[0], _numbers(edition))


def in_order(edition: Edition) -> list[ForStaff]:
    """Return the pages for staff as a frightened reader looks for them."""
    return sorted(edition.book.for_staff.values(), key=lambda entry: entry.position)


def happenings(edition: Edition) -> list[Link]:
    """Return the links to the pages for staff, in their order."""
    return [link(edition, 'for_staff', entry.id) for entry in in_order(edition)]


def _numbers(edition: Edition) -> Mapping[str, ContactPoint | None]:
    """Return the numbers that a step may name."""
    front, company = edition.book.front_page, edition.book.organisation
    bridges = {'bridge': front.bridge, 'second_bridge': front.second_bridge}
    held = {name: edition.book.resources.get(id_) for name, id_ in bridges.items()}
    return {
        'alert_number': company.alert_number,
        'second_alert_number': company.second_alert_number,
        **{name: bridge.number if bridge else None for name, bridge in held.items()},
    }


def _happenings(edition: Edition) -> list[Link]:
    if edition.audience is Audience.CELL:
        return []
    return happenings(edition)


def _filled(step: str, numbers: Mapping[str, ContactPoint | None]) -> FrontPageStep:
    """Return a step with the numbers in place of their names."""
    found: list[StepPiece] = []
    for place, piece in enumerate(GAP.split(step)):
        point = numbers.get(piece) if place % 2 else None
        text = f'{{{{ {piece} }}}}' if place % 2 else piece
        found.append(point or (Untranslated(text, step.language) if isinstance(step, Untranslated) else text))
    return [piece for piece in found if piece]
