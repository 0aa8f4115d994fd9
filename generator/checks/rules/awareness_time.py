"""The time at which we became aware comes from the lawyers, and is no other time.

A gap `awareness_time` is filled by a role of the legal division, and the message has a `second_check`. No message puts
its plain `{{ time }}` just after "aware", "awareness" or "connaissance", in any language.

Why it matters: the hour of awareness starts the legal clocks. A wrong one, sent at night in a message, is quoted by the
authority for years: it makes a notice late that was on time.

An example that fails:

    body: We became aware of it at {{ time }}.

How to fix it: use `{{ awareness_time }}`, declare it with `source: leg`, and write `second_check`.
"""

import re
from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.cell import Division
from generator.model.communication import Message
from generator.model.problem import Problem

RULE = 'awareness-time'
CODES: tuple[str, ...] = ()
GAP = 'awareness_time'
_AT_ANY_TIME = re.compile(
    r'\b(?:aware|awareness|connaissance)\b(?:\s+(?:\{\{[^}]*\}\}[,;:]?|[^\s{}.!?]+)){0,4}?\s+\{\{\s*time\s*\}\}',
    re.IGNORECASE,
)


def check(context: Context) -> Iterator[Problem]:
    """Yield each message that may tell a wrong time of awareness."""
    for message in context.handbook.messages.values():
        if GAP in message.placeholders:
            yield from _unsure(context, message)
    for one in context.read:
        if isinstance(one.entry, Message) and 'time' in one.text:
            for wording in context.wordings(one.text):
                if _AT_ANY_TIME.search(wording.text):
                    text = f'{{{{ time }}}} is given as the time of awareness{context.where(wording)}'
                    yield Problem(one.place, f'{text}; use {{{{ {GAP} }}}}', RULE)


def _unsure(context: Context, message: Message) -> Iterator[Problem]:
    source = context.handbook.roles.get(message.placeholders[GAP].source)
    if source is not None and source.division is not Division.LEGAL:
        text = f"'{GAP}' comes from {source.code}, which is not of the legal division; name one that is"
        yield Problem(message.at('placeholders', GAP, 'source'), text, RULE)
    if message.second_check is None:
        text = f"'{message.id}' tells when we became aware, and nobody reads it again; write 'second_check'"
        yield Problem(message.at('placeholders', GAP), text, RULE)
