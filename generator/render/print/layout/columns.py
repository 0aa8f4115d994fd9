"""Widths of table columns, from what they hold, so that tables are laid out fast and never run off the paper."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

# Kept on one line by the style sheet, so each counts as one word.
_WHOLE = frozenset({'phone', 'code', 'level', 'flag', 'turn-to', 'unbroken'})
# Where a line may end: at a space, or after a sign of an address.
_SEAM = re.compile(r' |(?<=[@./-])(?=\w)')

# In average letters: room taken by the gap to the next column, an empty column to write in, a word that may break.
_GAP = 2.5
_NARROW_GAP = 1.0
_EMPTY = 10.0
_LONGEST = 26


@dataclass(frozen=True)
class _ColumnWidth:
    need: float
    """So that no word breaks."""
    wish: float
    """So that no line does."""

    @property
    def excess(self) -> float:
        return self.wish - self.need

    @property
    def claim(self) -> float:
        """How much it counts against others: twice the width for four times the text, and so the same height."""
        return math.sqrt(self.wish)


def set_columns(root: Element, room: float) -> None:
    """Give every table a `colgroup`, unless it has one or its cells span columns; `room` is a line in letters.

    A template can set the widths: `data-columns="30 70"`, in percent, on the element around the table. A row left
    empty gets the class `unwritten`.
    """
    _set_given(root, room)
    _mark_unwritten(root)
    for table in root.iter('table'):
        rows = [[cell for cell in row if cell.tag in {'td', 'th'}] for row in table.iter('tr')]
        if rows and table.find('colgroup') is None and _is_plain(rows):
            _insert(table, _shares([_column(list(cells)) for cells in zip(*rows, strict=True)], room))


def _mark_unwritten(root: Element) -> None:
    """Name the rows that are left empty, to be written in: a style sheet that looks for them takes seconds."""
    for row in root.iterfind('.//tbody/tr'):
        if not any(len(cell) or cell.text for cell in row):
            row.set('class', 'unwritten')


def _set_given(root: Element, room: float) -> None:
    """Give tables the widths that a template sets, where they have as many columns; none is too narrow for a word."""
    for holder in root.iterfind('.//*[@data-columns]'):
        widths = [float(width) for width in holder.attrib['data-columns'].split()]
        for table in holder.iter('table'):
            rows = [list(row) for row in table.iter('tr')]
            if all(len(row) == len(widths) for row in rows):
                _insert(table, _widened(widths, [_least(cells) for cells in zip(*rows, strict=True)], room))


def _widened(widths: list[float], needs: list[float], room: float) -> list[float]:
    """Return widths in percent, those below their need, in letters, widened at the cost of those with room to spare."""
    least = [100 * need / room for need in needs]
    lacking = sum(max(need - width, 0) for width, need in zip(widths, least, strict=True))
    spare = sum(max(width - need, 0) for width, need in zip(widths, least, strict=True))
    if not lacking or spare < lacking:
        return widths
    return [
        need if width < need else width - (width - need) * lacking / spare
        for width, need in zip(widths, least, strict=True)
    ]


def _is_plain(rows: list[list[Element]]) -> bool:
    return len({len(row) for row in rows}) == 1 and not any(cell.get('colspan') for row in rows for cell in row)


def _shares(columns: list[_ColumnWidth], room: float) -> list[float]:
    """Return the part of the width each column gets, in percent: its need, then its fair share of what is left."""
    left, claims = max(room - sum(column.need for column in columns), 0), sum(column.claim for column in columns)
    widths = [column.need for column in columns]
    modest_first = sorted(range(len(columns)), key=lambda place: columns[place].excess / columns[place].claim)
    for place in modest_first:
        granted = min(columns[place].excess, left * columns[place].claim / claims)
        widths[place] += granted
        left, claims = left - granted, claims - columns[place].claim
    return [100 * width / sum(widths) for width in widths]


def _least(cells: Sequence[Element]) -> float:
    """Return the width in letters without which a word of a column would be cut."""
    return min(max(map(_longest_word, cells)), _LONGEST) + _NARROW_GAP


def _blank(cell: Element) -> float:
    return _EMPTY if any('blank' in _classes(part) for part in cell.iter()) else 0


def _column(cells: list[Element]) -> _ColumnWidth:
    texts = [' '.join(''.join(cell.itertext()).split()) for cell in cells]
    need = min(max(max(_blank(cell), _longest_word(cell)) for cell in cells), _LONGEST) + _GAP
    if not any(texts[1:]):
        return _ColumnWidth(max(need, _EMPTY), max(need, 3 * _EMPTY))
    return _ColumnWidth(need, max(need, max(map(len, texts)) + _GAP))


def _longest_word(cell: Element) -> float:
    whole = (''.join(part.itertext()) for part in cell.iter() if _WHOLE & _classes(part))
    words = _SEAM.split(''.join(cell.itertext()).replace('\N{NO-BREAK SPACE}', '_'))
    bold = 1.2 if cell.tag == 'th' else 1.05
    return max(len(word.strip()) for word in [*whole, *words]) * bold


def _classes(part: Element) -> set[str]:
    return set(part.get('class', '').split())


def _insert(table: Element, shares: list[float]) -> None:
    group = Element('colgroup')
    for share in shares:
        SubElement(group, 'col', style=f'width: {share:.2f}%')
    table.insert(0 if table.find('caption') is None else 1, group)
