"""An act that tells somebody to call names whom by a reference, so that the number stands in the line.

What is looked at is the first word of an act of a role or a playbook: "call", "phone", "ring" and the like. An outside
party is named as `{{ call:insurer }}`, a colleague as `{{ role:ciso }}`. Customers, journalists and other people whom
no list of contacts can hold need none: an act that names a group of them is not reported.

Why it matters: whoever has to look for a number under stress calls later, or calls the number in the false e-mail.

An example that fails:

    do: Call the bank at once.

How to fix it: put the reference in the sentence: "Call {{ call:bank-fraud-desk }} at once."
"""

import re
from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context
from generator.checks.grammar import GRAMMARS
from generator.checks.instructions import instructions
from generator.model.problem import Problem, Severity
from generator.model.references import ReferenceKind, references

RULE = 'calls-numbered'
CODES: tuple[str, ...] = ()
ENOUGH = (ReferenceKind.CALL, ReferenceKind.ROLE)


def check(context: Context) -> Iterator[Problem]:
    """Yield each act to call somebody in which no reference says whom."""
    grammar = GRAMMARS.get(context.handbook.handbook.language)
    if grammar is None:
        return
    for one in instructions(context.handbook):
        first = words.first(one.do)
        is_call = first.lower() in grammar.calls and not re.search(grammar.uncalled, one.do, re.IGNORECASE)
        if is_call and not any(reference.kind in ENOUGH for reference in references(one.do)):
            message = f"'{first}' with no number; name whom as {{{{ call:insurer }}}} or {{{{ role:ciso }}}}"
            yield Problem(one.place, message, RULE, Severity.WARNING)
