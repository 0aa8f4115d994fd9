"""The words: every message by audience and stage, each in all its languages, and the managers' kit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts.approval import ApprovalStatus
from generator.model.catalogue import Wording
from generator.model.communication import (
    KnownFact,
    Message,
    Placeholder,
    Question,
    StaffQuestion,
    Stage,
    Stakeholder,
)
from generator.model.gaps import GAP
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Mode, Page

Gaps = Mapping[str, Placeholder]


ROOMS = (10, 18, 30)
"""Up to how many letters of its example a gap is short, middling or long; beyond, it is longest."""


@dataclass(frozen=True)
class MessagePiece:
    """A stretch of a message: words, or the name of a gap to fill."""

    text: str
    number: int = 0
    """The number of a gap in the key; 0 for words."""
    room: int = 0
    """How much room a gap needs, from 1 to 4; 0 for words."""

    @property
    def is_gap(self) -> bool:
        """Return whether something is to be written here."""
        return self.number > 0


@dataclass(frozen=True)
class MessageText:
    """A message in one language, in pieces."""

    language: str
    paragraphs: Sequence[Sequence[MessagePiece]]


@dataclass(frozen=True)
class MessageVariant:
    """The message for another channel, in one language."""

    channel: str
    said: MessageText


@dataclass(frozen=True)
class MessageSide:
    """All that is said in one language: on paper it begins a side."""

    said: MessageText
    variants: Sequence[MessageVariant]
    numbers: frozenset[int]
    """The gaps in it."""

    @property
    def language(self) -> str:
        """Return the language in which it is said."""
        return self.said.language


@dataclass(frozen=True)
class Gap:
    """A gap by its number in the text, and who fills it."""

    number: int
    name: str
    placeholder: Placeholder
    source: Link


@dataclass(frozen=True)
class QuestionAndAnswer:
    """A question and its answer, in the readers' language."""

    question: Sequence[MessagePiece]
    answer: Sequence[MessagePiece]


@dataclass(frozen=True)
class MessagePage(Page):
    """Shows one message, ready to be filled and sent."""

    message: Message
    sides: Sequence[MessageSide]
    """One for each language, the readers' first."""
    gaps: Sequence[Gap]
    exchanges: Sequence[QuestionAndAnswer]
    audiences: Sequence[Link]
    playbooks: Sequence[Link]
    approver: Link
    second_check: Link | None
    approval: ApprovalStatus
    is_sent: bool
    """Its readers prepare and send it; those who do not, have its words alone."""

    template: ClassVar[str] = 'pages/message.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class ForAudience:
    """The messages for one group, stage by stage."""

    stakeholder: Stakeholder
    by_stage: Mapping[Stage, Sequence[Link]]


