"""A message that holds, confirms or updates says when the next news comes: it has the gap `next_update_at`.

Why it matters: people who know when they will hear more stop calling and stop guessing. A time that is kept, even
without news, is worth more than the news.

An example that fails:

    stage: holding
    body: We know about {{ known }}. Teams are on it.

How to mend it: end with "Next update at {{ next_update_at }}." A script that cannot promise a time says
`exempt_next_update: true`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.communication import Stage
from generator.model.gaps import names
from generator.model.problem import Problem

RULE = 'next-update'
CODES = ('L24',)
GAP = 'next_update_at'
STAGES = frozenset({Stage.HOLDING, Stage.UPDATE, Stage.CONFIRMATION})


def check(context: Context) -> Iterator[Problem]:
    """Yield each message that leaves its readers without a next time."""
    for message in context.handbook.messages.values():
        if message.stage in STAGES and not message.exempt_next_update and GAP not in names(message.body):
            said = f"a message of stage '{message.stage}' does not say when the next news comes; add {{{{ {GAP} }}}}"
            yield Problem(message.at('body'), said, RULE)
