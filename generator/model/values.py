"""The small values that entries are made of, as an editor writes them."""

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.model.marks import Key, Names, Readable

ID_PATTERN = r'^[a-z0-9]+(-[a-z0-9]+)*$'
TARGET_PATTERN = r'^[a-z_]+(/[a-z0-9]+(-[a-z0-9]+)*)?$'
CODE_PATTERN = r'^[A-Z0-9]+([-/.][A-Z0-9]+)*$'
LANGUAGE_PATTERN = r'^[a-z]{2}$'
COUNTRY_PATTERN = r'^(EU|[A-Z]{2})$'

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN), Key()]
OwnCode = Annotated[str, StringConstraints(pattern=CODE_PATTERN, max_length=32), Key()]
Target = Annotated[str, StringConstraints(pattern=TARGET_PATTERN), Names()]
"""`kind/id` of an entry, or of a page that lists."""
TargetOrKind = Annotated[str, StringConstraints(pattern=TARGET_PATTERN), Names(or_kind=True)]
"""`kind/id` of an entry, or a kind alone for all of its entries."""
Plain = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is the same in every language: a name, a number, an address."""
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Readable()]
"""Words for readers, shown as written."""
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Readable(prose=True)]
"""Words for readers, in Markdown."""
Spoken = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Readable(spoken=True)]
"""Words for somebody outside, kept in every language they have."""
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN), Key()]
Country = Annotated[str, StringConstraints(pattern=COUNTRY_PATTERN), Key()]
Day = Annotated[date, Field(description='A date, year first: 2026-11-22.')]
Number = Annotated[float, Field(ge=0, le=1_000_000_000, allow_inf_nan=False)]
Grade = Annotated[int, Field(ge=1, le=4)]
Harm = Annotated[int, Field(ge=0, le=4)]


def _local(value: datetime) -> datetime:
    if value.tzinfo is not None:
        raise PydanticCustomError('local_time', 'a time of the place has no offset: write it as 2026-11-22 03:17')
    return value


LocalTime = Annotated[datetime, AfterValidator(_local), Field(description='Day and time there: 2026-11-22 03:17.')]


def _web(value: str) -> str:
    if not re.match(r'^https?://[^\s/]+\.[^\s]+$', value):
        raise PydanticCustomError('web_address', 'a web address begins with https://')
    return value


Url = Annotated[str, AfterValidator(_web)]


class Marking(StrEnum):
    """How far a document may travel: the labels of FIRST's Traffic Light Protocol 2.0."""

    CLEAR = 'TLP:CLEAR'
    GREEN = 'TLP:GREEN'
    AMBER = 'TLP:AMBER'
    AMBER_STRICT = 'TLP:AMBER+STRICT'
    RED = 'TLP:RED'


class Confidence(StrEnum):
    """How sure a fact is: A primary text seen, B two sources agree, C professional knowledge, D pending law."""

    A = 'A'
    B = 'B'
    C = 'C'
    D = 'D'
