"""An action is at most twenty words (`action_words`) in every language.

Why it matters: the reader looks for "what do I do". A line of twelve words is understood at once; a line of thirty is
read twice, or not at all.

An example that fails:

    do: Isolate the network segments that hold the servers on which the strange files were first seen by the night
      operator, and all the others that are joined to them.

How to fix it: keep the order: "Isolate the network." Put the reason under `why`, the proof under `done_when`.
"""

from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context
from generator.checks.instructions import instructions
from generator.model.problem import Problem, Severity

RULE = 'action-words'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that is too long."""
    most = context.thresholds.action_words
    for instruction in instructions(context.handbook):
        for wording in context.wordings(instruction.do):
            count = words.count(wording.text)
            if count > most:
                message = f'{count} words{context.where(wording)}, more than {most}; shorten it, or say why apart'
                yield Problem(instruction.place, message, RULE, Severity.WARNING)
