"""Everything written can be printed: no character without a shape, no complaint of the layout, no lost link.

A character that the fonts lack becomes a box on paper, and nobody can read a box. Shapes such as those of the
levels are drawn, never typed.

Fails: a name written in an alphabet that the fonts do not have.
To mend: write it in Latin letters, or name a font file of your own in `fonts` of handbook.yml.
"""

from collections.abc import Iterator, Sequence

from generator.model.problem import Place, Problem
from generator.render.print.binder import Bound
from generator.views.page import Page

RULE = 'paper'
CODES: tuple[str, ...] = ()


def prove(pages: Sequence[Page], bound: Bound) -> Iterator[Problem]:
    """Yield a problem for each thing the binder could not show."""
    places = {page.target: page.places[0] if page.places else Place('data') for page in pages}
    for leaf in bound.leaves:
        if leaf.missing:
            message = f'no font has the characters {leaf.missing!r} of page {leaf.code}; write them otherwise'
            yield Problem(places[leaf.target], message, RULE)
        for warning in leaf.warnings:
            yield Problem(places[leaf.target], f'page {leaf.code} could not be laid out cleanly: {warning}', RULE)
    for code, target in bound.lost:
        yield Problem(Place('data'), f"page {code} of the binder links to '{target}', which is not in it", RULE)
    for warning in bound.warnings:
        yield Problem(Place('data'), f'the cover or contents could not be laid out cleanly: {warning}', RULE)
