"""Read the crisis log: its lines in the order of time, and what was not understood of it. No line is lost."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from generator.model.problem import Place, Problem, Severity
from generator.review_draft import table, times
from generator.review_draft.columns import Column, Columns, columns, heading, language
from generator.review_draft.table import Cell, Row

RULE = 'shape'
OPEN = '???'
"""Marks an answer that is still missing. No field accepts it, so that the check reports each one."""
_SEPARATORS = (',', ';', '\t')
_SAME = frozenset({'', '"', '″', '〃', '“', '”', '’’', "''", 'idem', 'id', 'id.', '-', '–', '—'})
"""What people write for the time of the line above."""
_NO_HEADINGS = 'no row of headings; write one above the lines: n°, time, source, type, content, assigned to, due, done'
_FACT = 'f'
"""The type of a line that is not shown: a fact."""
_PLACED = frozenset({Column.DATE, Column.TIME, Column.SOURCE, Column.TYPE, Column.CONTENT})
_DROPPED = frozenset({Column.NUMBER, Column.INITIALS})
"""The columns that a review leaves out: it needs no line numbers and names nobody."""
_PLACES_OF_A_DAY = frozenset({Column.NUMBER, Column.DATE, Column.TIME})
_DAY_NAMED = re.compile(rf'(?:date|jour|day)(?: (?:{"|".join(map(heading, times.MONTHS))}))?')
"""Matches `Date : 22 novembre 2026` and `Jour 2` without their digits and punctuation."""


@dataclass(frozen=True)
class LogLine:
    """A line of the log: when, as far as it is known, what and from where."""

    at: datetime | None
    time_text: str
    """The time as it was written."""
    fact: str
    source: str | None


@dataclass(frozen=True)
class Log:
    """The lines in the order of time, and the language in which the log was kept."""

    lines: Sequence[LogLine]
    language: str


def read(text: str, name: str, problems: list[Problem]) -> Log:
    """Return the lines of a log, and its language."""
    every = [list(table.rows(text, name, separator)) for separator in _SEPARATORS]
    rows = max(every, key=lambda found: max(map(_named, found), default=0))
    head = next((row for row in rows if columns(row)), None)
    if head is None:
        filled = [_joined(row) for row in rows if any(character.isalnum() for character in _joined(row))]
        problems.append(_problem(Place(name), _NO_HEADINGS if filled else 'the log is empty'))
        return Log([LogLine(None, '', fact, None) for fact in filled], language(()))
    reader = _LogReader(problems)
    lines = [line for row in rows if _joined(row) for line in reader.lines(row)]
    return Log(_in_order(lines), language(head))


def _named(row: Row) -> int:
    """Return how many columns a row of headings names; nothing where it is none."""
    found = columns(row) or ()
    return sum(column is not Column.OTHER for column in found)


def _joined(cells: Iterable[Cell]) -> str:
    return ' · '.join(cell.text for cell in cells if cell.text)


def _problem(place: Place, message: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(place, message, RULE, severity)


def _in_order(lines: Sequence[LogLine]) -> list[LogLine]:
    """Return lines in the order of time; one whose time is not known stays behind the line above it."""
    keyed: list[tuple[datetime, LogLine]] = []
    for line in lines:
        above = keyed[-1][0] if keyed else datetime.min  # noqa: DTZ901 - a log tells the time of its place
        keyed.append((line.at or above, line))
    return [line for _, line in sorted(keyed, key=lambda pair: pair[0])]


@dataclass
class _LogReader:
    """Goes down a log and remembers the headings, the day and the last time."""

    problems: list[Problem]
    columns: Columns = ()
    headings: Row = ()
    day: date | None = None
    last: datetime | None = None
    reported_no_day: bool = False

    def lines(self, row: Row) -> Iterator[LogLine]:
        """Yield the line that a row holds; rows of headings and of dates hold none."""
        found = columns(row)
        if found and (not self.columns or _named(row) >= _named(self.headings)):
            self.columns, self.headings = found, row
        elif self._is_day(row):
            pass
        elif self.columns:
            yield self._line(row)
        else:
            message = 'not a line of the log: it stands above the headings and is left out'
            self._warn(row[0].place, message)

    def _is_day(self, row: Row) -> bool:
        """Take the day from a row that gives it: `Date;22/11/2026`, or above the headings wherever it stands."""
        filled = [cell for cell in row if cell.text]
        named = [number for number, cell in enumerate(filled) if heading(cell.text).split()[:1] in (['date'], ['jour'])]
        if self.columns and not self._is_day_row(row, filled):
            return False
        cells = filled[named[0] : named[0] + 2] if named else filled if len(filled) == 1 else []
        day = times.day(_joined(cells))
        if day is None:
            return False
        self.day, self.last = day, None
        return True

    def _is_day_row(self, row: Row, filled: Sequence[Cell]) -> bool:
        """Return whether a row among the lines holds a day and nothing else: `Date;23/11/2026`, or the day alone."""
        if any(times.clock(cell.text) is not None for cell in filled):
            return False
        if len(filled) <= len(('Date', 'day')) and filled and _DAY_NAMED.fullmatch(heading(filled[0].text)):
            return True
        cells = dict(zip(self.columns, row, strict=False))
        placed = [cell.text for column, cell in cells.items() if column in _PLACES_OF_A_DAY and cell.text]
        return len(filled) == 1 and placed == [filled[0].text]

    def _line(self, row: Row) -> LogLine:
        if any(cell.text for cell in row[len(self.columns) :]):
            return self._astray(row)
        cells = dict(zip(self.columns, row, strict=False))
        content = _text(cells, Column.CONTENT)
        if not content:
            self._fault(row[0].place, 'a line without content; say what happened')
        fact = self._fact(row, content, _text(cells, Column.TYPE)) if content else f'{OPEN} {_joined(row)}'
        at = self._at(row, cells)
        return LogLine(at, _text(cells, Column.TIME), fact, _text(cells, Column.SOURCE) or None)

    def _astray(self, row: Row) -> LogLine:
        """Return the line of a row with more cells than headings, in which the columns are not certain."""
        place = row[len(self.columns)].place
        self._fault(place, 'more cells than headings; put quotes around a text that holds the separator')
        cells = dict(zip(self.columns, row, strict=False))
        rest = [cell for column, cell in cells.items() if column not in {Column.NUMBER, Column.DATE, Column.TIME}]
        return LogLine(
            self._at(row, cells), _text(cells, Column.TIME), _joined([*rest, *row[len(self.columns) :]]), None
        )

    def _fact(self, row: Row, content: str, kind: str) -> str:
        """Return what a line says: its content, its type unless it is a fact, and who was to do it by when."""
        rest = [
            f'{head.text} {cell.text}'
            for column, head, cell in zip(self.columns, self.headings, row, strict=False)
            if column not in (_PLACED | _DROPPED) and cell.text
        ]
        marked = f'({kind}) ' if kind and kind.lower() != _FACT else ''
        return f'{marked}{content}' + (f' ({", ".join(rest)})' if rest else '')

    def _at(self, row: Row, cells: dict[Column, Cell]) -> datetime | None:
        cell = cells.get(Column.TIME, row[0])
        day = times.day(_text(cells, Column.DATE)) or times.day(cell.text)
        if day is None and _text(cells, Column.DATE):
            self._fault(cells[Column.DATE].place, f'{cells[Column.DATE].text!r} is no date; write it as 2026-11-22')
        clock = times.clock(cell.text)
        if clock is None:
            return self._same(cell, day)
        return self._moment(cell, day, clock)

    def _same(self, cell: Cell, day: date | None) -> datetime | None:
        """Return the time of the line above, where a line of the same day means it."""
        if day is not None and self.last is not None and day != self.last.date():
            self.day, self.last = day, None
        if cell.text.lower() in _SAME and self.last:
            self._warn(cell.place, f'no time; taken as that of the line above, {self.last:%H:%M}')
            return self.last
        self._fault(cell.place, f'{cell.text!r} is no time of day; write it as 03:17')
        return None

    def _moment(self, cell: Cell, day: date | None, clock: time) -> datetime | None:
        day = day or (self.day if self.last is None else None)
        if day:
            self.last = datetime.combine(day, clock)
            return self.last
        if self.last is None:
            self._fault_of_day(cell.place)
            return None
        at = times.after(self.last, clock)
        if at < self.last:
            before = f'before the line above, {self.last:%H:%M}'
            self._warn(cell.place, f'{before}; taken as noted late. If it is of the next day, say the date')
        self.last = max(at, self.last)
        return at

    def _fault_of_day(self, place: Place) -> None:
        if not self.reported_no_day:
            self._fault(place, 'no date; add a column date, or a line Date and 2026-11-22 above the headings')
        self.reported_no_day = True

    def _fault(self, place: Place, message: str) -> None:
        self.problems.append(_problem(place, message))

    def _warn(self, place: Place, message: str) -> None:
        self.problems.append(_problem(place, message, Severity.WARNING))


def _text(cells: dict[Column, Cell], column: Column) -> str:
    return cells[column].text if column in cells else ''
