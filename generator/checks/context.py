"""What every rule is given: the whole handbook, its translations and the day by which ages are judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple, Protocol

from generator.model.catalogue import Catalogues, Wording
from generator.model.document import Thresholds
from generator.model.fields import Nested, Scalar, scalars
from generator.model.handbook import Handbook
from generator.model.part import Entity, Path
from generator.model.problem import Place, Problem


class EntryText(NamedTuple):
    """A text of an entry, with its place and the marks of its field."""

    kind: str
    entry: Entity
    path: Path
    scalar: Scalar
    text: str

    @property
    def place(self) -> Place:
        """Return where it was written."""
        return self.entry.at(*self.path)


@dataclass(frozen=True)
class Context:
    """The input of every rule. No rule reads a file, a clock or the environment."""

    handbook: Handbook
    catalogues: Catalogues
    today: date

    @property
    def thresholds(self) -> Thresholds:
        """Return the figures that handbook.yml judges by."""
        return self.handbook.handbook.thresholds

    @property
    def languages(self) -> tuple[str, ...]:
        """Return every language that texts are in: the one they were written in, then those of the translations."""
        return tuple(dict.fromkeys((self.handbook.handbook.language, *self.catalogues)))

    @cached_property
    def written(self) -> tuple[EntryText, ...]:
        """Return every text of every entry. They are found once, because that takes most of the time."""
        return tuple(
            EntryText(kind, entry, path, scalar, text)
            for kind, entry in self.handbook.entries()
            for path, scalar, text in scalars(entry, Nested())
        )

    @cached_property
    def read(self) -> tuple[EntryText, ...]:
        """Return every text that people read."""
        return tuple(one for one in self.written if one.scalar.words is not None)

    @cached_property
    def values(self) -> tuple[EntryText, ...]:
        """Return every text that is no id, reference or code."""
        return tuple(one for one in self.written if not one.scalar.is_name)

    def wordings(self, text: str) -> tuple[Wording, ...]:
        """Return a text as it was written, then each translation of it; kept, as many rules ask for the same."""
        found = self._wordings.get(text)
        if found is None:
            found = self._wordings[text] = (Wording(self.handbook.handbook.language, text), *self._translated(text))
        return found

    @cached_property
    def _wordings(self) -> dict[str, tuple[Wording, ...]]:
        return {}

    def _translated(self, text: str) -> Iterator[Wording]:
        for language, catalogue in self.catalogues.items():
            translation = catalogue.get(text)
            if translation is not None:
                yield Wording(language, translation)

    def where(self, wording: Wording) -> str:
        """Return how a message names the language of a translation; nothing for the text as it was written."""
        return (
            '' if wording.language == self.handbook.handbook.language else f' (in the translation {wording.language})'
        )


class Rule(Protocol):
    """A module that holds one rule; its docstring is the manual of the rule."""

    __doc__: str | None

    @property
    def RULE(self) -> str:  # noqa: N802 - a constant of the module
        """The name in brackets at the end of a problem."""

    @property
    def CODES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """The numbers of the requirements it covers."""

    def check(self, context: Context, /) -> Iterator[Problem]:
        """Yield what is wrong."""
