"""What all that goes on paper is made of: leaves, each its own document."""

import re
from dataclasses import dataclass
from html import unescape

from generator.model.document import Paper
from generator.render.check_words import check_word
from generator.render.store import key_of

# Signs for the screen that the style sheets hide, and what is no text at all.
_UNPRINTED = re.compile(
    r'<a [^>]*class="(?:footnote-backref|headerlink)"[^>]*>.*?</a>|<(?:style|title)\b.*?</(?:style|title)>|<[^>]*>',
    re.DOTALL,
)

_OVERLEAF = 'class="answers"'


@dataclass(frozen=True)
class Leaf:
    """One page as its own document; what it prints depends on these fields alone.

    Its marking, its tab, its number and the word of an exercise are no part of it: they are stamped on it when it is
    joined with others, so that all readers and all products share the leaves on which they read the same.
    """

    code: str
    target: str
    """The target of links to it, as `playbooks/ransomware`."""
    title: str
    language: str
    handbook: str
    """The title of the handbook, for the running head."""
    html: str
    """The body, links already annotated by `links.resolve`, links still written `handbook:<kind>/<id>`."""
    revision: str
    """The issue in which it last changed, as words: `rev. 12`."""
    card: bool = False
    """One side in large type; more is reported as an overflow."""
    reflex: bool = False
    """A front and a back; more is reported as an overflow."""
    half: bool = False
    """On half a sheet: two are joined on one, which is cut."""
    paper: Paper = Paper.A4

    @property
    def identity(self) -> str:
        """Return the digest of all that is laid out on it, its revision left blank.

        A release compares it with that of the issue before, and so knows which leaves were revised. The code that lays
        it out is no part of it: a newer generator revises no leaf.
        """
        printed = (self.code, self.target, self.title, self.language, self.handbook)
        kind = (str(self.card), str(self.reflex), str(self.half), self.paper)
        return key_of(*printed, self.html, *kind)

    @property
    def check_word(self) -> str:
        """Return the words two people compare on the phone: `Tango Kilo 4`."""
        return check_word(self.identity)

    @property
    def most_sides(self) -> int:
        """Return how many sides it may have; 0 if it may have as many as it needs."""
        return 2 if self.reflex else int(self.card)

    @property
    def is_own_sheet(self) -> bool:
        """Say whether it begins on a right-hand side wherever it stands: it has a back, or answers overleaf."""
        return self.reflex or _OVERLEAF in self.html

    @property
    def text(self) -> str:
        """Return all that is printed of its own words."""
        return unescape(_UNPRINTED.sub(' ', f'{self.code} {self.title} {self.html}'))
