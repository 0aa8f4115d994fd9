"""The front page, which is home: what to do now, in two boxes, and the way to one's own card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.editions.edition import Edition
from generator.model.contact import ContactPoint
from generator.views.page import Layout, Mode, Page

CODE = 'NOW'


@dataclass(frozen=True)
class FrontPage(Page):
    """Shows the nine steps; readers outside the cell have the first box only."""

    found_it: Sequence[str]
    on_call: Sequence[str]
    unusual_request: str
    first_on_call: int

    template: ClassVar[str] = 'pages/front_page.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.CARD


def pages(edition: Edition) -> Iterator[FrontPage]:
    """Yield the front page."""
    front, company = edition.book.front_page, edition.book.organisation
    numbers = {'alert_number': company.alert_number, 'second_alert_number': company.second_alert_number}
    for name, id_ in (('bridge', front.bridge), ('second_bridge', front.second_bridge)):
        bridge = edition.book.resources.get(id_)
        numbers[name] = bridge.number if bridge else None
    yield FrontPage(
        code=CODE,
        kind='front_page',
        id='index',
        title=edition.words('Crisis now?'),
        section='now',
        places=(front.at(),),
        found_it=[_filled(step, numbers) for step in front.found_it],
        on_call=[_filled(step, numbers) for step in front.on_call],
        unusual_request=_filled(front.unusual_request, numbers),
        first_on_call=len(front.found_it) + 1,
    )


def _filled(step: str, numbers: dict[str, ContactPoint | None]) -> str:
    """Return a step with the numbers in place of their names."""
    for name, point in numbers.items():
        if point is not None:
            step = type(step)(step) if type(step) is str else step
            step = step.replace('{{ ' + name + ' }}', f'**{point.value}**')
    return step
