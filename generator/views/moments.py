"""The moments of a crisis: for each a card of one side, and the list by which a reader finds the card."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.editions.words import withheld_label
from generator.model.cell import Role
from generator.model.communication import ChannelKind, Message
from generator.model.contact import ContactPoint
from generator.model.marks import Audience
from generator.model.means import Resource
from generator.model.meeting import AgendaItem
from generator.model.moment import Moment, MomentBox, Saying, Weighing
from generator.model.playbook import PlaybookKind
from generator.views.cell import DecisionLine, decision_line
from generator.views.link import Link
from generator.views.links import entry_link, link, links, shown, to_page_of
from generator.views.messages import MessageText, message_texts
from generator.views.page import Layout, Mode, Page
from generator.views.people import Chair, chairs
from generator.views.playbooks import PlaybookDecision, playbook_decision

_VARIANTS = {
    ChannelKind.SMS: 'sms',
    ChannelKind.PHONE: 'phone_script',
    ChannelKind.POSTER: 'poster',
    ChannelKind.SOCIAL_POST: 'social',
}
"""The channels for which a message may have words of its own."""


@dataclass(frozen=True)
class WeighedDecision:
    """A decision with who answers for it in any crisis, and what speaks for and against in one playbook."""

    line: DecisionLine
    settled: PlaybookDecision


@dataclass(frozen=True)
class ChannelText:
    """The words of a message for one channel, in the readers' language where it has them, and the way to all of it."""

    link: Link
    said: MessageText


@dataclass(frozen=True)
class CardBox:
    """A box of a card, with what the handbook supplies for it."""

    box: MomentBox
    alert: Sequence[ContactPoint]
    bridges: Sequence[Resource]
    call: Sequence[Chair]
    chairs: Sequence[Chair]
    alone: Sequence[tuple[Role, Link]]
    agenda: Sequence[AgendaItem]
    weighed: WeighedDecision | None
    decisions: Sequence[DecisionLine]
    say: Sequence[ChannelText]
    closing: tuple[str, ...]
    hidden: Link | None
    """One that stands for all that these readers may not see."""


@dataclass(frozen=True)
class MomentPage(Page):
    """Shows what somebody does in one moment, on one side."""

    moment: Moment
    for_whom: Sequence[Link]
    boxes: Sequence[CardBox]
    said: Sequence[Link]
    """The messages of which words stand on the card."""
    see: Sequence[Link]

    template: ClassVar[str] = 'pages/moment.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND
    layout: ClassVar[Layout] = Layout.CARD


@dataclass(frozen=True)
class MomentsPage(Page):
    """Lists what may be happening to the reader, and the card for it."""

    moments: Sequence[tuple[Moment, Link, Sequence[Link]]]
    sheets: Sequence[Link]
    """The clock sheets, for the moment at which something is filed; the one for any crisis first."""

    template: ClassVar[str] = 'pages/moments.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of moments, then the card of each, in the order in which they are written."""
    moments = edition.book.moments.values()
    sheets = sorted(
        (book for book in edition.book.playbooks.values() if book.obligations),
        key=lambda book: book.kind is not PlaybookKind.GENERIC,
    )
    yield MomentsPage(
        address=addresses.page('MOMENTS'),
        title=edition.words('What is happening to you?'),
        nav_title=edition.words('Moments'),
        places=tuple(moment.at() for moment in moments),
        moments=[(one, link(edition, 'moments', one.id), links(edition, 'roles', one.for_whom)) for one in moments],
        sheets=[to_page_of('clock_sheets', book) for book in sheets],
    )
    for moment in moments:
        yield _card(edition, moment)


def _card(edition: Edition, moment: Moment) -> MomentPage:
    boxes = [_box(edition, box) for box in moment.boxes]
    return MomentPage(
        address=addresses.of('moments', moment),
        title=moment.title,
        nav_title=f'{moment.code} · {moment.title}',
        places=(moment.at(),),
        moment=moment,
        for_whom=links(edition, 'roles', moment.for_whom),
        boxes=boxes,
        said=list(dict.fromkeys(one.link for box in boxes for one in box.say)),
        see=shown(edition, (entry_link(edition, target) for target in moment.see)),
    )


def _box(edition: Edition, box: MomentBox) -> CardBox:
    book = edition.book
    meeting = book.meetings.get(box.agenda or '')
    closed = book.playbooks.get(box.closing or '')
    weighed = _weighed(edition, box.weigh) if box.weigh else None
    return CardBox(
        box=box,
        alert=_alert(edition) if box.alert else (),
        bridges=[book.resources[id_] for id_ in box.bridges if id_ in book.resources],
        call=chairs(edition, _roles(edition, box.call)),
        chairs=chairs(edition, _roles(edition, box.chairs)),
        alone=[(role, link(edition, 'roles', role.id)) for role in _roles(edition, box.alone)],
        agenda=meeting.agenda if meeting else (),
        weighed=weighed,
        decisions=[decision_line(edition, book.decisions[id_]) for id_ in box.decisions if id_ in book.decisions],
        say=[spoken for one in box.say if (spoken := _spoken(edition, one))],
        closing=closed.closing_criteria if closed else (),
        hidden=_hidden(edition, box, weighed),
    )


def _alert(edition: Edition) -> list[ContactPoint]:
    company = edition.book.organisation
    return [point for point in (company.alert_number, company.second_alert_number) if point]


def _roles(edition: Edition, ids: Sequence[str]) -> list[Role]:
    return [edition.book.roles[id_] for id_ in ids if id_ in edition.book.roles]


def _weighed(edition: Edition, one: Weighing) -> WeighedDecision | None:
    decision, playbook = edition.book.decisions.get(one.decision), edition.book.playbooks.get(one.playbook)
    points = playbook.decisions if playbook else ()
    point = next((point for point in points if point.id == one.point), None)
    return (
        WeighedDecision(decision_line(edition, decision), playbook_decision(edition, point))
        if decision and point
        else None
    )


def _spoken(edition: Edition, one: Saying) -> ChannelText | None:
    message = edition.book.messages.get(one.message)
    if message is None:
        return None
    return ChannelText(
        link(edition, 'messages', message.id),
        message_texts(edition, _text(message, one.channel), message.placeholders)[0],
    )


def _text(message: Message, channel: ChannelKind | None) -> str:
    """Return the words of a message for a channel: its own, where it has some."""
    own = getattr(message.variants, _VARIANTS[channel]) if channel in _VARIANTS else None
    return own or message.body


def _hidden(edition: Edition, box: MomentBox, weighed: WeighedDecision | None) -> Link | None:
    """Return what stands for the decisions, messages and means of a box that these readers may not see."""
    named = [
        *(('decisions', id_) for id_ in box.decisions),
        *(('messages', one.message) for one in box.say),
        *(('resources', id_) for id_ in box.bridges),
    ]
    closed = next((link(edition, kind, id_) for kind, id_ in named if (kind, id_) in edition.withheld), None)
    is_lacking = box.weigh is not None and weighed is None
    return closed or (Link(withheld_label(edition.words, Audience.CELL), is_withheld=True) if is_lacking else None)
