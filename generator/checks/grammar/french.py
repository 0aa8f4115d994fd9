"""How French says what to do: by an infinitive, and by what may stand before one."""

import re

from generator.checks.grammar.grammar import Grammar

KEPT = 'récépissé|preuve|copie|numéro|accusé|réponse|original|reçu'
_INFINITIVE = re.compile(r'.*(?:er|ir|re)')
_BEFORE = frozenset({'ne', 'n', 'se', 's', 'en', 'y', 'le', 'la', 'l', 'les', 'leur', 'lui', 'vous'})
"""What may stand before an infinitive: a negation, a pronoun."""
_NEXT = 4
"""So many words on, the infinitive must have come."""


def _begins(text: str) -> bool:
    """Return whether it begins with an infinitive, what stands before one, or a condition."""
    words = [one for one in map(_bare, re.split(r"[\s'’]+", text)) if one]
    searched = words[:_NEXT] if words and words[0] in _BEFORE else words[:1]
    return 'si' in words[:1] or any(map(_INFINITIVE.fullmatch, searched))


def _bare(word: str) -> str:
    return word.strip('*_"“”«»(),.:;!?…').lower()


FRENCH = Grammar(
    asked='infinitive',
    begins=_begins,
    no_verbs=frozenset({'si'}),
    then=re.compile(r'\b(puis|ensuite) +(\w+)'),
    joint=re.compile(
        r'\bet\s+(?P<clause>)(?:(?:ne\s+pas|ne|le|la|les|leur|lui|y|en|se|vous)\s+|[lsn][’\'])*(?P<verb>\w+)'
    ),
    record=re.compile(
        rf'(?:noter|consigner)\b|(?:conserver|garder)\s(?:l[’\']|le\s|la\s|une?\s|chaque\s)(?:{KEPT})\b'
        r'|faire\s(?:noter|consigner)'
    ),
    limits=frozenset({'ne', 'n', 'jamais', 'rien', 'aucun', 'aucune'}),
    calls=frozenset({'téléphoner', 'appeler'}),
    uncalled=r'\b(?:clients?|personnes?|utilisateurs?|victimes?|journalistes?|partenaires?|fournisseurs?|collègues?|investisseurs?|commissaires?|conseil)\b',
    asks=frozenset({'demander'}),
    pronouns=frozenset({'le', 'la', 'l', 'les', 'leur', 'lui', 'en', 'y'}),
    unfinished='à (?:compléter|définir|préciser|renseigner|traduire|confirmer)',
    unfinished_begins='à ',
)
