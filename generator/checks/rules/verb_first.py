"""An action begins with its verb: in English as an order, in French as an infinitive.

No list of verbs is ever whole, so what is looked for is what cannot be one. In English: an article, a pronoun, a
preposition, a form in -ing, an acronym, a noun by its ending (-tion, -ness, -ity ...) that is not also a verb.
In French, where an infinitive shows, its ending: -er, -ir, -re; a negation, a reflexive or a condition may come before.
Other languages are not judged; the rule `languages` names them.

Why it matters: whoever is frightened reads the first word of each line. "Isolate" is an order; "The network" is the
beginning of a story. French orders that go from infinitive to imperative read as if two people had written them.

An example that fails:

    do: The network should be isolated by whoever is nearest.

How to fix it: begin with the order: "Isolate the network."; in French "Isoler le réseau."
"""

from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context
from generator.checks.grammar import GRAMMARS
from generator.checks.instructions import instructions
from generator.model.problem import Problem, Severity

RULE = 'verb-first'
CODES = ('L16',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that begins with something else than its verb."""
    for instruction in instructions(context.handbook):
        for wording in context.wordings(instruction.do):
            grammar = GRAMMARS.get(wording.language)
            if grammar is not None and not grammar.begins(wording.text):
                first = words.first(wording.text)
                message = f"'{first}'{context.where(wording)} is no {grammar.asked}; begin with what to do"
                yield Problem(instruction.place, message, RULE, Severity.WARNING)
