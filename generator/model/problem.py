"""A problem of the data: its place, its message and its rule."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error would mislead a reader and stops the build; a warning could be better and does not."""

    ERROR = 'error'
    WARNING = 'warning'


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file. Lines and columns count from one."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f'{self.file}:{self.line}:{self.column}'


@dataclass(frozen=True, order=True)
class Problem:
    """One problem, reported to the person who edits the data: what is wrong; what to do."""

    place: Place
    message: str
    rule: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f'{self.place}: {self.severity}: {self.message} [{self.rule}]'
