"""Find two orders in one line: joined by "and", or as a second sentence. What belongs to one act is left alone.

Which words are verbs is given: those by which orders begin. English and French are read, no other language.
"""

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from generator.checks import words

DETERMINERS = 'a an the this that these those all every each any some both one two three my your our its their his her'
PRONOUNS = 'it them him us you me everybody anybody nobody everything nothing'
QUESTIONS = 'what who whom whose which when where why how whether'
OBJECTS = '|'.join(f'{DETERMINERS} {PRONOUNS} {QUESTIONS}'.split())
"""What shows that the English word before it is a verb, where no comma does."""
KEPT = 'receipt|proof|copy|number|acknowledgement|answer|original'
KEPT_IN_FRENCH = 'récépissé|preuve|copie|numéro|accusé|réponse|original|reçu'
SHORT = 4
"""A second part of so many words, with a pronoun, completes the first: "say it aloud", "count them"."""
LIMIT_WITHIN = 4
"""So many words on, a limit has shown itself: "never", "send nothing"."""
_CLAUSE = re.compile(r'[^.,;:!?()]*')
_WORD = re.compile(r'\w+')
_SENTENCE = re.compile(r'(?<=[.!?])\s+')


class _Second(NamedTuple):
    """A part of a line that may be a second order: what joins it, its verb and words; how many come before."""

    joint: str
    verb: str
    clause: str
    before: int


@dataclass(frozen=True)
class _Tongue:
    """What joins two orders in a language, and what makes one act of both."""

    joint: re.Pattern[str]
    """Matches what joins, then as `clause` the beginning of the second part, then as `verb` what may be its verb."""
    record: re.Pattern[str]
    limits: AbstractSet[str]
    calls: AbstractSet[str]
    asks: AbstractSet[str]
    pronouns: AbstractSet[str]


_ENGLISH = _Tongue(
    joint=re.compile(rf'(?:,\s+and\s+(?=\w)|\band\s+(?=\w+\s+(?:{OBJECTS})\b))(?P<clause>)(?P<verb>\w+)'),
    record=re.compile(
        r'(?:note|log|record)\b|write\s(?:it|them|that|the\s(?:time|hour|minute))\s'
        rf'|(?:keep|file)\s(?:the|its|a|every|each)\s(?:{KEPT})\b|have\s(?:it|them|that)\s(?:logged|noted|recorded)'
    ),
    limits=frozenset({'never', 'not', 'nothing', 'nobody', 'no', 'none'}),
    calls=frozenset({'telephone', 'call', 'phone', 'ring'}),
    asks=frozenset({'ask'}),
    pronouns=frozenset({'it', 'them', 'him', 'her', 'us', 'so'}),
)
_FRENCH = _Tongue(
    joint=re.compile(
        r'\bet\s+(?P<clause>)(?:(?:ne\s+pas|ne|le|la|les|leur|lui|y|en|se|vous)\s+|[lsn][’\'])*(?P<verb>\w+)'
    ),
    record=re.compile(
        rf'(?:noter|consigner)\b|(?:conserver|garder)\s(?:l[’\']|le\s|la\s|une?\s|chaque\s)(?:{KEPT_IN_FRENCH})\b'
        r'|faire\s(?:noter|consigner)'
    ),
    limits=frozenset({'ne', 'n', 'jamais', 'rien', 'aucun', 'aucune'}),
    calls=frozenset({'téléphoner', 'appeler'}),
    asks=frozenset({'demander'}),
    pronouns=frozenset({'le', 'la', 'l', 'les', 'leur', 'lui', 'en', 'y'}),
)
_TONGUES: Mapping[str, _Tongue] = {'en': _ENGLISH, 'fr': _FRENCH}


def is_read(language: str) -> bool:
    """Return whether second orders are looked for in a language."""
    return language in _TONGUES


def joined(text: str, language: str, verbs: AbstractSet[str]) -> str | None:
    """Return what joins a second order to the first, with its verb, if anything does."""
    tongue = _TONGUES[language]
    found = (one.joint for one in _seconds(text, tongue) if one.verb in verbs and not _is_one_act(text, one, tongue))
    return next(found, None)


def _seconds(text: str, tongue: _Tongue) -> Iterator[_Second]:
    """Yield every part that may be a second order: after what joins, then after the end of a sentence."""
    for match in tongue.joint.finditer(text):
        before = len(_WORD.findall(text[: match.start()]))
        yield _Second(match[0].lstrip(', '), match['verb'].lower(), _clause(text[match.start('clause') :]), before)
    for sentence in _SENTENCE.split(text)[1:]:
        verb = words.first(sentence)
        yield _Second(f'. {verb}', verb.lower(), _clause(sentence), 0)


def _clause(text: str) -> str:
    """Return the words of a text up to a stop."""
    found = _CLAUSE.match(text)
    return found[0] if found else ''


def _is_one_act(text: str, second: _Second, tongue: _Tongue) -> bool:
    """Return whether a second part limits, records, asks or completes the first, or shares its object."""
    said = [one.lower() for one in _WORD.findall(second.clause)]
    is_limit = bool(tongue.limits & set(said[:LIMIT_WITHIN]))
    is_record = tongue.record.search(second.clause) is not None
    is_question = second.verb in tongue.asks and words.first(text).lower() in tongue.calls
    is_completion = len(said) <= SHORT and bool(tongue.pronouns & set(said))
    return second.before == 1 or is_limit or is_record or is_question or is_completion
