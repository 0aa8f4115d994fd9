"""A number that failed when it was tried does not stand first.

Why it matters: numbers are called in the order of the list. A dead one on top costs the first minutes, and a frightened
reader may take the silence for an answer.

An example that fails:

    contacts:
      - kind: mobile_work
        value: +33 6 39 98 00 01
        verified: {on: 2026-11-01, result: failed}

How to fix it: put a number that answers first, or correct this one and try it again.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.walk import points
from generator.model.problem import Problem

RULE = 'failed-first'
CODES = ('L09',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each number that failed and is first, or alone, in its place."""
    for _, entry in context.handbook.entries():
        for path, point in points(entry):
            is_first = not isinstance(path[-1], int) or path[-1] == 0
            if is_first and not point.works:
                message = f"'{point.value}' failed when it was tried, and stands first; put one that answers before it"
                yield Problem(entry.at(*path), message, RULE)
