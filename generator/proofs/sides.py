"""No product on paper has more sides than its budget, and its kind no more on average.

A binder of a thousand sides is not opened. The budgets are written in the collection of products
(`render/collection.py`): they follow from what a ring holds, and from what somebody can turn over in the night.

Fails: a scenario pack of 46 sides where 40 are allowed.
To fix it: shorten the entries that weigh most, which the message names, or let what can wait stand on the site.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.model.problem import Place, Problem
from generator.proofs.built import Built, place
from generator.render.collection import COLLECTION
from generator.render.output import Printed

RULE = 'sides'
CODES: tuple[str, ...] = ()
HEAVIEST = 4
"""How many pages are named in a message."""


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each product that has too many sides, and for each kind that has too many on average.

    An average is that of all products of a kind: it is not taken of some that are asked for by name.
    """
    for printed in built.output.printed:
        if printed.sides > printed.budget:
            yield _too_many(built, printed)
    if not built.build.wanted.names:
        for (edition, kind), many in groupby(built.output.printed, key=lambda one: (one.edition, one.kind)):
            yield from _on_average(edition, kind, list(many))


def _too_many(built: Built, printed: Printed) -> Problem:
    heaviest = sorted(printed.pages, key=lambda one: -one.sides)[:HEAVIEST]
    named = ', '.join(f'{one.code} ({one.sides})' for one in heaviest)
    where = place(built.pages(printed.edition)[heaviest[0].target])
    message = (
        f'{printed.product} of {printed.edition} has {printed.sides} sides, {printed.budget} are allowed; '
        f'shorten what weighs most: {named}'
    )
    return Problem(where, message, RULE)


def _on_average(edition: str, kind: str, many: Sequence[Printed]) -> Iterator[Problem]:
    allowed = next((line.average for line in COLLECTION if line.kind == kind), None)
    average = sum(one.sides for one in many) / len(many)
    if allowed is not None and average > allowed:
        message = f'the products {kind} of {edition} have {average:.1f} sides on average, {allowed} are allowed'
        yield Problem(Place('data'), f'{message}; shorten those that have most', RULE)
