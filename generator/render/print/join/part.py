"""What is joined into one PDF, and its metadata."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BinderPart:
    """A PDF to join, and where it stands in the binder."""

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
    """The metadata of a PDF."""

    title: str
    language: str
    notes: str
    """The word for a ruled side, in the labels of pages."""


@dataclass(frozen=True)
class Joined:
    """The result of joining."""

    sides: int
    dead_links: tuple[tuple[str, str], ...]
    """Links to pages that are not in the binder, as (code of the page that holds the link, target)."""
