"""The words of the pages themselves, in the readers' language: labels, durations, dates, numbers."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from generator.loading.catalogue import Catalogue
from generator.model.duration import Deadline, Duration, Promptness


@dataclass(frozen=True)
class Words:
    """Says what templates say, in one language."""

    language: str
    catalogue: Catalogue

    def __call__(self, text: str, **values: object) -> str:
        """Return a sentence of ours in the readers' language, its `{gaps}` filled."""
        said = self.catalogue.get(text) or text
        return said.format(**values) if values else said

    @property
    def colon(self) -> str:
        """Return the colon as the language spaces it: French sets a no-break space before."""
        return '\u00a0:' if self.language == 'fr' else ':'

    @property
    def semicolon(self) -> str:
        """Return the semicolon as the language spaces it."""
        return '\u202f;' if self.language == 'fr' else ';'

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
        said = self.label(choice)
        return said[:1].upper() + said[1:]

    def count(self, number: int, one: str, many: str) -> str:
        """Return a number with the thing counted: `1 side`, `4 sides`. French counts 0 and 1 as one."""
        is_one = number < 2 if self.language == 'fr' else number == 1  # noqa: PLR2004 - the rule of French
        return f'{number}\u00a0{self(one if is_one else many)}'

    def number(self, value: float) -> str:
        """Return a number as the language writes it, without a fraction where there is none."""
        return format_decimal(int(value) if value == int(value) else value, locale=self.language)

    def duration(self, lapse: Deadline) -> str:
        """Return a length of time or a deadline."""
        if isinstance(lapse, Promptness):
            return self.label(lapse)
        one = lapse.amount == 1 or (self.language == 'fr' and lapse.amount == 0)
        unit = str(Duration(1 if one else 2, lapse.unit)).partition(' ')[2]
        return f'{lapse.amount}\u00a0{self(unit)}'

    def day(self, day: date) -> str:
        """Return a date in full: `22 November 2026`."""
        return self._first(format_date(day, 'd MMMM y', locale=self.language))

    def month(self, day: date) -> str:
        """Return the month of a date: `November 2026`."""
        return format_date(day, 'MMMM y', locale=self.language)

    def moment(self, moment: datetime) -> str:
        """Return a date and time."""
        return self._first(format_datetime(moment, 'd MMMM y, HH:mm', locale=self.language))

    def _first(self, day: str) -> str:
        """Return a date with the ordinal that French gives to the first of a month."""
        return f'1er{day[1:]}' if self.language == 'fr' and day.startswith('1 ') else day
