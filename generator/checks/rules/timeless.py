"""An action holds no date, no telephone number and no name of a person, in any language.

Judged are the acts of playbooks with their reasons and proofs, corrective actions, and the lines of roles.

Why it matters: these change, and change in one place only if they stand in one place only. The number in the middle of
a playbook is the one that is never corrected.

An example that fails:

    do: Call Claire Morvan on +33 1 99 00 00 07.

How to fix it: name the role ("Call DIR"); numbers belong to people.yml and contacts.yml, dates to reviews.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from babel import UnknownLocaleError
from babel.dates import get_month_names

from generator.checks.context import Context
from generator.checks.instructions import Instruction, instructions
from generator.model.catalogue import Wording
from generator.model.cell import Person
from generator.model.problem import Problem, Severity

RULE = 'timeless'
CODES = ('L53',)
_DIGIT = re.compile(r'\d')
_PHONE = re.compile(r'\+\d[\d\s.]{6,}\d|\b0\d(?:[\s.]?\d\d){4}\b')


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that says what changes."""
    dates, names = _dates(tuple(context.languages)), _names(context)
    for instruction in instructions(context.handbook):
        for key, wording in _wordings(context, instruction):
            for what, found in _changing(wording.text, dates, names):
                where = f"the {what} '{found}' in an action{context.where(wording)}"
                message = f'{where}; name a role, or put it where it is kept true'
                yield Problem(instruction.entry.at(*instruction.path, key), message, RULE, Severity.WARNING)


def _changing(text: str, dates: re.Pattern[str], names: re.Pattern[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the first date, number and name in a text; most have no digit, and are spared two searches."""
    numbers = (('date', dates), ('telephone number', _PHONE)) if _DIGIT.search(text) else ()
    for what, search in (*numbers, ('person', names)):
        found = search.search(text) if search else None
        if found:
            yield what, found[0]


@cache
def _dates(languages: tuple[str, ...]) -> re.Pattern[str]:
    """Return a search for a date, with the months as these languages name them."""
    months = '|'.join(sorted({re.escape(name) for one in languages for name in _months(one)}))
    named = rf'|\b\d{{1,2}}(?:er|\.)?\s(?:{months})\b|\b(?:{months})\s\d{{4}}\b' if months else ''
    return re.compile(rf'\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b{named}')


def _months(language: str) -> Iterable[str]:
    try:
        return get_month_names('wide', locale=language).values()
    except (UnknownLocaleError, ValueError):
        return ()  # the rule `project` reports it: it knows which languages exist


def _wordings(context: Context, instruction: Instruction) -> Iterator[tuple[str, Wording]]:
    """Yield what an order says under each key, in every language."""
    for key, text in (('do', instruction.do), ('why', instruction.why or ''), *instruction.proof):
        for wording in context.wordings(text):
            yield key, wording


def _names(context: Context) -> re.Pattern[str] | None:
    """Return a search for any person, by the whole name or the family name."""
    found = sorted({re.escape(name) for person in context.handbook.people.values() for name in _called(person)})
    return re.compile(rf'\b(?:{"|".join(reversed(found))})\b') if found else None


def _called(person: Person) -> tuple[str, str]:
    return person.name, person.name.rpartition(' ')[2]
