"""A telephone number in a text is one that can exist.

Numbers in the fields for them are judged as they are read. The same holds for numbers that begin with + in a sentence,
on a page or in a translation, and for links that a telephone dials: no digit is missing, none is too many, and no
national 0 stands after the country.

Why it matters: a slip of one digit is not seen by the eye. It is noticed when somebody calls for help.

An example that fails:

    The help line answers at +33 1 99 00 00 4, day and night.

How to fix it: compare the number with its source and correct it. Write +33 6 39 98 00 02, not +33 06 or +33 (0)6.
"""

import re
from collections.abc import Iterator

from generator.checks.context import Context
from generator.model import phone
from generator.model.contact import SHORT
from generator.model.problem import Problem

RULE = 'phone-numbers'
CODES: tuple[str, ...] = ()
_GAP = r'[ \u00a0\u202f.-]?'
_NUMBER = re.compile(rf'(?<![\w+])\+[1-9](?:{_GAP}(?:\(0\){_GAP})?\d){{5,}}')
_LINK = re.compile(r'\b(?:tel|sms):([^\s)>"\']+)')
_SEPARATOR = re.compile(r'[ \u00a0\u202f.-]+')


def check(context: Context) -> Iterator[Problem]:
    """Yield each number in a text that nobody can dial."""
    for one in context.values:
        for wording in context.wordings(one.text):
            for number, fault in _faults(wording.text):
                yield Problem(one.place, f"'{number}'{context.where(wording)}: {fault}", RULE)


def _faults(text: str) -> Iterator[tuple[str, str]]:
    if '+' in text:
        for found in _NUMBER.finditer(text):
            fault = _fault(found[0])
            if fault:
                yield found[0], fault
    if 'tel:' in text or 'sms:' in text:
        for found in _LINK.finditer(text):
            if not found[1].startswith('+') and not SHORT.fullmatch(found[1]):
                yield found[0], 'a link that not every telephone can dial; begin it with + and the country'


def _fault(number: str) -> str | None:
    """Return what is wrong with a number; nothing where figures of the sentence follow it and it is right without."""
    words = _SEPARATOR.sub(' ', number).split(' ')
    faults = [phone.fault(' '.join(words[:count])) for count in range(len(words), 0, -1)]
    return faults[0] if all(faults) else None
