"""What the rules on wording know of each language. A language they shall read too is a module here and an entry."""

from collections.abc import Mapping

from generator.checks.grammar.english import ENGLISH
from generator.checks.grammar.french import FRENCH
from generator.checks.grammar.grammar import Grammar

GRAMMARS: Mapping[str, Grammar] = {'en': ENGLISH, 'fr': FRENCH}
