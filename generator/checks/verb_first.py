"""An action begins with its verb: in English as an order, in French as an infinitive.

No list of verbs is ever whole, so what is looked for is what cannot be one. In English: an article, a pronoun, a
preposition, a form in -ing, an acronym, a noun by its ending (-tion, -ness, -ity ...), save those that are verbs too.
In French, where an infinitive shows, its ending: -er, -ir, -re; a negation, a reflexive or a condition may come before.
Other languages are not judged.

Why it matters: whoever is frightened reads the first word of each line. "Isolate" is an order; "The network" is the
beginning of a story. French orders that go from infinitive to imperative read as if two people had written them.

An example that fails:

    do: The network should be isolated by whoever is nearest.

How to mend it: begin with the order: "Isolate the network."; in French "Isoler le réseau."
"""

import re
from collections.abc import Callable, Iterator, Mapping

from generator.checks import words
from generator.checks.context import Context
from generator.checks.orders import orders
from generator.model.problem import Problem, Severity

RULE = 'verb-first'
CODES = ('L16',)
ARTICLES = 'a an the this that these those all every each any some no'
PRONOUNS = 'i you he it she we they my your his her its our their who which what there everybody nobody somebody'
PREPOSITIONS = 'at in on by for from with without to of about under over between during into through until against as'
NO_VERBS = frozenset(f'{ARTICLES} {PRONOUNS} {PREPOSITIONS}'.split())
VERBS_IN_ING = frozenset({'bring', 'ring', 'sing', 'ping', 'string', 'spring', 'wing', 'fling', 'cling', 'swing'})
TIONS = 'mention question position condition function caution station ration action section partition petition sanction'
MENTS = 'document implement comment supplement complement cement experiment segment'
NESSES = (
    'witness harness ship pity balance finance advance enhance distance silence sequence evidence reference influence'
)
VERBS_LIKE_NOUNS = frozenset(f'{TIONS} {MENTS} {NESSES}'.split())
"""Words with the ending of a noun, by which an order may well begin."""
_NOUN = re.compile(r'.{2,}(?:tions?|sions?|ments?|ness|ity|ities|ances?|ences?|isms?|ships?|ology|hood)')
_INFINITIVE = re.compile(r'.*(?:er|ir|re)')
_BEFORE = frozenset({'ne', 'n', 'se', 's', 'en', 'y', 'le', 'la', 'l', 'les', 'leur', 'lui', 'vous'})
"""What may stand before an infinitive: a negation, a pronoun."""
_NEXT = 4
"""So many words on, the infinitive must have come."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that begins with something else than its verb."""
    for order in orders(context.handbook):
        for wording in context.wordings(order.do):
            begins = _TESTS.get(wording.language)
            if begins is not None and not begins(wording.text):
                first = words.first(wording.text)
                said = f"'{first}'{context.where(wording)} is no {_ASKED[wording.language]}; begin with what to do"
                yield Problem(order.place, said, RULE, Severity.WARNING)


def is_verb(word: str, language: str) -> bool:
    """Return whether a word may be the verb of an order in a language; no, in one that is not judged."""
    return language in _TESTS and _TESTS[language](word)


def _in_english(text: str) -> bool:
    word = words.first(text)
    lower = word.lower()
    is_gerund = lower.endswith('ing') and lower not in VERBS_IN_ING
    is_noun = _NOUN.fullmatch(lower) is not None and lower not in VERBS_LIKE_NOUNS
    is_acronym = len(word) > 1 and word.isupper()
    return not (lower in NO_VERBS or is_gerund or is_noun or is_acronym)


def _in_french(text: str) -> bool:
    """Return whether it begins with an infinitive, what stands before one, or a condition."""
    said = [one for one in map(_bare, re.split(r"[\s'’]+", text)) if one]
    searched = said[:_NEXT] if said and said[0] in _BEFORE else said[:1]
    return 'si' in said[:1] or any(map(_INFINITIVE.fullmatch, searched))


def _bare(word: str) -> str:
    return word.strip('*_"“”«»(),.:;!?…').lower()


_TESTS: Mapping[str, Callable[[str], bool]] = {'en': _in_english, 'fr': _in_french}
_ASKED = {'en': 'verb', 'fr': 'infinitive'}
