"""A table as people save it from a spreadsheet, whatever its separator and encoding: every cell with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.problem import Place, Problem, Severity

LARGEST = 4_194_304
"""Bytes in the largest log that is read: a hundred thousand lines."""
RULE = 'file'
_WIDE = (b'\xff\xfe', b'\xfe\xff')
"""How a text in UTF-16 begins."""
_ARCHIVE = b'PK\x03\x04'
"""How the file of a spreadsheet begins."""


@dataclass(frozen=True)
class Cell:
    """A cell, its text on one line, and where it begins."""

    text: str
    place: Place


Row = tuple[Cell, ...]


def read(path: Path, problems: list[Problem]) -> str | None:
    """Return the text of a file, or nothing and a problem that says why."""
    try:
        blob = path.read_bytes() if path.stat().st_size <= LARGEST else None
    except OSError as error:
        problems.append(_fault(path, f'cannot be read ({error.strerror}); check the file and its rights'))
        return None
    if blob is None:
        problems.append(_fault(path, f'larger than {LARGEST // 1_048_576} MiB; split it'))
        return None
    text = None if blob.startswith(_ARCHIVE) else _decoded(blob, path, problems)
    if text is None or '\0' in text:
        problems.append(_fault(path, 'not a table in plain text; save the sheet as CSV'))
        return None
    return text.replace('\r\n', '\n').replace('\r', '\n')


def rows(text: str, name: str, separator: str) -> Iterator[Row]:
    """Yield the rows of a table. A quote that is never closed is an ordinary character, so that no line is lost."""
    escaped = re.escape(separator)
    cell = re.compile(rf'"((?:[^"]|"")*)" *(?={escaped}|\n|\Z)|([^{escaped}\n]*)')
    found: list[Cell] = []
    at, line, start = 0, 1, 0
    while at <= len(text):
        match = cell.match(text, at)
        if match is None:
            break
        content = match[2] if match[1] is None else match[1].replace('""', '"')
        found.append(Cell(_on_one_line(content), Place(name, line, at - start + 1)))
        if '\n' in match[0]:
            line, start = line + match[0].count('\n'), match.end() - (len(match[0]) - match[0].rfind('\n')) + 1
        at = match.end() + 1
        if match.end() == len(text) or text[match.end()] == '\n':
            yield tuple(found)
            found, line, start = [], line + 1, at


def _decoded(blob: bytes, path: Path, problems: list[Problem]) -> str | None:
    """Return the text in UTF-8 or UTF-16, or else in the encoding of Windows, with a warning."""
    try:
        return blob.decode('utf-16' if blob.startswith(_WIDE) else 'utf-8-sig')
    except UnicodeDecodeError as error:
        before = blob[: error.start]
        column = len(before) - (before.rfind(b'\n') + 1) + 1
        at = Place(str(path), before.count(b'\n') + 1, column)
    message = 'not UTF-8; read as the encoding of Windows: look at the accents, or save the file as UTF-8'
    problems.append(Problem(at, message, RULE, Severity.WARNING))
    try:
        return blob.decode('cp1252')
    except UnicodeDecodeError:
        return None


def _on_one_line(text: str) -> str:
    return ' '.join(''.join(character if character.isprintable() else ' ' for character in text).split())


def _fault(path: Path, message: str) -> Problem:
    return Problem(Place(str(path)), message, RULE)
