"""Every acronym on a card is in the glossary, in each language.

An acronym is a word of two capitals or more in what roles, playbooks, moments and the front page say. Codes of pages,
roles, levels and sites of the handbook, names of the company, H0, units and country letters are known.

Why it matters: the deputy who reads the card at night is not the one who wrote it. "Warn the CSE" stops a reader who
does not know those letters, and nobody is awake to ask.

An example that fails:

    do: Ask the RSSI for the EDR logs.        (neither is in glossary.yml)

How to fix it: write it out, or add it to the glossary, as `acronym` or among the `synonyms`; a French acronym goes
into the translation of the English one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator import addresses
from generator.checks.context import Context
from generator.model.document import Term
from generator.model.problem import Place, Problem, Severity

RULE = 'acronyms'
CODES = ('L27',)
ON_CARDS = frozenset({'roles', 'playbooks', 'moments', 'front_page'})
UNITS = 'KB MB GB TB KW MW KWH KVA EUR USD GBP CHF A4'
HOURS = 'H0 UTC CET CEST AM PM'
COUNTRIES = 'EU UE US USA UK FR EN'
PLAIN = frozenset(f'{UNITS} {HOURS} {COUNTRIES} OK ID'.split())
"""What needs no glossary."""
_TOKEN = re.compile(r'(?<![\w{&@])(?:[A-ZÀ-Ý][A-ZÀ-Ý0-9]*[A-ZÀ-Ý][A-ZÀ-Ý0-9]*)(?:[-/.][A-ZÀ-Ý0-9]+)*(?=s?\b)')
_BETWEEN = re.compile(r'[-/.]')
_LETTERS = re.compile(r'\w+')


def check(context: Context) -> Iterator[Problem]:
    """Yield each acronym that nobody explains, where it is met first."""
    codes = _codes(context)
    met = [one for one in _met(context, codes) if one.acronym not in codes and one.acronym not in PLAIN]
    explained = _explained(context, {one.acronym for one in met})
    for first in {one.acronym: one for one in reversed(met) if one.acronym not in explained}.values():
        message = f"'{first.acronym}'{first.where} is not in the glossary; write it out, or add it there"
        yield Problem(first.place, message, RULE, Severity.WARNING)


class _Met(NamedTuple):
    acronym: str
    place: Place
    where: str


def _met(context: Context, codes: set[str]) -> Iterator[_Met]:
    """Yield every acronym of a card; of several joined, as DIR/FIRE, the whole if it is a code, else each."""
    for one in context.read:
        if one.kind in ON_CARDS:
            for wording in context.wordings(one.text):
                for found in _TOKEN.findall(wording.text):
                    for part in [found] if found in codes else _BETWEEN.split(found):
                        if not part.isdigit():
                            yield _Met(part, one.place, context.where(wording))


def _codes(context: Context) -> set[str]:
    book = context.handbook
    names = (book.organisation.legal_name, *book.organisation.brand_names)
    called = {word for name in names for word in _LETTERS.findall(name)}
    return {entry.code for _, entry in book.entries()} | called | set(addresses.PAGES)


def _explained(context: Context, asked: set[str]) -> set[str]:
    """Return which acronyms the glossary has. Its translations are looked at only for those its own words lack."""
    called = [text for term in context.handbook.glossary.values() for text in _called(term)]
    found = asked & set(_TOKEN.findall('\n'.join(text for text in called if not text.islower())))
    if found < asked:
        message = [catalogue.get(text) or '' for catalogue in context.catalogues.values() for text in called]
        found |= asked & set(_TOKEN.findall('\n'.join(text for text in message if not text.islower())))
    return found


def _called(term: Term) -> Iterator[str]:
    yield term.term
    yield from term.synonyms
    if term.acronym is not None:
        yield term.acronym
