"""Everything written can be printed: no character without a glyph, no warning of the layout.

A character that the fonts lack becomes an empty box on paper. Shapes such as those of the
levels are drawn, never typed.

Fails: a name written in an alphabet that the fonts do not have.
To fix it: write it in Latin letters, or name a font file of your own in `fonts` of handbook.yml.
"""

from collections.abc import Iterator

from generator.model.problem import Place, Problem
from generator.proofs.built import Built, place
from generator.render.output import Printed, PrintedPage

RULE = 'paper'
CODES: tuple[str, ...] = ()


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each thing that paper could not show."""
    for printed in built.output.printed:
        pages = built.pages(printed.edition)
        for one in printed.pages:
            yield from _of_page(one, place(pages[one.target]))
        yield from _of_whole(printed)


def _of_page(one: PrintedPage, where: Place) -> Iterator[Problem]:
    if one.missing:
        message = f'no font has the characters {one.missing!r} of page {one.code}; write them otherwise'
        yield Problem(where, message, RULE)
    for warning in one.warnings:
        yield Problem(where, f'page {one.code} could not be laid out cleanly: {warning}', RULE)


def _of_whole(printed: Printed) -> Iterator[Problem]:
    for warning in printed.warnings:
        message = f'the cover or contents of {printed.product} could not be laid out cleanly: {warning}'
        yield Problem(Place('data'), message, RULE)
