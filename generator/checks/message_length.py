"""Words are short enough for their channel: a holding statement, a spoken sentence, a text message.

A holding statement has at most 120 words (`holding_words`), a sentence to be spoken at most 27, a text message at most
two segments. A segment holds 153 characters of the GSM alphabet (160 in a single one); one character outside it, such
as ç, ê, œ or a curly apostrophe, turns the whole message into segments of 67 (70). Gaps are counted with their example.

Why it matters: networks drop and reorder the parts of long text messages, and in a crisis they are full. Under stress
people keep three short sentences.

An example that fails:

    sms: a text of 200 characters with one 'ê' in it        (three segments)

How to mend it: cut words; in text messages write without accents, with a straight apostrophe.
"""

import re
import unicodedata
from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context, Wording
from generator.model.communication import Message, Stage
from generator.model.gaps import GAP
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
        size, single, several = len(text) + sum(sign in DOUBLE for sign in text), 160, 153
    else:
        size, single, several = len(text.encode('utf-16-be')) // 2, 70, 67
    return 1 if size <= single else -(-size // several)


def check(context: Context) -> Iterator[Problem]:
    """Yield each wording that is too long for its channel."""
    for message in context.handbook.messages.values():
        for wording in context.wordings(message.body) if message.stage is Stage.HOLDING else ():
            yield from _holding(context, message, wording)
        for wording in context.wordings(message.variants.phone_script or ''):
            yield from _spoken(context, message.at('variants', 'phone_script'), wording)
        for wording in context.wordings(message.variants.sms or ''):
            yield from _texted(context, message, wording)


def _holding(context: Context, message: Message, wording: Wording) -> Iterator[Problem]:
    count, most = words.count(GAP.sub('gap', wording.text)), context.thresholds.holding_words
    if count > most:
        said = f'a holding statement of {count} words{context.where(wording)}, more than {most}; shorten it'
        yield Problem(message.at('body'), said, RULE, Severity.WARNING)


def _spoken(context: Context, at: Place, wording: Wording) -> Iterator[Problem]:
    for sentence in re.split(r'(?<=[.!?])\s+|\n+', GAP.sub('gap', wording.text)):
        count = words.count(sentence)
        if count > SPOKEN_WORDS:
            where, begins = context.where(wording), words.excerpt(sentence)
            said = f"{count} words in one breath{where}: '{begins}'; make two sentences"
            yield Problem(at, said, RULE, Severity.WARNING)


def _texted(context: Context, message: Message, wording: Wording) -> Iterator[Problem]:
    text = _filled(context, message, wording)
    parts = segments(text)
    if parts > SEGMENTS:
        outside = [unicodedata.name(sign, 'a sign').lower() for sign in sorted(set(text) - BASIC - DOUBLE)]
        why = f' because of: {", ".join(outside)}' if outside else ''
        said = f'a text message of {parts} parts{why}{context.where(wording)}; cut it to {SEGMENTS}'
        yield Problem(message.at('variants', 'sms'), said, RULE, Severity.WARNING)


def _filled(context: Context, message: Message, wording: Wording) -> str:
    def example(match: re.Match[str]) -> str:
        gap = message.placeholders.get(match[1])
        if gap is None:
            return match[1]
        found = {one.language: one.text for one in context.wordings(gap.example)}
        # Examples are set for print; whoever types a text message types plain spaces.
        return found.get(wording.language, gap.example).replace('\u00a0', ' ').replace('\u202f', ' ')

    return GAP.sub(example, wording.text)
