"""What is opened to everybody in the company is on the list `opened` of handbook.yml, and nothing else is.

Most kinds of entry are for the crisis cell unless an entry says `audience: staff`. Each such entry is named on the
list, by kind and id. An entry that is on the list and is not open, or that is open anyway, is reported as well.

Why it matters: one line in one file among hundreds shows a plan to all, also to the person it is about. A list in one
place can be read in a minute, and approved.

An example that fails:

    data/messages/reception.yml with `audience: staff`, and `opened` without `messages/reception`

How to fix it: add the entry to `opened` if everybody is to read it; else take `audience: staff` out of it.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.model.part import Entity
from generator.model.problem import Problem

RULE = 'opened'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each entry that is open and not on the list, and each on the list that need not be there."""
    book = context.handbook
    listed, opened = book.handbook.opened, _opened(book)
    for target, entry in opened.items():
        if target not in listed:
            message = (
                f"everybody in the company can read {target}; add it to 'opened' in handbook.yml, "
                "or close it by taking 'audience: staff' out"
            )
            yield Problem(entry.at('audience'), message, RULE)
    for number, target in enumerate(listed):
        at = book.handbook.at('opened', number)
        if target in listed[:number]:
            yield Problem(at, f'{target} stands here twice; take one out', RULE)
        elif target not in opened:
            yield Problem(at, _why(target), RULE)


def _why(target: str) -> str:
    if _is_closed(target.partition('/')[0]):
        return f"{target} is not opened; write 'audience: staff' in it, or take it out of this list"
    return f'{target} is of a kind that everybody reads; take it out of this list'


def _is_closed(kind: str) -> bool:
    made = Handbook.kinds().get(kind)
    return made is not None and made.model_fields['audience'].default is not Audience.STAFF


def _opened(book: Handbook) -> dict[str, Entity]:
    """Return the entries that are for everybody although their kind is not, by their targets."""
    return {
        f'{kind}/{id_}': entry
        for kind in filter(_is_closed, Handbook.kinds())
        for id_, entry in book.entries_of(kind).items()
        if entry.audience is Audience.STAFF
    }
