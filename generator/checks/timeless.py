"""An action holds no date, no telephone number and no name of a person.

Why it matters: these change, and change in one place only if they stand in one place only. The number in the middle of
a playbook is the one that is never corrected.

An example that fails:

    do: Call Claire Morvan on +33 1 99 00 00 07.

How to mend it: name the role ("Call DIR"); numbers belong to people.yml and contacts.yml, dates to reviews.
"""

import re
from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.cell import Person
from generator.model.playbook import Playbook
from generator.model.problem import Problem, Severity

RULE = 'timeless'
CODES = ('L53',)
_MONTH = (
    '(?:January|February|March|April|May|June|July|August|September|October|November|December'
    '|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)'
)
_DATE = re.compile(
    rf'\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b|\b\d{{1,2}} {_MONTH}\b|\b{_MONTH} \d{{4}}\b'
)
_PHONE = re.compile(r'\+\d[\d .]{6,}\d|\b0\d(?:[ .]?\d\d){4}\b')
_FIELDS = ('do', 'why', 'done_when', 'evidence')


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that says what changes."""
    names = _names(context)
    for playbook in context.handbook.playbooks.values():
        for number, key, text in _texts(playbook):
            for what, search in (('date', _DATE), ('telephone number', _PHONE), ('person', names)):
                found = search.search(text) if search else None
                if found:
                    said = f"the {what} '{found[0]}' in an action; name a role, or put it where it is kept true"
                    yield Problem(playbook.at('actions', number, key), said, RULE, Severity.WARNING)


def _texts(playbook: Playbook) -> Iterator[tuple[int, str, str]]:
    for number, action in enumerate(playbook.actions):
        for key in _FIELDS:
            text = getattr(action, key)
            if text is not None:
                yield number, key, text


def _names(context: Context) -> re.Pattern[str] | None:
    """Return a search for any person, by the whole name or the family name."""
    found = sorted({re.escape(name) for person in context.handbook.people.values() for name in _called(person)})
    return re.compile(rf'\b(?:{"|".join(reversed(found))})\b') if found else None


def _called(person: Person) -> tuple[str, str]:
    return person.name, person.name.rpartition(' ')[2]
