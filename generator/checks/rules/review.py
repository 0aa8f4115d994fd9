"""Every entry has somebody who reviews it, and no review is overdue.

An entry says so itself under `review`; else what `review` in handbook.yml says for its kind holds.

Why it matters: a handbook is out of date the day after it is printed. Without a name and a date nobody notices until
the night it is needed.

An example that fails:

    review: {owner: coord, reviewed_on: 2025-11-01, every: 6 months}        (checked on 2026-11-22)

How to fix it: read it again with its owner and write the day; or name an owner for the kind in handbook.yml.
"""

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.context import Context
from generator.model.document import ProsePage
from generator.model.part import Entity
from generator.model.problem import Place, Problem, Severity
from generator.model.review import Content, Review, Status

RULE = 'review'
CODES = ('L37',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each review that is overdue or that nobody does."""
    settings = context.handbook.handbook
    for kind, review in settings.review.items():
        yield from _overdue(context, review, settings.at('review', kind), f"'{kind}'")
    unowned: set[str] = set()
    for kind, entry in context.handbook.entries():
        own = _own(context, kind, entry)
        if own is not None:
            yield from _overdue(context, own, entry.at('review'), f"'{entry.id}'")
        elif isinstance(entry, Content) and kind not in settings.review and kind not in unowned:
            unowned.add(kind)
            message = f"nobody reviews '{entry.id}'; write 'review' here, or for '{kind}' in handbook.yml"
            yield Problem(entry.at(), message, RULE, Severity.WARNING)


def _own(context: Context, kind: str, entry: Entity) -> Review | None:
    """Return the review that an entry speaks of itself; a page always says who and when."""
    if not isinstance(entry, Content):
        return None
    default = context.handbook.handbook.review.get(kind)
    if isinstance(entry, ProsePage) and entry.review is None and default is not None:
        return default.model_copy(update={'reviewed_on': entry.reviewed_on, 'owner': entry.owner})
    return entry.review


def _overdue(context: Context, review: Review, at: Place, what: str) -> Iterator[Problem]:
    due = review.reviewed_on + timedelta(days=review.every.days)
    if due < context.today:
        message = f'the review of {what} was due on {due}; read it again and write the day'
        yield Problem(at, message, RULE, Severity.WARNING)
    if review.status is Status.EXPIRED:
        yield Problem(at, f'{what} has expired; renew it or take it out', RULE, Severity.WARNING)
