"""Marks on the type of a field: that it refers to an entry, that people read it, who may see it."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Who may read: everybody sees `staff`; the others see that and their own; sealed things are never shown."""

    STAFF = 'staff'
    CELL = 'cell'
    FACILITATORS = 'facilitators'
    SEALED = 'sealed'


@dataclass(frozen=True)
class Ref:
    """Marks the id of an entry of another kind."""

    kind: str


@dataclass(frozen=True)
class Readable:
    """Marks words that people read, and that the catalogues translate.

    `prose` words are Markdown; others are shown as written. `spoken` words are said to somebody else,
    in that person's language: an edition keeps every language they have.
    """

    prose: bool = False
    spoken: bool = False


@dataclass(frozen=True)
class For:
    """Marks a field that an audience alone may see, whatever its entry says."""

    audience: Audience


@dataclass(frozen=True)
class Key:
    """Marks a name that programs use: an id, a code. It is no secret and is not translated."""


@dataclass(frozen=True)
class Names(Key):
    """Marks the `kind/id` of an entry or of a list page; with `or_kind`, a kind alone stands for all its entries."""

    or_kind: bool = False
