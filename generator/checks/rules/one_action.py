"""An action is one order: no second one follows after a semicolon, "then", "and", or as a second sentence.

Which words are verbs is learnt from the handbook itself: those by which its other actions begin. In English "and" is
looked at after a comma, and where a determiner, a pronoun or a question follows the verb; in French before an
infinitive. It is reported only where every language that is judged has it, as "reception and support" are no orders.

One act, and left alone, are: its limit ("and never", "and send nothing"), its record ("and note", "and keep the
receipt", "and have it logged"), to telephone and ask, a completion of at most four words with a pronoun ("and say it
aloud", "and count them"), two verbs with one object ("Renew and sign the contract").

Why it matters: a line is ticked when it is done. Of two orders in one line the second is forgotten, or the line is
ticked after the first.

An example that fails:

    do: Open a ticket with the provider, and telephone the hotline.

How to fix it: write a line for each; what explains the order goes under `why`, and what shows that it is done under
`done_when`.
"""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from generator.checks import words
from generator.checks.context import Context
from generator.checks.grammar import GRAMMARS
from generator.checks.instructions import instructions
from generator.checks.joined import joined
from generator.model.catalogue import Wording
from generator.model.problem import Problem, Severity

RULE = 'one-action'
CODES: tuple[str, ...] = ()
Verbs = Mapping[str, AbstractSet[str]]


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that joins two orders: once, in the first language in which it shows."""
    verbs = _verbs(context)
    for instruction in instructions(context.handbook):
        wordings = context.wordings(instruction.do)
        for joint, wording in (*_in_one(wordings, verbs), *_in_all(wordings, verbs))[:1]:
            message = f"'{joint}' joins a second order{context.where(wording)}; write a line for each"
            yield Problem(instruction.place, message, RULE, Severity.WARNING)


def _in_one(wordings: tuple[Wording, ...], verbs: Verbs) -> Iterator[tuple[str, Wording]]:
    """Yield what joins beyond doubt, in any language."""
    for wording in wordings:
        joint = _joint(wording.text, wording.language, verbs[wording.language])
        if joint is not None:
            yield joint, wording


def _in_all(wordings: tuple[Wording, ...], verbs: Verbs) -> list[tuple[str, Wording]]:
    """Return what joins by an "and" or as a sentence, if it does in every language that is judged."""
    found: list[tuple[str, Wording]] = []
    for wording in wordings:
        grammar = GRAMMARS.get(wording.language)
        if grammar is not None:
            joint = joined(wording.text, grammar, verbs[wording.language])
            if joint is None:
                return []
            found.append((joint, wording))
    return found


def _verbs(context: Context) -> Verbs:
    """Return the words by which orders begin, by language; a French condition begins with no verb."""
    found: dict[str, set[str]] = {}
    for instruction in instructions(context.handbook):
        for wording in context.wordings(instruction.do):
            first = words.first(wording.text).lower()
            held = found.setdefault(wording.language, set())
            grammar = GRAMMARS.get(wording.language)
            if grammar is not None and first not in grammar.no_verbs and grammar.begins(first):
                held.add(first)
    return found


def _joint(text: str, language: str, verbs: AbstractSet[str]) -> str | None:
    """Return what joins a second order to the first, if anything does."""
    if ';' in text:
        return ';'
    found = GRAMMARS[language].then.findall(text) if language in GRAMMARS else []
    return next((f'{joint} {verb}' for joint, verb in found if verb.lower() in verbs), None)
