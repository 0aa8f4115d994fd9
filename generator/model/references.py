"""References in texts: `{{ call:insurer }}`, `{{ role:ciso }}`, `{{ page:RANSOM }}`, `{{ company }}`.

A reference has a kind and a colon, or is one of a few names of facts. The gap of a message, `{{ known }}`, has neither:
no text can take the one for the other. References are read and looked up, never evaluated.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

FACTS = ('company', 'legal_name')
"""What stands for a fact of the organisation, without a colon."""
STABLE = ('alert', 'alert-second', 'bridge', 'bridge-second')
"""The numbers of the company itself, which `call:` names before any contact."""
REFERENCE = re.compile(rf'\{{\{{\s*(?:([A-Za-z_]+):\s*([^\s{{}}]*)|({"|".join(FACTS)}))\s*\}}\}}')


class ReferenceKind:
    """What a reference stands for."""

    CALL: Final = 'call'
    ROLE: Final = 'role'
    PAGE: Final = 'page'
    FACT: Final = 'fact'


class Reference(NamedTuple):
    """A reference as it is written: its kind, which may be unknown, and what it names."""

    kind: str
    name: str

    def __str__(self) -> str:
        """Return it as an editor writes it."""
        return f'{{{{ {self.name if self.kind == ReferenceKind.FACT else f"{self.kind}:{self.name}"} }}}}'


def references(text: str) -> tuple[Reference, ...]:
    """Return the references in a text, in order."""
    return tuple(piece for piece in pieces(text) if isinstance(piece, Reference))


def pieces(text: str) -> Iterator[str | Reference]:
    """Yield a text cut at its references: words and references in their order."""
    end = 0
    for match in REFERENCE.finditer(text) if '{{' in text else ():
        if match.start() > end:
            yield text[end : match.start()]
        kind, name, fact = match.groups()
        yield Reference(ReferenceKind.FACT, fact) if fact else Reference(kind, name)
        end = match.end()
    if end < len(text):
        yield text[end:]
