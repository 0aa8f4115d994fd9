"""Every gap of a message is declared, every declared gap is used, and every language has the same gaps.

A gap is written `{{ known }}` in the body, a variant or a question of a message, and declared under `placeholders` with
who fills it. Elsewhere only the front page has gaps, for its numbers.

Why it matters: a gap nobody declared is filled by nobody and is read out loud as "curly bracket known". A translation
that lacks a gap tells French readers less than English ones, and nobody notices until it is sent.

An example that fails:

    body: 'Since {{ tme }}, the service is down.'
    placeholders: {time: {label: Local time, example: 09:40, source: log}}

How to fix it: declare the gap, or correct its name; use the same gaps in the translation; remove what is not used.
"""

from collections.abc import Iterator

from generator.checks.context import Context, EntryText
from generator.checks.near import did_you_mean
from generator.model.communication import Message
from generator.model.document import FrontPage
from generator.model.fields import Scalar
from generator.model.gaps import is_broken, names
from generator.model.marks import Readable
from generator.model.problem import Place, Problem, Severity
from generator.model.references import FACTS

RULE = 'gaps'
CODES = ('L23',)
BROKEN = 'a gap is not closed, or its name is not lower-case letters'


def check(context: Context) -> Iterator[Problem]:
    """Yield each gap that would not be filled."""
    used: dict[str, set[str]] = {}
    for one in context.read:
        if isinstance(one.entry, Message) and _is_spoken(one.scalar):
            used.setdefault(one.entry.id, set()).update(names(one.text))
            yield from _undeclared(one.entry, one)
            yield from _unequal(context, one)
        elif (unfilled := [name for name in names(one.text) if name not in FACTS]) and not isinstance(
            one.entry, FrontPage
        ):
            text = f"a gap '{unfilled[0]}' where nothing fills it; gaps work in the words of messages alone"
            yield Problem(one.place, text, RULE)
    for message in context.handbook.messages.values():
        for name in message.placeholders:
            if name not in used[message.id]:
                text = f"'{name}' is declared and used nowhere; use it or remove it"
                yield Problem(message.at('placeholders', name), text, RULE, Severity.WARNING)


def _is_spoken(scalar: Scalar) -> bool:
    return any(isinstance(mark, Readable) and mark.spoken for mark in scalar.marks)


def _unequal(context: Context, one: EntryText) -> Iterator[Problem]:
    """Yield each language whose gaps are broken, or are not those of the source."""
    for wording in context.wordings(one.text):
        if is_broken(wording.text):
            message = f'{BROKEN}{context.where(wording)}; write it as {{{{ known }}}}'
            yield Problem(one.place, message, RULE)
        elif set(names(wording.text)) != set(names(one.text)):
            yield _unlike(one.place, context.where(wording), set(names(one.text)), set(names(wording.text)))


def _undeclared(message: Message, one: EntryText) -> Iterator[Problem]:
    for name in dict.fromkeys(names(one.text)):
        if name not in message.placeholders:
            advice = did_you_mean(name, message.placeholders, "declare it under 'placeholders'")
            yield Problem(one.place, f"no gap '{name}' is declared; {advice}", RULE)


def _unlike(at: Place, where: str, source: set[str], translated: set[str]) -> Problem:
    lacks = [f"lacks '{name}'" for name in sorted(source - translated)]
    adds = [f"adds '{name}'" for name in sorted(translated - source)]
    return Problem(at, f'other gaps{where}: {", ".join((*lacks, *adds))}; use the same in every language', RULE)
