"""Every language of the handbook is one that the rules on wording can read.

`verb-first`, `one-action` and `unfinished` need to know how a language begins an order, what joins two and what stands
for words still to be written. They know English and French. `forbidden-phrases` needs the phrases of each language, in
handbook.yml; an empty list says that there are none. Where they lack this, a text passes unread, and this rule says so.

Why it matters: a check that finds nothing reads like a promise. Nobody looks again at cards that passed.

An example that fails:

    languages: [en, de]

How to fix it: write the phrases under `forbidden_phrases`. For the rest, describe the language to the generator, in
`checks/grammar/`; or have the cards in it read by two people, and say so under `explained`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.grammar import GRAMMARS
from generator.checks.rules import forbidden_phrases, one_action, unfinished, verb_first
from generator.model.problem import Problem, Severity

RULE = 'languages'
CODES: tuple[str, ...] = ()
READING = (verb_first.RULE, one_action.RULE, unfinished.RULE)
"""The rules that read a language by its grammar."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each language that some rules do not read."""
    settings = context.handbook.handbook
    for number, language in enumerate(settings.languages):
        at = settings.at('languages', number)
        if language not in GRAMMARS:
            message = f"texts in '{language}' are not checked by {', '.join(READING)}, which do not know the language"
            yield Problem(at, f'{message}; have them read by people, and explain this', RULE, Severity.WARNING)
        if language not in settings.forbidden_phrases:
            message = f"texts in '{language}' are not checked by {forbidden_phrases.RULE}"
            yield Problem(at, f"{message}; write 'forbidden_phrases' in this language", RULE, Severity.WARNING)
