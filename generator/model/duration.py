"""Lengths of time as people write them: `15 min`, `3 months`, `4 business days`, `without undue delay`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError


class Unit(StrEnum):
    """What is counted. Hours and days run through nights and weekends unless the unit says otherwise.

    `jours ouvrés` are Monday to Friday and `jours ouvrables` Monday to Saturday, public holidays left out
    (French labour usage); `working hours` leave out Sundays and public holidays (CSS art. R.441-3).
    """

    MINUTE = 'min'
    HOUR = 'h'
    DAY = 'day'
    WEEK = 'week'
    MONTH = 'month'
    YEAR = 'year'
    BUSINESS_DAY = 'business day'
    JOUR_OUVRE = 'jour ouvré'
    JOUR_OUVRABLE = 'jour ouvrable'
    WORKING_HOUR = 'working hour'


class Promptness(StrEnum):
    """A deadline that no number gives."""

    IMMEDIATELY = 'immediately'
    WITHOUT_UNDUE_DELAY = 'without undue delay'
    AS_SOON_AS_POSSIBLE = 'as soon as possible'
    ON_REQUEST = 'on request'
    BY_CONTRACT = 'as the contract says'


MINUTES = {
    Unit.MINUTE: 1,
    Unit.HOUR: 60,
    Unit.DAY: 1440,
    Unit.WEEK: 10_080,
    Unit.MONTH: 43_830,
    Unit.YEAR: 525_960,
    Unit.BUSINESS_DAY: 2016,
    Unit.JOUR_OUVRE: 2016,
    Unit.JOUR_OUVRABLE: 1680,
    Unit.WORKING_HOUR: 70,
}
"""Minutes in a unit, on average: good for putting durations in order, not for computing a deadline."""

_SPELLINGS = {
    'minute': Unit.MINUTE,
    'hour': Unit.HOUR,
    'hr': Unit.HOUR,
    'd': Unit.DAY,
    'calendar day': Unit.DAY,
    'calendar month': Unit.MONTH,
    'jour ouvre': Unit.JOUR_OUVRE,
}
_FORM = re.compile(r'^(\d{1,5})\s*([a-zé][a-zé ]*)$')


@dataclass(frozen=True)
class Duration:
    """So many of a unit."""

    amount: int
    unit: Unit

    @property
    def minutes(self) -> int:
        """Return about how many minutes it lasts, to put durations in order."""
        return self.amount * MINUTES[self.unit]

    @property
    def days(self) -> int:
        """Return about how many whole days it lasts, to judge ages."""
        return self.minutes // MINUTES[Unit.DAY]

    def __str__(self) -> str:
        plural = 's' if self.amount != 1 and self.unit not in (Unit.MINUTE, Unit.HOUR) else ''
        head, _, tail = self.unit.partition(' ')
        both = self.unit in (Unit.JOUR_OUVRE, Unit.JOUR_OUVRABLE)
        return f'{self.amount} {head}s {tail}s' if both and plural else f'{self.amount} {self.unit}{plural}'


Deadline = Duration | Promptness


def parse_duration(value: object) -> Duration:
    """Return the duration a text means; raise PydanticCustomError if it means none."""
    if isinstance(value, Duration):
        return value
    match = _FORM.match(str(value).strip().lower())
    unit = _unit(match[2]) if match else None
    if match is None or unit is None:
        raise PydanticCustomError('duration', 'not a length of time: write it as 15 min, 4 h, 3 days or 6 months')
    return Duration(int(match[1]), unit)


def parse_deadline(value: object) -> Deadline:
    """Return the deadline a text means: a duration, or words such as `without undue delay`."""
    if isinstance(value, Duration | Promptness):
        return value
    try:
        return Promptness(str(value).strip().lower())
    except ValueError:
        return _deadline_duration(value)


def _deadline_duration(value: object) -> Duration:
    try:
        return parse_duration(value)
    except PydanticCustomError:
        words = ', '.join(f"'{promptness}'" for promptness in Promptness)
        message = f'not a deadline: write it as 72 h, 4 business days, 10 jours ouvrables, 1 month, or one of {words}'
        raise PydanticCustomError('deadline', '{message}', {'message': message}) from None


def _unit(word: str) -> Unit | None:
    single = ' '.join(part.removesuffix('s') for part in word.split())
    for spelling in (word, single, word.removesuffix('s')):
        if spelling in _SPELLINGS:
            return _SPELLINGS[spelling]
        if spelling in tuple(Unit):
            return Unit(spelling)
    return None


Lapse = Annotated[
    Duration,
    PlainValidator(parse_duration),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({'type': 'string', 'examples': ['15 min']}),
]
Term = Annotated[
    Deadline,
    PlainValidator(parse_deadline),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({'type': 'string', 'examples': ['72 h', '4 business days']}),
]
