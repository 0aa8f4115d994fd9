"""Find two orders in one line: joined by "and", or as a second sentence. Two parts of one act are not reported.

The caller gives the words that are verbs: those with which orders begin.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from generator.checks import words
from generator.checks.grammar.grammar import Grammar

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


def joined(text: str, grammar: Grammar, verbs: AbstractSet[str]) -> str | None:
    """Return what joins a second order to the first, with its verb, if anything does."""
    found = (one.joint for one in _seconds(text, grammar) if one.verb in verbs and not _is_one_act(text, one, grammar))
    return next(found, None)


def _seconds(text: str, grammar: Grammar) -> Iterator[_Second]:
    """Yield every part that may be a second order: after what joins, then after the end of a sentence."""
    for match in grammar.joint.finditer(text):
        before = len(_WORD.findall(text[: match.start()]))
        yield _Second(match[0].lstrip(', '), match['verb'].lower(), _clause(text[match.start('clause') :]), before)
    for sentence in _SENTENCE.split(text)[1:]:
        verb = words.first(sentence)
        yield _Second(f'. {verb}', verb.lower(), _clause(sentence), 0)


def _clause(text: str) -> str:
    """Return the words of a text up to a stop."""
    found = _CLAUSE.match(text)
    return found[0] if found else ''


def _is_one_act(text: str, second: _Second, grammar: Grammar) -> bool:
    """Return whether a second part limits, records, asks or completes the first, or shares its object."""
    clause_words = [word.lower() for word in _WORD.findall(second.clause)]
    is_limit = bool(grammar.limits & set(clause_words[:LIMIT_WITHIN]))
    is_record = grammar.record.search(second.clause) is not None
    is_question = second.verb in grammar.asks and words.first(text).lower() in grammar.calls
    is_completion = len(clause_words) <= SHORT and bool(grammar.pronouns & set(clause_words))
    return second.before == 1 or is_limit or is_record or is_question or is_completion
