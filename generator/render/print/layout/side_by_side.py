"""What stands in two columns, parted by what it holds: to try one height after another takes WeasyPrint seconds."""

import math
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

_HEADS = frozenset({'h2', 'h3', 'h4'})
_LINES = frozenset({'h2', 'h3', 'h4', 'p', 'li'})
# In lines: what parts a text from the next, a head from what stands before it.
_BETWEEN = 0.15
_ABOVE_HEAD = 0.9
# The part of a line that one of two columns has.
_HALF = 0.48


def set_side_by_side(root: Element, room: float) -> None:
    """Part what stands in `columns` into a left and a right `column`; `room` is a line in letters.

    A head stays with what follows it.
    """
    for holder in root.iterfind(".//*[@class='columns']"):
        groups = list(_groups(holder))
        cut = _cut([sum(_height(part, room * _HALF) for part in group) for group in groups])
        for part in list(holder):
            holder.remove(part)
        for half in (groups[:cut], groups[cut:]):
            SubElement(holder, 'div', {'class': 'column'}).extend(part for group in half for part in group)


def _groups(holder: Element) -> Iterator[list[Element]]:
    """Yield each head with what belongs to it."""
    group: list[Element] = []
    for part in holder:
        if part.tag in _HEADS and group:
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _cut(heights: Sequence[float]) -> int:
    """Return how many groups stand on the left, so that the higher of both columns is as low as can be."""
    return min(range(len(heights), 0, -1), key=lambda left: max(sum(heights[:left]), sum(heights[left:])))


def _height(part: Element, room: float) -> float:
    """Return how many lines it takes."""
    texts = (' '.join(''.join(one.itertext()).split()) for one in part.iter() if one.tag in _LINES)
    lines = sum(math.ceil(len(text) / room) + _BETWEEN for text in texts)
    return lines + (_ABOVE_HEAD if part.tag in _HEADS else 0)
