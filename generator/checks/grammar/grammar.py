"""What the rules on wording know of a language."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True)
class Grammar:
    """How orders begin in a language, what joins two of them, and what makes one act of both."""

    asked: str
    """What an order begins with, as a message names it."""
    begins: Callable[[str], bool]
    """Returns whether a text begins as an order does."""
    no_verbs: AbstractSet[str]
    """Words by which an order may begin that are none of its verbs."""
    then: re.Pattern[str]
    """Matches what puts a second order after the first, as its first group, then the word that may be its verb."""
    joint: re.Pattern[str]
    """Matches what joins, then as `clause` the beginning of the second part, then as `verb` what may be its verb."""
    record: re.Pattern[str]
    limits: AbstractSet[str]
    calls: AbstractSet[str]
    uncalled: str
    """Matches people to call whom no list of contacts holds: customers, journalists."""
    asks: AbstractSet[str]
    pronouns: AbstractSet[str]
    unfinished: str
    """Matches what stands for words that are still to be written."""
    unfinished_begins: str
    """What each of these begins with."""
