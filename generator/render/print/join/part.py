"""What is joined into one PDF, what is stamped on it, and its metadata."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BinderPart:
    """A PDF to join, and where it stands in the whole."""

    pdf: bytes
    code: str
    title: str
    target: str = ''
    """Links to `handbook:<target>` come here; empty for a part that nothing links to."""
    tab_number: int = 0
    """The number on its thumb tab; 0 for a part that has none."""
    tab_label: str = ''
    """The words beside the thumb tab, and in the bookmarks."""
    number: str = ''
    """Its place in the whole, as `4.57`, in the outer corner of each of its sides."""
    starts_right: bool = False
    """Its first side is a right-hand one, so that it can be taken out as a sheet of its own."""
    half: bool = False
    """It is on half a sheet: with the next such part of its tab it makes one, which is cut."""
    folded: bool = False
    """Its four sides, each half a sheet, make one that is folded."""

    @property
    def tab(self) -> str:
        """Return the label under which it stands in the bookmarks; empty where it stands under none."""
        return f'{self.tab_number} · {self.tab_label}' if self.tab_number else self.tab_label


@dataclass(frozen=True)
class Stamp:
    """What is drawn on the sides of a whole that is no part of its leaves, beside their tabs and numbers."""

    marking: str
    letters: bytes
    """A PDF that holds every sign of what is stamped, in both weights."""
    exercise: str = ''
    """The word that says on each side that nothing is real; empty for a live edition."""


@dataclass(frozen=True)
class About:
    """The metadata of a PDF."""

    title: str
    language: str
