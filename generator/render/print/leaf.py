"""What all that goes on paper is made of: leaves, each its own document."""

import re
from dataclasses import dataclass
from html import unescape

from generator.model.document import Paper
from generator.render.check_words import check_word
from generator.render.store import key_of
from generator.views.page import Layout

# Signs for the screen that the style sheets hide, and what is no text at all.
_UNPRINTED = re.compile(
    r'<a [^>]*class="(?:footnote-backref|headerlink)"[^>]*>.*?</a>|<(?:style|title)\b.*?</(?:style|title)>|<[^>]*>',
    re.DOTALL,
)

_MOST_SIDES = {Layout.SHEETS: 0, Layout.CARD: 1, Layout.REFLEX: 2, Layout.FOLDED: 4}
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
    layout: Layout = Layout.SHEETS
    half: bool = False
    """On half a sheet: two are joined on one, which is cut or folded."""
    paper: Paper = Paper.A4

    @property
    def identity(self) -> str:
        """Return the digest of all that is laid out on it, its revision left blank.

        A release compares it with that of the issue before, and so knows which leaves were revised. The code that lays
        it out is no part of it: a newer generator revises no leaf.
        """
        printed = (self.code, self.target, self.title, self.language, self.handbook)
        kind = (self.layout, str(self.half), self.paper)
        return key_of(*printed, self.html, *kind)

    @property
    def check_word(self) -> str:
        """Return the words two people compare on the phone: `Tango Kilo 4`."""
        return check_word(self.identity)

    @property
    def most_sides(self) -> int:
        """Return how many sides it may have, more is reported as an overflow; 0 if it may have as many as it needs."""
        return _MOST_SIDES[self.layout]

    @property
    def is_own_sheet(self) -> bool:
        """Say whether it begins on a right-hand side wherever it stands: it has a back, or answers overleaf."""
        return self.layout is Layout.REFLEX or _OVERLEAF in self.html

    @property
    def text(self) -> str:
        """Return all that is printed of its own words."""
        return unescape(_UNPRINTED.sub(' ', f'{self.code} {self.title} {self.html}'))
