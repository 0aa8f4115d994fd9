"""An action is one order: no second one follows after a semicolon, "then", "puis" or "ensuite".

Which words are verbs is learnt from the handbook itself: those by which its other actions begin.

Why it matters: a line is ticked when it is done. Of two orders in one line the second is forgotten, or the line is
ticked after the first.

An example that fails:

    do: Open a ticket with the provider, then telephone.

How to mend it: write a line for each; what explains the order goes under `why`.
"""

import re
from collections.abc import Iterator, Mapping

from generator.checks import words
from generator.checks.context import Context
from generator.checks.orders import orders
from generator.checks.verb_first import is_verb
from generator.model.problem import Problem, Severity

RULE = 'one-action'
CODES: tuple[str, ...] = ()
_THEN = {'en': re.compile(r'\b(then) +(\w+)'), 'fr': re.compile(r'\b(puis|ensuite) +(\w+)')}


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that joins two orders: once, in the first language in which it shows."""
    verbs = _verbs(context)
    for order in orders(context.handbook):
        for wording in context.wordings(order.do):
            joint = _joint(wording.text, wording.language, verbs[wording.language])
            if joint is not None:
                said = f"'{joint}' joins a second order{context.where(wording)}; write a line for each"
                yield Problem(order.place, said, RULE, Severity.WARNING)
                break


def _verbs(context: Context) -> Mapping[str, set[str]]:
    """Return the words by which orders begin, by language."""
    found: dict[str, set[str]] = {}
    for order in orders(context.handbook):
        for wording in context.wordings(order.do):
            first = words.first(wording.text).lower()
            found.setdefault(wording.language, set()).update([first] if is_verb(first, wording.language) else [])
    return found


def _joint(text: str, language: str, verbs: set[str]) -> str | None:
    """Return what joins a second order to the first, if anything does."""
    if ';' in text:
        return ';'
    found = _THEN[language].findall(text) if language in _THEN else []
    return next((f'{joint} {verb}' for joint, verb in found if verb.lower() in verbs), None)
