"""How English says what to do: words that begin an order, and those that cannot."""

import re

from generator.checks import words
from generator.checks.grammar.grammar import Grammar

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
DETERMINERS = 'a an the this that these those all every each any some both one two three my your our its their his her'
OBJECTS_ALONE = 'it them him us you me everybody anybody nobody everything nothing'
QUESTIONS = 'what who whom whose which when where why how whether'
OBJECTS = '|'.join(f'{DETERMINERS} {OBJECTS_ALONE} {QUESTIONS}'.split())
"""What shows that the word before it is a verb, where no comma does."""
KEPT = 'receipt|proof|copy|number|acknowledgement|answer|original'
_NOUN = re.compile(r'.{2,}(?:tions?|sions?|ments?|ness|ity|ities|ances?|ences?|isms?|ships?|ology|hood)')


def _begins(text: str) -> bool:
    word = words.first(text)
    lower = word.lower()
    is_gerund = lower.endswith('ing') and lower not in VERBS_IN_ING
    is_noun = _NOUN.fullmatch(lower) is not None and lower not in VERBS_LIKE_NOUNS
    is_acronym = len(word) > 1 and word.isupper()
    return not (lower in NO_VERBS or is_gerund or is_noun or is_acronym)


ENGLISH = Grammar(
    asked='verb',
    begins=_begins,
    no_verbs=frozenset({'never'}),
    then=re.compile(r'\b(then) +(\w+)'),
    joint=re.compile(rf'(?:,\s+and\s+(?=\w)|\band\s+(?=\w+\s+(?:{OBJECTS})\b))(?P<clause>)(?P<verb>\w+)'),
    record=re.compile(
        r'(?:note|log|record)\b|write\s(?:it|them|that|the\s(?:time|hour|minute))\s'
        rf'|(?:keep|file)\s(?:the|its|a|every|each)\s(?:{KEPT})\b|have\s(?:it|them|that)\s(?:logged|noted|recorded)'
    ),
    limits=frozenset({'never', 'not', 'nothing', 'nobody', 'no', 'none'}),
    calls=frozenset({'telephone', 'call', 'phone', 'ring'}),
    uncalled=(
        r'\b(?:customers?|persons?|people|users?|victims?|journalists?|partners?|suppliers?|colleagues?|investors?'
        r'|auditors?|board|everybody|whoever|an alert|hardest-hit)\b'
    ),
    asks=frozenset({'ask'}),
    pronouns=frozenset({'it', 'them', 'him', 'her', 'us', 'so'}),
    unfinished='to be (?:completed|defined|confirmed|determined|written|translated)',
    unfinished_begins='to be ',
)
