"""Words are short enough for their channel: a holding statement, a spoken sentence, a text message.

A holding statement has at most 120 words (`holding_words`), a sentence to be spoken at most 27, a text message at most
two segments, and no more characters than the tool that sends it takes (`max_length` of the channel). A segment holds
153 characters of the GSM alphabet (160 in a single one); one character outside it, such as ç, ê, œ or a curly
apostrophe, turns the whole message into segments of 67 (70). Gaps are counted with their example.

Spoken are telephone scripts, the words of moments and of the front page, the card for all staff and the answers to hard
questions.

Why it matters: networks drop and reorder the parts of long text messages, and in a crisis they are full. Under stress
people keep three short sentences.

An example that fails:

    sms: a text of 200 characters with one 'ê' in it        (three segments)

How to fix it: cut words; in text messages write without accents, with a straight apostrophe.
"""

import re
import unicodedata
from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context
from generator.model.catalogue import Wording
from generator.model.communication import ChannelKind, Message, Stage
from generator.model.gaps import GAP
from generator.model.handbook import Handbook
from generator.model.moment import Moment
from generator.model.problem import Place, Problem, Severity

RULE = 'message-length'
CODES = ('L25',)
SPOKEN_WORDS = 27
SEGMENTS = 2
BASIC = frozenset(
    '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?'
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
)
DOUBLE = frozenset('^{}\\[~]|€\f')
"""The GSM 7-bit default alphabet and its extension table, of which each counts twice (3GPP TS 23.038)."""


def segments(text: str) -> int:
    """Return how many parts a text message is sent in."""
    if set(text) <= BASIC | DOUBLE:
        size, single, several = len(text) + sum(character in DOUBLE for character in text), 160, 153
    else:
        size, single, several = len(text.encode('utf-16-be')) // 2, 70, 67
    return 1 if size <= single else -(-size // several)


def check(context: Context) -> Iterator[Problem]:
    """Yield each wording that is too long for its channel."""
    for message in context.handbook.messages.values():
        for wording in context.wordings(message.body) if message.stage is Stage.HOLDING else ():
            yield from _holding(context, message, wording)
        for wording in context.wordings(message.variants.sms or ''):
            yield from _texted(context, message, wording)
    for at, text in _aloud(context.handbook):
        for wording in context.wordings(text):
            yield from _spoken(context, at, wording)


def _aloud(book: Handbook) -> Iterator[tuple[Place, str]]:
    """Yield what is said aloud, and where it was written."""
    for message in book.messages.values():
        if message.variants.phone_script is not None:
            yield message.at('variants', 'phone_script'), message.variants.phone_script
    for playbook in book.playbooks.values():
        for number, hard in enumerate(playbook.hard_questions):
            yield playbook.at('hard_questions', number, 'answer'), hard.answer
    for moment in book.moments.values():
        for box, number, text in _words(moment):
            yield moment.at('boxes', box, 'words', number), text
    yield book.front_page.at('words_to_say'), book.front_page.words_to_say
    for number, text in enumerate(book.front_page.staff_card):
        yield book.front_page.at('staff_card', number), text


def _words(moment: Moment) -> Iterator[tuple[int, int, str]]:
    for box, held in enumerate(moment.boxes):
        for number, text in enumerate(held.words):
            yield box, number, text


def _holding(context: Context, message: Message, wording: Wording) -> Iterator[Problem]:
    count, most = words.count(GAP.sub('gap', wording.text)), context.thresholds.holding_words
    if count > most:
        text = f'a holding statement of {count} words{context.where(wording)}, more than {most}; shorten it'
        yield Problem(message.at('body'), text, RULE, Severity.WARNING)


def _spoken(context: Context, at: Place, wording: Wording) -> Iterator[Problem]:
    for sentence in re.split(r'(?<=[.!?])\s+|\n+', GAP.sub('gap', wording.text)):
        count = words.count(sentence)
        if count > SPOKEN_WORDS:
            where, begins = context.where(wording), words.excerpt(sentence)
            message = f"{count} words in one breath{where}: '{begins}'; make two sentences"
            yield Problem(at, message, RULE, Severity.WARNING)


def _texted(context: Context, message: Message, wording: Wording) -> Iterator[Problem]:
    text = _filled(context, message, wording)
    parts = segments(text)
    if parts > SEGMENTS:
        outside = [
            unicodedata.name(character, 'a character').lower() for character in sorted(set(text) - BASIC - DOUBLE)
        ]
        why = f' because of: {", ".join(outside)}' if outside else ''
        what = f'a text message of {parts} parts{why}{context.where(wording)}; cut it to {SEGMENTS}'
        yield Problem(message.at('variants', 'sms'), what, RULE, Severity.WARNING)
    for channel in context.handbook.channels.values():
        if channel.kind is ChannelKind.SMS and channel.max_length is not None and len(text) > channel.max_length:
            what = f"{len(text)} characters{context.where(wording)}; '{channel.id}' takes {channel.max_length}; cut it"
            yield Problem(message.at('variants', 'sms'), what, RULE, Severity.WARNING)


def _filled(context: Context, message: Message, wording: Wording) -> str:
    def example(match: re.Match[str]) -> str:
        gap = message.placeholders.get(match[1])
        if gap is None:
            return match[1]
        found = {one.language: one.text for one in context.wordings(gap.example)}
        # Examples are set for print; whoever types a text message types plain spaces.
        return found.get(wording.language, gap.example).replace('\u00a0', ' ').replace('\u202f', ' ')

    return GAP.sub(example, wording.text)
