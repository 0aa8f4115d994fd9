"""The words of the pages themselves, in the readers' language: labels, durations, dates, numbers."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import ceil

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, get_date_format
from babel.numbers import format_decimal

from generator.model.catalogue import DATE_PATTERN, Catalogue, SourceText
from generator.model.duration import Deadline, Duration, Promptness, Unit
from generator.model.marks import Audience

ENGLISH = 'en'
"""The language of the words in templates and views."""
COLON = SourceText(':', 'punctuation')
SEMICOLON = SourceText(';', 'punctuation')
DAY = SourceText('day', DATE_PATTERN)
FIRST_OF_MONTH = SourceText('first day of a month', DATE_PATTERN)
STYLE = (COLON, SEMICOLON, DAY, FIRST_OF_MONTH)
"""How a language writes its punctuation and its dates."""


@dataclass(frozen=True)
class Words:
    """The words of templates and views in one language."""

    language: str
    catalogue: Catalogue

    def __call__(self, text: str, **values: object) -> str:
        """Return a sentence of ours in the readers' language, its `{gaps}` filled."""
        translation = self.catalogue.get(text) or text
        return translation.format(**values) if values else translation

    @property
    def colon(self) -> str:
        """Return the colon as the language spaces it: French sets a no-break space before."""
        return self._style(COLON) or COLON.text

    @property
    def semicolon(self) -> str:
        """Return the semicolon as the language spaces it."""
        return self._style(SEMICOLON) or SEMICOLON.text

    def language_name(self, language: str) -> str:
        """Return what a language calls itself: `English`, `Français`; a name that is no language, as it is."""
        try:
            name = Locale.parse(language).get_display_name(language) or language
        except (UnknownLocaleError, ValueError):
            name = language
        return name[:1].upper() + name[1:]

    def label(self, choice: StrEnum) -> str:
        """Return the word for one choice of an enum."""
        kind = type(choice).__name__
        return self.catalogue.get(choice.value, kind) or choice.value.replace('_', ' ')

    def heading(self, choice: StrEnum) -> str:
        """Return the word for one choice of an enum as a title begins: with a capital."""
        translation = self.label(choice)
        return translation[:1].upper() + translation[1:]

    def plural(self, number: float, one: str, many: str, **values: object) -> str:
        """Return the form of a sentence that a number asks for, its `{gaps}` filled: `{n}` is the number."""
        translation = self.catalogue.counted(one, ceil(number)) or (one if number == 1 else many)
        return translation.format(**{'n': number, **values})

    def count(self, number: int, one: str, many: str) -> str:
        """Return a number with the thing counted: `1 side`, `4 sides`."""
        return f'{number}\u00a0{self.plural(number, one, many)}'

    def number(self, value: float) -> str:
        """Return a number as the language writes it, without a fraction where there is none."""
        return format_decimal(int(value) if value == int(value) else value, locale=self.language)

    def duration(self, lapse: Deadline) -> str:
        """Return a length of time or a deadline."""
        if isinstance(lapse, Promptness):
            return self.label(lapse)
        return self.count(lapse.amount, *unit_words(lapse.unit))

    def day(self, day: date) -> str:
        """Return a date in full: `22 November 2026`."""
        pattern = self._style(DAY) or get_date_format('long', locale=self.language).pattern
        first = self._style(FIRST_OF_MONTH) if day.day == 1 else None
        return format_date(day, first or pattern, locale=self.language)

    def month(self, day: date) -> str:
        """Return the month of a date: `November 2026`."""
        return format_skeleton('yMMMM', day, locale=self.language)

    def moment(self, moment: datetime) -> str:
        """Return a date and time."""
        return f'{self.day(moment)}, {moment:%H:%M}'

    def _style(self, wanted: SourceText) -> str | None:
        return self.catalogue.get(wanted.text, wanted.context)


def unit_words(unit: Unit) -> tuple[str, str]:
    """Return the English words for one and for several of a unit."""
    one, many = (str(Duration(amount, unit)).partition(' ')[2] for amount in (1, 2))
    return one, many


def withheld_label(words: Words, audience: Audience) -> str:
    """Return the label that stands in place of what is withheld from these readers."""
    if audience is Audience.FACILITATORS:
        return words('for the facilitators of exercises')
    return words('in a sealed envelope') if audience is Audience.SEALED else words('for the crisis cell')
