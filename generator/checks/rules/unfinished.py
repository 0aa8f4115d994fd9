"""Nothing that is approved is unfinished: no "TBD", no "to be completed", in any language.

Why it matters: a handbook is opened when it is too late to complete it. An entry that is not ready says so with
`review: {status: draft}`; then it may hold such words, and its readers are warned.

An example that fails:

    muster_point: TBD

How to fix it: write what is missing, or leave the field out where it may be left out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.context import Context
from generator.checks.grammar import GRAMMARS
from generator.model.part import Entity
from generator.model.problem import Problem
from generator.model.review import Content, Status

RULE = 'unfinished'
CODES = ('L55',)
MANY = 10_000
"""Texts remembered: labels and names recur, and each is looked at once."""
_PHRASE = f'({"|".join(("lorem ipsum", *(grammar.unfinished for grammar in GRAMMARS.values())))})'
_BEGINS = ('lorem', *(grammar.unfinished_begins for grammar in GRAMMARS.values()))
_QUICK = re.compile(r'TBD|TBC|TODO|FIXME|XXX|\?\?\?')
_MARK = re.compile(r'\b(TBD|TBC|TODO|FIXME|XXX+)\b|(\?{3,})')
_ALONE = re.compile(rf'\W*{_PHRASE}\W*', re.IGNORECASE)
_APART = re.compile(rf'[\[(:]\s*{_PHRASE}\s*(?:[\])]|$)', re.IGNORECASE)
"""Phrases count only where they stand alone or in brackets: "a form to be completed by LOG" is finished English."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each text that waits to be written."""
    for one in context.values:
        for wording in context.wordings(one.text):
            stub = _stub(wording.text)
            if stub and not _is_draft(context, one.kind, one.entry):
                message = f"'{stub}'{context.where(wording)} in an approved entry"
                yield Problem(one.place, f'{message}; write it, or mark the entry as a draft', RULE)


@lru_cache(MANY)
def _stub(text: str) -> str | None:
    found = _MARK.search(text) if _QUICK.search(text) else None
    lower = text.lower()
    if found is None and any(one in lower for one in _BEGINS):  # most texts are spared the search
        found = _ALONE.fullmatch(text) or _APART.search(text)
    return found[1] or found[0] if found else None


def _is_draft(context: Context, kind: str, entry: Entity) -> bool:
    own = entry.review if isinstance(entry, Content) else None
    review = own or context.handbook.handbook.review.get(kind)
    return review is not None and review.status is Status.DRAFT
