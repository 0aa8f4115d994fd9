"""What the rules on wording know of each language. Each language is one module here and one entry of the table."""

from collections.abc import Mapping

from generator.checks.grammar.english import ENGLISH
from generator.checks.grammar.french import FRENCH
from generator.checks.grammar.grammar import Grammar

GRAMMARS: Mapping[str, Grammar] = {'en': ENGLISH, 'fr': FRENCH}
