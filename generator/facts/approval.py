"""Whether the wording of a message is the one that was approved."""

from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256

from generator.model.catalogue import Catalogues
from generator.model.communication import Message


class ApprovalStatus(StrEnum):
    """What is known of the approval of a wording."""

    APPROVED = 'approved'
    CHANGED = 'changed since approval'
    NEVER = 'not approved'


def fingerprint(message: Message, catalogues: Catalogues) -> str:
    """Return 16 hexadecimal digits that change with any word of the message, in any of its languages."""
    wordings = [f'{language}\0{text}' for language, text in _wordings(message, catalogues)]
    return sha256('\1'.join(wordings).encode()).hexdigest()[:16]


def approval(message: Message, catalogues: Catalogues) -> ApprovalStatus:
    """Return whether the words that stand there now are those that were approved."""
    if message.approved_wording is None:
        return ApprovalStatus.NEVER
    same = message.approved_wording == fingerprint(message, catalogues)
    return ApprovalStatus.APPROVED if same else ApprovalStatus.CHANGED


def _wordings(message: Message, catalogues: Catalogues) -> Iterator[tuple[str, str]]:
    for text in _texts(message):
        yield '', text
        for language in sorted(catalogues):
            yield language, catalogues[language].get(text) or ''


def _texts(message: Message) -> Iterator[str]:
    """Yield every text meant for outsiders: the message, its variants, its questions and their answers."""
    yield message.body
    yield from (text for name in type(message.variants).model_fields if (text := getattr(message.variants, name)))
    for one in message.questions:
        yield from (one.question, one.answer)
