"""A link, before any format writes it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """The words of a link, and its target `kind/id`; without a target it is text."""

    label: str
    target: str | None = None
    code: str | None = None
    is_withheld: bool = False
    """It stands for an entry that these readers may not see."""
