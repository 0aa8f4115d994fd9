"""What is joined into one PDF, and what is said of the whole."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A PDF to join, and where it stands in the book."""

    pdf: bytes
    code: str
    title: str
    target: str = ''
    """Links to `handbook:<target>` come here; empty for a part that nothing links to."""
    tab: str = ''
    """The label under which it stands in the bookmarks; empty for the cover and the contents."""
    written: int = 0
    """How many of its sides hold content; the rest are for notes."""
    card: bool = False
    """Its content stands on a card, whose foot is nearer to the edge."""


@dataclass(frozen=True)
class About:
    """What a PDF says of itself."""

    title: str
    language: str
    notes: str
    """The word for a ruled side, in the labels of pages."""


@dataclass(frozen=True)
class Joined:
    """What came of joining."""

    sides: int
    lost: tuple[tuple[str, str], ...]
    """Links to pages that are not in the book, as (code of the page that holds the link, target)."""
