"""No password, PIN, token or key is written in the handbook, in any language.

After such a word, with or without a colon, an "is" or a bracket, whatever has a digit is taken for the secret itself.

Why it matters: the handbook is read by many, printed and carried home. A secret in it is no secret, and an attacker who
finds one copy holds the crisis bridge too.

An example that fails:

    access: 'Door code: 4711A'

How to fix it: seal the secret in an envelope, write here its number and place (`pin` of a resource, envelopes.yml),
and change the secret: what was once in the files stays in their history.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.context import Context
from generator.model.problem import Problem

RULE = 'no-secrets'
CODES = ('L35',)
MANY = 10_000
"""Texts remembered: labels and names recur, and each is looked at once."""
_WORD = (
    r'(?:password|passwd|passphrase|pass ?code|pin(?: code)?|door code|access code|secret|token|api ?key'
    r'|mot de passe|digicode|code (?:pin|d.acc[eè]s|de (?:la )?porte))'
)
_NAMED = re.compile(
    rf'\b{_WORD}\s*(?:[:=]\s*["\'«“]?\s*(?=\S*[\d!#$%&*@^_])|(?:\(|\bis\b|\best\b)?\s*["\'«“]?\s*(?=\S*\d))'
    r'[^\s"\'«»“”()]{4,}',
    re.IGNORECASE,
)
_TELLING = re.compile('[0-9:=]')
_HINT = re.compile('pass|pin|code|secret|token|key')
"""What is in every text that names a secret: most texts have neither, and are spared the search."""
_KNOWN = re.compile(
    r'AKIA[0-9A-Z]{16}|gh[opsu]_[A-Za-z0-9]{36}|github_pat_\w{22,}|glpat-[\w-]{20}|xox[abprs]-[\w-]{10,}'
    r'|sk-[A-Za-z0-9_-]{20,}|eyJ[\w-]{10,}\.[\w-]{10,}\.|-----BEGIN [A-Z ]*PRIVATE KEY|https?://[^/\s:@]+:[^@\s/]+@'
)
_QUICK = re.compile('AKIA|gh[opsu]_|github_pat_|glpat-|xox|sk-|eyJ|-----BEGIN|://')
HASHES = frozenset({'approved_wording'})
"""Fields that hold a hash, which looks like a key and is none."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each text that looks like a secret, without repeating it."""
    for one in context.values:
        for wording in context.wordings(one.text) if one.path[-1] not in HASHES else ():
            if _is_secret(wording.text):
                what = f'this looks like a password, a code or a key{context.where(wording)}'
                yield Problem(one.place, f'{what}; seal it, name the envelope here, and change it', RULE)


@lru_cache(MANY)
def _is_secret(text: str) -> bool:
    is_telling = _TELLING.search(text) is not None and _HINT.search(text.lower()) is not None
    named = is_telling and _NAMED.search(text) is not None
    return named or (_QUICK.search(text) is not None and _KNOWN.search(text) is not None)
