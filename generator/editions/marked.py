"""Texts with a mark: not yet translated, or withheld from these readers."""

from typing import Self

from generator.model.marks import Audience


class Untranslated(str):
    """A text shown in its source language, as it has no translation yet."""

    __slots__ = ('language',)
    language: str

    def __new__(cls, text: str, language: str) -> Self:
        """Return the text, marked with the language it is in."""
        marked = super().__new__(cls, text)
        marked.language = language
        return marked


class Withheld(str):
    """Stands in a field whose value these readers may not see."""

    __slots__ = ('audience',)
    audience: Audience

    def __new__(cls, audience: Audience) -> Self:
        """Return no text, marked with those who may read it."""
        marked = super().__new__(cls)
        marked.audience = audience
        return marked
