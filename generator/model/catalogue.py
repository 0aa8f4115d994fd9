"""The translations of one language, keyed by the exact source text, and a text in one of its languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py

_CONTEXT_END = '\x04'
"""What gettext puts between a context and its text."""
DATE_PATTERN = 'date pattern'
"""The context of what is no text, but a pattern by which dates are written, as Unicode's CLDR defines them."""


@dataclass(frozen=True)
class Wording:
    """A text in one language."""

    language: str
    text: str


@dataclass(frozen=True)
class SourceText:
    """A text to translate: in a context where one text needs two translations, with its plural if it is counted."""

    text: str
    context: str | None = None
    plural: str | None = None

    @property
    def key(self) -> str:
        """Return what a catalogue finds its translation by."""
        return key(self.text, self.context)


@dataclass(frozen=True)
class Plural:
    """The translations of a text that is counted: its plural in the source language, and one text for each form."""

    many: str
    forms: tuple[str, ...]


@dataclass(frozen=True)
class PluralRule:
    """How many plural forms a language has, and which one a number takes: an expression of gettext."""

    forms: int = 2
    expression: str = '(n != 1)'

    def form(self, number: int) -> int:
        """Return which form a number takes, counted from 0."""
        return _function(self.expression)(number)


Said = str | Plural


@dataclass(frozen=True)
class Catalogue:
    """The translations into one language, by key: a context, if there is one, and the source text."""

    language: str
    translations: Mapping[str, str]
    retired: Mapping[str, Said] = field(default_factory=dict)
    """Translations of texts that nothing says any more, kept for the day something does."""
    plurals: Mapping[str, Plural] = field(default_factory=dict)
    rule: PluralRule = PluralRule()

    def get(self, text: str, context: str | None = None) -> str | None:
        """Return the translation of a text; for a counted text, its singular form."""
        found = key(text, context)
        plural = self.plurals.get(found)
        return self.translations.get(found) or (plural.forms[0] if plural else None) or None

    def counted(self, text: str, number: int) -> str | None:
        """Return the form that a counted text takes with a number."""
        plural = self.plurals.get(text)
        return (plural.forms[self.rule.form(number)] or None) if plural else None

    def has(self, text: SourceText) -> bool:
        """Return whether a text is translated, in every form that it needs."""
        if text.plural is None:
            return self.get(text.text, text.context) is not None
        plural = self.plurals.get(text.key)
        return plural is not None and all(plural.forms)

    def knows(self, text: SourceText) -> bool:
        """Return whether a text has or had a translation."""
        return any(text.key in found for found in (self.translations, self.plurals, self.retired))

    def under(self, above: 'Catalogue') -> 'Catalogue':
        """Return these translations with others laid over them."""
        own = {text: found for text, found in above.translations.items() if found}
        counted = {text: found for text, found in above.plurals.items() if all(found.forms) or text not in self.plurals}
        retired = {**self.retired, **above.retired}
        same = above.rule.forms == self.rule.forms
        plurals, rule = ({**self.plurals, **counted}, self.rule) if same else (counted, above.rule)
        return Catalogue(self.language, {**self.translations, **own}, retired, plurals, rule)


Catalogues = Mapping[str, Catalogue]


def key(text: str, context: str | None = None) -> str:
    """Return what a catalogue finds a text by."""
    return f'{context}{_CONTEXT_END}{text}' if context else text


def source_of(found: str, translation: Said) -> SourceText:
    """Return the source text of an entry, from its key and its translation."""
    context, end, text = found.rpartition(_CONTEXT_END)
    return SourceText(text, context if end else None, translation.many if isinstance(translation, Plural) else None)


@cache
def _function(expression: str) -> Callable[[int], int]:
    return c2py(expression)
