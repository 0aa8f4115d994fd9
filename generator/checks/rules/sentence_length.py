"""What a role reads on a card has sentences of twenty words on average, or fewer (`sentence_words`).

Judged are, in every language, the actions of one role in one playbook with their reasons, and the first actions of a
role with what it does when it joins late: what stands on one card. Corrective actions stand on none.

Why it matters: under stress people understand four school years below what they can read. Short sentences are read
once, standing up, by torchlight.

An example that fails:

    why: Because the provider, who has its own procedures and will not depart from them, asks for a written order that
      names the account, the region and the person who may sign, before anybody there touches anything.

How to fix it: one thought, one sentence. Cut what the reader does not need in order to act.
"""

import re
from collections.abc import Iterator, Sequence
from math import ceil

from generator.checks import words
from generator.checks.context import Context
from generator.checks.instructions import Instruction, instructions
from generator.model.playbook import Playbook
from generator.model.problem import Problem, Severity

RULE = 'sentence-length'
CODES = ('L28',)
_END = re.compile(r'(?<=[.!?…])\s+')


def check(context: Context) -> Iterator[Problem]:
    """Yield each card whose sentences are long."""
    most = context.thresholds.sentence_words
    for code, held in _cards(context).items():
        for language in context.languages:
            average = _average(context, held, language)
            if average > most:
                where = f' in {language}' if language != context.handbook.handbook.language else ''
                message = (
                    f'sentences of {code}{where} have {ceil(average)} words on average, more than {most}; shorten them'
                )
                yield Problem(held[0].place, message, RULE, Severity.WARNING)


def _cards(context: Context) -> dict[str, list[Instruction]]:
    """Return what stands on each card, by the code of the card."""
    book = context.handbook
    codes = {role.id: role.code for role in book.roles.values()}
    found: dict[str, list[Instruction]] = {}
    for order in instructions(book):
        entry, code = order.entry, order.entry.code
        if isinstance(entry, Playbook):
            if order.path[0] != 'actions':
                continue
            role = entry.actions[int(order.path[1])].role
            code = f'{codes.get(role, role)}/{code}'
        found.setdefault(code, []).append(order)
    return found


def _average(context: Context, held: Sequence[Instruction], language: str) -> float:
    """Return how many words a sentence has in a language, 0 where there are none."""
    texts = [text for order in held for text in (order.do, order.why) if text]
    message = [one.text for text in texts for one in context.wordings(text) if one.language == language]
    counts = [count for text in message for count in map(words.count, _END.split(text)) if count]
    return sum(counts) / len(counts) if counts else 0
