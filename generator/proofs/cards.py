"""The front page, every role card, every reflex card and the card of every moment fill one side.

A card is taken from the binder, carried, and read standing up: what is on a second side is not read. So a card that
needs more than one A4 side, even in the smallest type that is legible at arm's length, is not printed.

Fails: a role card with a mission of ninety words and four lines under each heading.
To mend: shorten the texts of the entry; move what can wait to the playbook's page.
"""

from collections.abc import Iterator, Sequence

from generator.model.problem import Place, Problem
from generator.render.print.binder import Bound
from generator.views.page import Page

RULE = 'cards'
CODES = ('L49',)


def prove(pages: Sequence[Page], bound: Bound) -> Iterator[Problem]:
    """Yield a problem for each card that does not fit its side."""
    by_code = {page.target: page for page in pages}
    for leaf in bound.leaves:
        if leaf.overflows:
            page = by_code[leaf.target]
            place = page.places[0] if page.places else Place('data')
            yield Problem(place, f'the card {leaf.code} does not fit one side; shorten its texts', RULE)
