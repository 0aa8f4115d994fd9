"""The handbook as some readers have it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.editions.dummy_numbers import with_dummy_numbers
from generator.editions.filled import Filled
from generator.editions.filling import filled
from generator.editions.marked import Untranslated, Withheld
from generator.editions.redaction import Secret, may_see, redacted, secrets
from generator.editions.words import Words
from generator.facts.facts import Facts
from generator.model.catalogue import Catalogue, Catalogues, Wording
from generator.model.document import ProsePage
from generator.model.fields import mapped, texts
from generator.model.handbook import EntryKey, Handbook
from generator.model.marks import Audience, Readable
from generator.model.part import Entity


class EditionMode(StrEnum):
    """Live, or an exercise: every side and screen says so, and live numbers are replaced."""

    LIVE = 'live'
    EXERCISE = 'exercise'


@dataclass(frozen=True)
class Whole:
    """The whole handbook, with its translations and facts, from which each edition is made."""

    book: Handbook
    catalogues: Catalogues
    facts: Facts


@dataclass(frozen=True)
class Edition:
    """The handbook as some readers have it: redacted, and in their language."""

    audience: Audience
    language: str
    mode: EditionMode
    book: Handbook
    withheld: Mapping[EntryKey, Audience]
    """The entries these readers may not see, by kind and id, and who may."""
    secrets: tuple[Secret, ...]
    """Every value that was taken out, in the source language and in the readers'."""
    facts: Facts
    """What follows from the whole handbook, including entries that these readers do not see."""
    catalogues: Catalogues
    words: Words
    is_outdated: bool = False
    """It was built in an emergency although entries are out of date, and every side says so."""

    @property
    def marking(self) -> str:
        """Return the marking of every page and side: how far it may be shared, and whether it is out of date."""
        label = self.book.handbook.markings[self.audience].value
        return f'{label} · {self.words("OUT OF DATE: check before use")}' if self.is_outdated else label

    @property
    def untranslated(self) -> int:
        """Return how many texts are shown in the source language because they have no translation."""
        if self.language == self.book.handbook.language:
            return 0
        shown = (text for _, entry in self.book.entries() for _, _, text in texts(entry))
        return sum(isinstance(text, Untranslated | Filled) and text.language is not None for text in shown)

    @property
    def name(self) -> str:
        """Return what the edition is called: `cell-fr`, `staff-en-exercise`."""
        exercise = '' if self.mode is EditionMode.LIVE else f'-{self.mode}'
        return f'{self.audience}-{self.language}{exercise}'

    @property
    def is_for_everybody(self) -> bool:
        """Return whether its readers hold no chair: they are told in words, and lists leave out what they lack."""
        return self.audience is Audience.STAFF

    @property
    def is_exercise(self) -> bool:
        """Return whether every side and screen must say EXERCISE."""
        return self.mode is EditionMode.EXERCISE

    def wordings(self, text: str) -> tuple[Wording, ...]:
        """Return a spoken text in every language it has, the readers' first."""
        found = {self.book.handbook.language: text}
        for language, catalogue in self.catalogues.items():
            translation = catalogue.get(text)
            if translation is not None:
                found[language] = translation
        order = sorted(found, key=lambda language: (language != self.language, language))
        return tuple(Wording(language, found[language]) for language in order)


def edition(whole: Whole, audience: Audience, words: Words, mode: EditionMode = EditionMode.LIVE) -> Edition:
    """Return the handbook as an audience has it, in the language of its words."""
    book, catalogues, language = whole.book, whole.catalogues, words.language
    hidden = {(kind, one.id): one.audience for kind, one in book.entries() if not may_see(audience, one.audience)}
    removed: list[Secret] = [
        secret for kind, entry in book.entries() if (kind, entry.id) in hidden for secret in secrets(entry)
    ]
    reader = _Reader(audience, language, mode, catalogues.get(language), book.handbook.language)
    fields: dict[str, object] = {}
    for kind in Handbook.model_fields:
        seen = {
            id_: reader.sees(entry, removed)
            for id_, entry in book.entries_of(kind).items()
            if (kind, id_) not in hidden
        }
        fields[kind] = seen if kind in Handbook.kinds() else next(iter(seen.values()))
    shown = filled(book, book.model_copy(update=fields), hidden, words)
    both = (*removed, *reader.translations(removed))
    return Edition(audience, language, mode, shown, hidden, both, whole.facts, catalogues, words)


@dataclass(frozen=True)
class _Reader:
    """Shows entries to one audience, in one language and mode."""

    audience: Audience
    language: str
    mode: EditionMode
    catalogue: Catalogue | None
    source: str

    def sees(self, entry: Entity, removed: list[Secret]) -> Entity:
        kept, taken = redacted(entry, self.audience)
        removed += taken
        if isinstance(kept, ProsePage):
            return _in_language(kept, self.language, self.source)
        translated = kept if self.language == self.source else mapped(kept, self._translated)
        return translated if self.mode is EditionMode.LIVE else with_dummy_numbers(translated)

    def translations(self, taken: list[Secret]) -> Iterator[Secret]:
        for secret in taken:
            translation = self.catalogue.get(secret.value) if self.catalogue else None
            if translation is not None:
                yield replace(secret, value=translation)

    def _translated(self, words: Readable, text: str) -> str:
        if words.spoken or isinstance(text, Withheld):
            return text
        translation = self.catalogue.get(text) if self.catalogue else None
        return translation or Untranslated(text, self.source)


def _in_language(page: ProsePage, language: str, source: str) -> ProsePage:
    """Return a prose page in a language; where it has no current translation, its source, marked so."""
    if language == source:
        return page
    found = page.translations.get(language)
    if found is None or not found.is_current:
        marks = {'title': Untranslated(page.title, source), 'body': Untranslated(page.body, source)}
        return page.model_copy(update=marks)
    return page.model_copy(update={'title': found.title, 'body': found.body})
