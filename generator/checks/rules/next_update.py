"""A message that holds, confirms or updates says when the next news comes: it has the gap `next_update_at`.

So has each of its variants: the SMS, the telephone script, the poster, the post.

Why it matters: people who know when they will hear more stop calling and stop guessing. A time that is kept, even
without news, is worth more than the news.

An example that fails:

    stage: holding
    body: We know about {{ known }}. Teams are on it.

How to fix it: end with "Next update at {{ next_update_at }}." A script that cannot promise a time says
`exempt_next_update: true`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.communication import Message, Stage
from generator.model.gaps import names
from generator.model.part import Path
from generator.model.problem import Problem

RULE = 'next-update'
CODES = ('L24',)
GAP = 'next_update_at'
STAGES = frozenset({Stage.HOLDING, Stage.UPDATE, Stage.CONFIRMATION})


def check(context: Context) -> Iterator[Problem]:
    """Yield each message that leaves its readers without a next time."""
    for message in context.handbook.messages.values():
        if message.stage in STAGES and not message.exempt_next_update:
            for path, text in _wordings(message):
                if GAP not in names(text):
                    what = f"a message of stage '{message.stage}' does not say when the next news comes"
                    yield Problem(message.at(*path), f'{what}; add {{{{ {GAP} }}}}', RULE)


def _wordings(message: Message) -> Iterator[tuple[Path, str]]:
    """Yield the chief words of a message, then those for each channel that has its own."""
    yield ('body',), message.body
    for key in type(message.variants).model_fields:
        text: str | None = getattr(message.variants, key)
        if text is not None:
            yield ('variants', key), text
