"""A text whose references have been filled: it keeps its parts, so that numbers and links can be shown as such."""

from collections.abc import Iterable
from typing import NamedTuple, Self


class Dial(NamedTuple):
    """A number to call."""

    number: str

    def __str__(self) -> str:
        """Return the number as it is read."""
        return self.number


class Leads(NamedTuple):
    """Words that lead to a page, by its target `kind/id`."""

    label: str
    target: str

    def __str__(self) -> str:
        """Return the words alone."""
        return self.label


FilledPart = str | Dial | Leads


class Filled(str):
    """A text with its references filled; as a plain text it reads the same, without links."""

    __slots__ = ('language', 'parts')
    parts: tuple[FilledPart, ...]
    language: str | None
    """The language it is in, where it has no translation into the readers'."""

    def __new__(cls, parts: Iterable[FilledPart], language: str | None = None) -> Self:
        """Return the parts as one text."""
        held = tuple(parts)
        filled = super().__new__(cls, ''.join(map(str, held)))
        filled.parts, filled.language = held, language
        return filled
