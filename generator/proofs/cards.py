"""The front page, every role card and the card of every moment fit one side, every reflex card a front and a back.

A card is taken out of the binder and read standing up, so what is on a further sheet is not read. A card that
needs more, even in the smallest type that is legible so, is not printed.

Fails: a role card with a mission of ninety words and four lines under each heading.
To fix it: shorten the texts of the entry; move what can wait to the playbook's page.
"""

from collections.abc import Iterator

from generator.model.problem import Problem
from generator.proofs.built import Built, place

RULE = 'cards'
CODES = ('L49',)


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each card that does not fit its side."""
    for printed in built.output.printed:
        pages = built.pages(printed.edition)
        for one in printed.pages:
            if one.overflows:
                message = f'the card {one.code} does not fit its paper; shorten its texts'
                yield Problem(place(pages[one.target]), message, RULE)