@dataclass(frozen=True)
class MessagesPage(Page):
    """Lists the messages by audience and stage; those who send none have a plain list."""

    audiences: Sequence[ForAudience]
    plainly: Sequence[Link]

    template: ClassVar[str] = 'pages/messages.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class ManagersKitPage(Page):
    """Shows managers what to announce to their teams, and who owns each answer."""

    script: Link | None
    questions: Sequence[tuple[StaffQuestion, Link]]

    template: ClassVar[str] = 'pages/managers_kit.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of messages, the managers' kit, then each message."""
    messages = sorted(edition.book.messages.values(), key=lambda one: (list(Stage).index(one.stage), one.code))
    yield MessagesPage(
        address=addresses.page('MESSAGES'),
        title=edition.words('Messages'),
        nav_title=edition.words('All messages'),
        places=tuple(message.at() for message in messages),
        audiences=_audiences(edition, messages),
        plainly=[link(edition, 'messages', one.id) for one in messages] if edition.is_for_everybody else [],
    )
    yield _managers_kit(edition)
    for message in messages:
        yield _page(edition, message)


def _audiences(edition: Edition, messages: Sequence[Message]) -> list[ForAudience]:
    found = []
    for group in edition.book.stakeholders.values():
        stages: dict[Stage, list[Link]] = {}
        for message in messages:
            if group.id in message.audiences:
                stages.setdefault(message.stage, []).append(link(edition, 'messages', message.id))
        if stages:
            found.append(ForAudience(group, stages))
    return found


def _managers_kit(edition: Edition) -> ManagersKitPage:
    questions = edition.book.questions.values()
    has_script = 'staff-alert' in edition.book.messages
    return ManagersKitPage(
        address=addresses.page('MANAGERS'),
        title=edition.words('Managers’ kit'),
        places=tuple(question.at() for question in questions),
        holds=tuple(f'questions/{question.id}' for question in questions),
        script=link(edition, 'messages', 'staff-alert') if has_script else None,
        questions=[(question, link(edition, 'roles', question.owner)) for question in questions],
    )


def _page(edition: Edition, message: Message) -> MessagePage:
    gaps = message.placeholders
    return MessagePage(
        address=addresses.of('messages', message),
        title=message.title,
        nav_title=f'{message.code} · {message.title}',
        places=(message.at(),),
        message=message,
        sides=[_side(edition, message, said) for said in message_texts(edition, message.body, gaps)],
        gaps=_gaps(edition, gaps),
        exchanges=[_exchange(edition, one, gaps) for one in message.questions],
        audiences=links(edition, 'stakeholders', message.audiences),
        playbooks=links(edition, 'playbooks', message.playbooks),
        approver=link(edition, 'roles', message.approver),
        second_check=link(edition, 'roles', message.second_check) if message.second_check else None,
        approval=edition.facts.approvals[message.id],
        is_sent=not edition.is_for_everybody,
    )


def _gaps(edition: Edition, gaps: Gaps) -> list[Gap]:
    numbers = _numbers(gaps)
    return [
        Gap(number, name, gaps[name], link(edition, 'roles', gaps[name].source)) for name, number in numbers.items()
    ]


def _side(edition: Edition, message: Message, said: MessageText) -> MessageSide:
    """Return all that is said in the language of a wording."""
    texts = {name: getattr(message.variants, name) for name in type(message.variants).model_fields}
    found = [
        MessageVariant(name, one)
        for name, text in texts.items()
        for one in message_texts(edition, text or '', message.placeholders)
        if text and one.language == said.language
    ]
    paragraphs = [*said.paragraphs, *(one for variant in found for one in variant.said.paragraphs)]
    return MessageSide(said, found, frozenset(piece.number for one in paragraphs for piece in one if piece.is_gap))


def message_texts(edition: Edition, text: str, gaps: Gaps) -> list[MessageText]:
    """Return a text in all its languages, the readers' first, with its gaps."""
    return [MessageText(one.language, _paragraphs(edition, one, gaps)) for one in edition.wordings(text)]


def _paragraphs(edition: Edition, wording: Wording, gaps: Gaps) -> list[list[MessagePiece]]:
    return [_pieces(edition, paragraph, gaps) for paragraph in wording.text.splitlines() if paragraph.strip()]


def _pieces(edition: Edition, paragraph: str, gaps: Gaps) -> list[MessagePiece]:
    """Return a paragraph in pieces; what the handbook knows stands there instead of a gap."""
    numbers, parts = _numbers(gaps), GAP.split(paragraph)
    return [
        _piece(edition, numbers.get(part, 0), gaps[part]) if place % 2 and part in gaps else MessagePiece(part)
        for place, part in enumerate(parts)
        if part
    ]


def _piece(edition: Edition, number: int, gap: Placeholder) -> MessagePiece:
    if gap.known is not None:
        return MessagePiece(_known(edition, gap.known))
    return MessagePiece(gap.label, number, _room(gap))


def _numbers(gaps: Gaps) -> dict[str, int]:
    """Return the number of each gap that is to be filled."""
    return {name: number for number, name in enumerate((name for name in gaps if gaps[name].known is None), 1)}


def _known(edition: Edition, fact: KnownFact) -> str:
    company = edition.book.organisation
    if fact is KnownFact.ALERT_NUMBER:
        return company.alert_number.value
    return company.common_name


def _room(gap: Placeholder) -> int:
    """Return how much room to write a gap needs, by its example."""
    return 1 + sum(len(gap.example) > most for most in ROOMS)


def _exchange(edition: Edition, one: Question, gaps: Gaps) -> QuestionAndAnswer:
    """Return a question with its answer, in the readers' language: it is learnt, not read out."""
    asked, answered = edition.wordings(one.question)[0], edition.wordings(one.answer)[0]
    return QuestionAndAnswer(_pieces(edition, asked.text, gaps), _pieces(edition, answered.text, gaps))
