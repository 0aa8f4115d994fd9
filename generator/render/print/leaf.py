"""What the binder is made of: leaves, each its own document, and the cover that holds them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from html import unescape

from generator.render.print.check_words import check_word
from generator.render.print.words import Words

# Signs for the screen that the style sheets hide, and what is no text at all.
_UNPRINTED = re.compile(
    r'<a [^>]*class="(?:footnote-backref|headerlink)"[^>]*>.*?</a>|<(?:style|title)\b.*?</(?:style|title)>|<[^>]*>',
    re.DOTALL,
)


class Paper(StrEnum):
    """The size of a sheet."""

    A4 = 'a4'
    LETTER = 'letter'


@dataclass(frozen=True)
class Leaf:
    """One page as its own document; what it prints depends on these fields and on nothing that holds it.

    How far it may travel is no part of it: that is stamped on it as it is bound, so that readers of several audiences
    share the leaves on which they read the same.
    """

    code: str
    target: str
    """What a link to it says after `handbook:`, as `playbooks/ransomware`."""
    title: str
    language: str
    handbook: str
    """The title of the handbook, for the running head."""
    tab: int
    tab_label: str
    html: str
    """The body, links already annotated by `links.resolve`, links still saying `handbook:<kind>/<id>`."""
    revision: str
    """The issue in which it last changed, as words: `rev. 12`."""
    words: Words
    card: bool = False
    """One side in large type; more is reported as an overflow."""
    exercise: bool = False
    paper: Paper = Paper.A4

    @property
    def check_word(self) -> str:
        """Return the words two people compare on the phone: `Tango Kilo 4`."""
        return check_word(*self._content)

    @property
    def digest(self) -> str:
        """Return the hash of what it says, whatever the paper it is printed on."""
        return sha256('\0'.join(self._content).encode()).hexdigest()

    @property
    def text(self) -> str:
        """Return all that is printed of its own words."""
        return unescape(_UNPRINTED.sub(' ', f'{self.code} {self.title} {self.tab_label} {self.html}'))

    @property
    def _content(self) -> tuple[str, ...]:
        said = (self.code, self.target, self.title, self.language, self.revision, self.html)
        return (*said, str(self.exercise))


@dataclass(frozen=True)
class Cover:
    """What is said of a whole binder, and replaced with every issue of it."""

    title: str
    company: str
    audience: str
    language: str
    edition: str
    issue: str
    """The number and, between releases, `after issue 12, not released`."""
    valid_until: str
    marking: str
    words: Words
    exercise: bool = False
    paper: Paper = Paper.A4
