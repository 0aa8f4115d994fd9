"""What is wrong with a sheet as it is laid out: what a careful printer would see, and send back."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from weasyprint import Page
from weasyprint.formatting_structure import boxes

from generator.render.output import Fault, FaultKind
from generator.render.print.layout.addresses import ADDRESS, NUMBER

_HEADS = frozenset({'h1', 'h2', 'h3', 'h4'})
_SLACK = 1.5
"""In CSS pixels: what is no fault to the eye."""
_FEWEST_LINES = 2


def filled(page: Page) -> float:
    """Return how far down a side its text goes, as a part of its height; all of it where a break was asked for."""
    side = _side(page)
    if _is_asked_for(side.children[0]):
        return 1.0
    return float(min(1.0, side.children[0].children[0].height / side.height))


def needed_sides(pages: Sequence[Page]) -> float:
    """Return the most sides that what stands between two breaks asked for needs, a part of one included."""
    most = full = 0.0
    for page in pages:
        side = _side(page)
        full = 0.0 if _is_asked_for(side.children[0]) else full
        most = max(most, full + _used(side))
        full += 1
    return most


def _used(side: boxes.PageBox) -> float:
    """Return how far down a side its text goes, whatever comes after it."""
    foot = max((_foot(one) for one in side.children[0].children[0].children), default=side.content_box_y())
    return float((foot - side.content_box_y()) / side.height)


def _foot(box: boxes.Box) -> float:
    return float(box.border_box_y() + box.border_height())


def _is_asked_for(box: boxes.Box) -> bool:
    """Return whether the style sheets begin a side with what stands first in a box."""
    while getattr(box, 'children', ()):
        box = box.children[0]
        if box.style['break_before'] == 'page':
            return True
    return False


def faults(pages: Sequence[Page]) -> Iterator[Fault]:
    """Yield each fault of a sheet, with the words it is seen by."""
    for page, after in pairwise(pages):
        yield from ((FaultKind.LONE_HEAD, text) for text in _lone_heads(page, starts_anew=_starts_anew(after)))
    for page in pages:
        yield from ((FaultKind.BROKEN, text) for text in _broken(page))
        yield from ((FaultKind.BEYOND, text) for text in _beyond(page))


def _side(page: Page) -> boxes.PageBox:
    # There is no public way to ask where on a page something stands.
    return page._page_box  # noqa: SLF001


def _placed(page: Page) -> list[boxes.Box]:
    return [box for box in _side(page).children[0].descendants() if '::' not in str(box.element_tag)]


def _starts_anew(page: Page) -> bool:
    """Return whether a side begins with a head: then what stood above it was all there is."""
    lines = [box for box in _placed(page) if isinstance(box, boxes.LineBox) and _text(box).strip()]
    return bool(lines) and min(lines, key=lambda line: float(line.position_y)).element_tag in _HEADS


def _lone_heads(page: Page, *, starts_anew: bool) -> Iterator[str]:
    """Yield each head below which a side has a line at most, unless that line is all there is."""
    enough = 1 if starts_anew else _FEWEST_LINES
    placed = _placed(page)
    lines = {
        round(box.position_y)
        for box in placed
        if isinstance(box, boxes.LineBox) and _text(box).strip() and box.element_tag not in _HEADS
    }
    drawn = [box.position_y for box in placed if isinstance(box, boxes.ReplacedBox) and box.height > _SLACK]
    for head in placed:
        if head.element_tag in _HEADS and isinstance(head, boxes.BlockBox):
            foot = head.position_y + head.height
            below = sum(line >= foot - _SLACK for line in lines)
            if below < enough and not any(top >= foot - _SLACK for top in drawn):
                yield _text(head)


def _broken(page: Page) -> Iterator[str]:
    """Yield each word cut without a sign, each number that goes on in the next line, each address with a sign added."""
    for block in _placed(page):
        lines = [child for child in getattr(block, 'children', ()) if isinstance(child, boxes.LineBox)]
        if len(lines) > 1 and block.element is not None:
            source = ' '.join(''.join(_source(block.element)).split())
            for before, after in pairwise(map(_text, lines)):
                yield from _broken_between(before.rstrip(), after.lstrip(), source)


def _source(element: Element) -> Iterator[str]:
    """Yield the words of an element as they were written, a line break as a sign of its own."""
    yield ' | ' if element.tag == 'br' else element.text or ''
    for child in element:
        yield from _source(child)
        yield child.tail or ''


def _broken_between(before: str, after: str, source: str) -> Iterator[str]:
    first, second = before.split()[-1:], after.split()[:1]
    if not first or not second:
        return
    words, whole = source.split(), first[0] + second[0]
    hyphenated = first[0][:-1] + second[0]
    if first[0][-1].isalnum() and any(whole in word for word in words) and f'{first[0]} {second[0]}' not in source:
        yield whole
    elif first[0][-1] in '-‐' and hyphenated in words and ADDRESS.fullmatch(hyphenated):
        yield hyphenated
    joined, seam = f'{before} {after}', len(before)
    numbers = (one[0] for one in NUMBER.finditer(joined) if one.start() < seam < one.end())
    yield from (number for number in numbers if number in source)


def _beyond(page: Page) -> Iterator[str]:
    """Yield what stands past the margin, or past the edge of its cell."""
    side, placed = _side(page), _placed(page)
    edge = side.content_box_x() + side.width
    yield from (box.text for box in placed if isinstance(box, boxes.TextBox) and _end(box) > edge + _SLACK)
    for cell in placed:
        if isinstance(cell, boxes.TableCellBox):
            edge = cell.position_x + cell.margin_width()
            for box in cell.descendants():
                if isinstance(box, boxes.TextBox) and box.text.strip() and _end(box) > edge + _SLACK:
                    yield box.text


def _end(box: boxes.TextBox) -> float:
    return float(box.position_x + box.width)


def _text(box: boxes.Box) -> str:
    texts = (
        one.text for one in box.descendants() if isinstance(one, boxes.TextBox) and '::' not in str(one.element_tag)
    )
    return re.sub(r'\s+', ' ', ''.join(texts))
