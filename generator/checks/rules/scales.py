"""There are exactly four levels, N0 to N3, each with its own shape, and exactly one playbook for any other crisis.

Why it matters: people say "N2" and must mean the same. And whoever finds no playbook must find that one: with none they
have nothing, with two they lose the first minutes choosing.

An example that fails:

    levels.yml: n0, n1, n2        (no n3)

How to fix it: write the missing level with the code N0, N1, N2 or N3; mark one playbook, and only one, as
`kind: generic`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.playbook import PlaybookKind
from generator.model.problem import Problem

RULE = 'scales'
CODES = ('L48',)
LEVELS = ('N0', 'N1', 'N2', 'N3')


def check(context: Context) -> Iterator[Problem]:
    """Yield what is missing from, or too many in, the levels and the generic playbook."""
    book = context.handbook
    codes = [level.code for level in book.levels.values()]
    for code in LEVELS:
        if code not in codes:
            yield Problem(book.handbook.at(), f'there is no level {code}; write it in levels.yml', RULE)
    shapes: dict[str, str] = {}
    for level in book.levels.values():
        if level.code not in LEVELS or codes.count(level.code) > 1:
            yield Problem(
                level.at('code'),
                f"'{level.code}' is another code, or is there twice; use N0, N1, N2 and N3 once each",
                RULE,
            )
        if shapes.setdefault(level.shape, level.code) != level.code:
            message = f'{level.code} has the same shape as {shapes[level.shape]}; change it, for prints without colour'
            yield Problem(level.at('shape'), message, RULE)
    generic = [one for one in book.playbooks.values() if one.kind is PlaybookKind.GENERIC]
    if not generic:
        message = "no playbook is for a crisis that is not listed; write one with 'kind: generic'"
        yield Problem(book.handbook.at(), message, RULE)
    for extra in generic[1:]:
        yield Problem(extra.at('kind'), f"'{generic[0].id}' is generic already; keep one", RULE)
