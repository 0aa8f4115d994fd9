"""No page is laid out with a fault that a careful printer would send back.

A number is not parted at the end of a line, no word is cut without a hyphen, no address has one that is not its own,
and nothing stands past the margin or the edge of its cell: these mislead a reader. A head does not stand alone at the
foot of a side, and the last side of a page is not nearly empty: these cost time, and paper.

Fails: an unbroken word of forty letters in a table of six columns.
To fix it: shorten the word or the text around it; give the table fewer columns.
"""

from collections.abc import Iterator

from generator.model.problem import Problem, Severity
from generator.proofs.built import Built, place
from generator.render.output import FaultKind, PrintedPage

RULE = 'layout'
CODES: tuple[str, ...] = ()
FULLEST_SPILL = 0.3
"""How far down the last of several sides goes, at the least, as a part of its height."""
_MISLEADING = {
    FaultKind.BROKEN: "'{text}' is parted at the end of a line",
    FaultKind.BEYOND: "'{text}' stands past the margin or the edge of its cell",
}
_SHOWN = 60
"""Letters of a text that are enough to find it."""


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each fault of a page, once for all editions that print it alike."""
    seen: set[tuple[str, str, str]] = set()
    for printed in built.output.printed:
        pages = built.pages(printed.edition)
        for one in printed.pages:
            for message, severity in _found(one):
                key = (one.target, message, severity)
                if key not in seen:
                    seen.add(key)
                    yield Problem(place(pages[one.target]), message, RULE, severity)


def _found(one: PrintedPage) -> Iterator[tuple[str, Severity]]:
    for kind, text in one.faults:
        shown = ' '.join(text.split())[:_SHOWN]
        if kind in _MISLEADING:
            yield f'on paper, page {one.code}: {_MISLEADING[kind].format(text=shown)}; shorten it', Severity.ERROR
        else:
            yield f"on paper, page {one.code}: the head '{shown}' stands alone at the foot of a side", Severity.WARNING
    if one.sides > 1 and one.fill < FULLEST_SPILL and not one.overflows:
        message = (
            f'on paper, the last of {one.sides} sides of page {one.code} is nearly empty; shorten its texts a little'
        )
        yield message, Severity.WARNING
