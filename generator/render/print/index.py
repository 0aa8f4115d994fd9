"""The index of a product: everything named on its pages, in order of the alphabet, with the number of the sheet."""

import unicodedata
from collections.abc import Sequence

from generator.render.manuscript import Manuscript
from generator.render.print.document import IndexLine, LeafTab
from generator.views.links import title

NAMED = frozenset({'contacts', 'decisions', 'obligations', 'people', 'resources', 'services', 'sites'})
"""The kinds of entries that people look for by name."""


def index(manuscript: Manuscript, tabs: Sequence[LeafTab]) -> tuple[IndexLine, ...]:
    """Return where each page and each entry on it is found, by its name."""
    held = {page.target: page.holds for page in manuscript.pages}
    found = [
        line
        for tab in tabs
        for leaf, number in zip(tab.leaves, tab.numbers, strict=True)
        for line in (IndexLine(leaf.title, number), *_entries(manuscript, held[leaf.target], number))
    ]
    return tuple(sorted(set(found), key=lambda line: (_plain(line.name), line.number)))


def _entries(manuscript: Manuscript, targets: Sequence[str], number: str) -> list[IndexLine]:
    book = manuscript.edition.book
    pairs = [target.split('/', 1) for target in targets]
    entries = [book.entries_of(kind).get(id_) for kind, id_ in pairs if kind in NAMED]
    return [IndexLine(title(entry), number) for entry in entries if entry is not None]


def _plain(text: str) -> str:
    """Return a text as the alphabet orders it: without accents and capitals."""
    return ''.join(sign for sign in unicodedata.normalize('NFKD', text.casefold()) if not unicodedata.combining(sign))
