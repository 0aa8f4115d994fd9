"""Widths of table columns, from what they hold, so that tables are laid out fast and never run off the paper."""

import math
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

# Kept on one line by the style sheet, so each counts as one word.
_WHOLE = frozenset({'phone', 'code', 'level', 'flag', 'clock'})

# In average letters: room taken by the gap to the next column, an empty column to write in, a word that may break.
_GAP = 2.5
_EMPTY = 10.0
_LONGEST = 26


@dataclass(frozen=True)
class _Column:
    need: float
    """So that no word breaks."""
    wish: float
    """So that few lines do."""


def set_columns(root: Element, room: float) -> None:
    """Give every table a `colgroup`, unless it has one or its cells span columns; `room` is a line in letters."""
    for table in root.iter('table'):
        rows = [[cell for cell in row if cell.tag in {'td', 'th'}] for row in table.iter('tr')]
        if rows and table.find('colgroup') is None and _is_plain(rows):
            _insert(table, _shares([_column(list(cells)) for cells in zip(*rows, strict=True)], room))


def _is_plain(rows: list[list[Element]]) -> bool:
    return len({len(row) for row in rows}) == 1 and not any(cell.get('colspan') for row in rows for cell in row)


def _shares(columns: list[_Column], room: float) -> list[float]:
    """Return the part of the width each column gets, in percent: first needs, then wishes."""
    left = max(room - sum(column.need for column in columns), 0)
    widths = [column.need for column in columns]
    modest_first = sorted(range(len(columns)), key=lambda place: columns[place].wish - columns[place].need)
    for waiting, place in zip(range(len(columns), 0, -1), modest_first, strict=True):
        granted = min(columns[place].wish - columns[place].need, left / waiting)
        widths[place] += granted
        left -= granted
    return [100 * width / sum(widths) for width in widths]


def _column(cells: list[Element]) -> _Column:
    texts = [' '.join(''.join(cell.itertext()).split()) for cell in cells]
    need = min(max(_longest_word(cell) for cell in cells), _LONGEST) + _GAP
    if not any(texts[1:]):
        return _Column(max(need, _EMPTY), max(need, 2 * _EMPTY))
    longest, mean = max(map(len, texts)), sum(map(len, texts)) / len(texts)
    return _Column(need, max(need, min(longest + _GAP, 14 + 4 * math.sqrt(mean))))


def _longest_word(cell: Element) -> float:
    whole = (''.join(part.itertext()) for part in cell.iter() if _WHOLE & set(part.get('class', '').split()))
    words = ''.join(cell.itertext()).replace('\N{NO-BREAK SPACE}', '_').split(' ')
    bold = 1.2 if cell.tag == 'th' else 1.05
    return max(len(word.strip()) for word in [*whole, *words]) * bold


def _insert(table: Element, shares: list[float]) -> None:
    group = Element('colgroup')
    for share in shares:
        SubElement(group, 'col', style=f'width: {share:.2f}%')
    table.insert(0 if table.find('caption') is None else 1, group)
