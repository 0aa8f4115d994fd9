"""Every reference in a text names something there is, stands where it is filled, and is the same in every language.

A text may say `{{ call:insurer }}` (an outside contact, or `alert`, `alert-second`, `bridge`, `bridge-second`),
`{{ role:ciso }}`, `{{ page:RANSOM }}` (the code of a page), `{{ company }}` or `{{ legal_name }}`. The words of
messages have gaps instead, which people fill. In French no reference stands right after an elision, such as
"l'" or "d'".

Why it matters: a reference that names nothing leaves a hole where the number should be, at the moment of the call.

An example that fails:

    do: Call {{ call:insurrer }} and give the number of the policy.

How to fix it: correct the name; write the same references in the translation; turn the French sentence so that no
elision comes before.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from generator import addresses
from generator.checks.context import Context, EntryText
from generator.checks.near import did_you_mean
from generator.model.handbook import Handbook
from generator.model.problem import Place, Problem
from generator.model.references import FACTS, REFERENCE, STABLE, Reference, ReferenceKind, references

RULE = 'texts-refer'
CODES: tuple[str, ...] = ()
_ELIDED = re.compile(r"(?i)\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['\u2019]\s*$")
_CLOSED_WRONG = re.compile(r'\{\{\s*[A-Za-z_]+:')


def check(context: Context) -> Iterator[Problem]:
    """Yield each reference that would not be filled, or not alike in every language."""
    known = _known(context.handbook)
    for one in context.written:
        if '{{' not in one.text:
            continue
        words = one.scalar.words
        if words is not None and words.spoken:
            yield from _in_message(one)
        elif words is None:
            yield from _misplaced(one)
        else:
            yield from _wrong(context, one, known)


def _known(book: Handbook) -> dict[str, tuple[str, ...]]:
    """Return what each kind of reference may name."""
    made = (address.code for address, _ in addresses.made(book))
    return {
        ReferenceKind.CALL: (*STABLE, *book.contacts),
        ReferenceKind.ROLE: tuple(book.roles),
        ReferenceKind.PAGE: (*addresses.PAGES, *made),
        ReferenceKind.FACT: FACTS,
    }


def _in_message(one: EntryText) -> Iterator[Problem]:
    for reference in references(one.text):
        if reference.kind != ReferenceKind.FACT:
            text = f'a reference {reference} in the words of a message, which have gaps alone; declare a gap instead'
            yield Problem(one.place, text, RULE)


def _misplaced(one: EntryText) -> Iterator[Problem]:
    for reference in references(one.text):
        yield Problem(one.place, f'a reference {reference} where none is filled; write the value itself', RULE)


def _wrong(context: Context, one: EntryText, known: dict[str, tuple[str, ...]]) -> Iterator[Problem]:
    asked = references(one.text)
    for reference in dict.fromkeys(asked):
        yield from _unknown(one.place, reference, known)
    for wording in context.wordings(one.text):
        where = context.where(wording)
        if _CLOSED_WRONG.search(REFERENCE.sub('', wording.text)):
            yield Problem(one.place, f'a reference is not closed{where}; write it as {{{{ call:insurer }}}}', RULE)
        elif sorted(references(wording.text)) != sorted(asked):
            yield Problem(one.place, f'other references{where}: {_unlike(asked, references(wording.text))}', RULE)
        if wording.language == 'fr':
            yield from map(partial(_elided, one.place, where), _after_elision(wording.text))


def _unknown(at: Place, reference: Reference, known: dict[str, tuple[str, ...]]) -> Iterator[Problem]:
    names = known.get(reference.kind)
    if names is None:
        kinds = (kind for kind in known if kind != ReferenceKind.FACT)
        advice = did_you_mean(reference.kind, kinds, "write 'call', 'role' or 'page'")
        yield Problem(at, f"no kind of reference '{reference.kind}'; {advice}", RULE)
    elif reference.name not in names:
        advice = did_you_mean(reference.name, names, 'correct the name, or add the entry')
        yield Problem(at, f"nothing is called '{reference.name}' in {reference}; {advice}", RULE)


def _unlike(asked: Iterable[Reference], found: Iterable[Reference]) -> str:
    wanted, had = sorted(map(str, asked)), sorted(map(str, found))
    return f'{", ".join(had) or "none"}, and not {", ".join(wanted) or "none"}; use the same in every language'


def _after_elision(text: str) -> Iterator[str]:
    for match in REFERENCE.finditer(text):
        before = _ELIDED.search(text[: match.start()])
        if before:
            yield before[0].strip()


def _elided(at: Place, where: str, elision: str) -> Problem:
    return Problem(at, f"'{elision}' stands before a reference{where}, whose first letter may change; reword", RULE)
