"""The columns of the crisis log by their headings, in English and in French, whatever their order."""

import re
from collections.abc import Mapping
from enum import Enum, auto
from unicodedata import combining, normalize

from generator.review_draft.table import Row


class Column(Enum):
    """What a cell of the log says."""

    NUMBER = auto()
    DATE = auto()
    TIME = auto()
    SOURCE = auto()
    TYPE = auto()
    CONTENT = auto()
    ASSIGNED = auto()
    DUE = auto()
    DONE = auto()
    INITIALS = auto()
    OTHER = auto()


Columns = tuple[Column, ...]
_ENGLISH: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ('n', 'no', 'num', 'number', 'nr', 'line'),
    Column.DATE: ('date', 'day'),
    Column.TIME: ('time', 'hour', 'at', 'when'),
    Column.SOURCE: ('source', 'source who means', 'who', 'from'),
    Column.TYPE: ('type', 'kind'),
    Column.CONTENT: ('content', 'contents', 'what', 'text', 'event', 'description'),
    Column.ASSIGNED: ('assigned to', 'assigned', 'owner', 'for'),
    Column.DUE: ('due', 'due at', 'deadline'),
    Column.DONE: ('done', 'done at'),
    Column.INITIALS: ('initials', 'by', 'signature'),
}
_FRENCH: Mapping[Column, tuple[str, ...]] = {
    Column.NUMBER: ('numero', 'ligne', 'n d ordre'),
    Column.DATE: ('jour', 'date du jour'),
    Column.TIME: ('heure', 'horaire', 'quand'),
    Column.SOURCE: ('source qui moyen', 'qui', 'origine', 'emetteur'),
    Column.TYPE: ('nature', 'categorie'),
    Column.CONTENT: (
        'contenu',
        'quoi',
        'texte',
        'evenement',
        'evenements',
        'information',
        'informations',
        'fait constate',
    ),
    Column.ASSIGNED: ('attribue a', 'affecte a', 'confie a', 'assigne a', 'responsable', 'pour action', 'destinataire'),
    Column.DUE: ('echeance', 'pour', 'delai', 'avant'),
    Column.DONE: ('fait', 'fait a', 'termine', 'cloture', 'heure de fin'),
    Column.INITIALS: ('visa', 'paraphe', 'initiales', 'par'),
}
HEADINGS: Mapping[str, Mapping[Column, tuple[str, ...]]] = {'en': _ENGLISH, 'fr': _FRENCH}
"""What the columns are called, by language; no two languages share a heading."""
_KNOWN = {name: column for found in HEADINGS.values() for column, names in found.items() for name in names}
_FORM = re.compile(r'\([^)]*\)|\bhh ?:? ?mm\b|\bmm\b')
"""What a heading says of how to fill in its column."""


def columns(row: Row) -> Columns | None:
    """Return the columns that a row names, if it is the row of headings: it names at least the time and the content."""
    found = tuple(_KNOWN.get(heading(cell.text), Column.OTHER) for cell in row)
    return found if {Column.TIME, Column.CONTENT} <= set(found) else None


def heading(text: str) -> str:
    """Return a heading without accents, punctuation and advice on how to fill it in: `Fait (hh:mm)` is `fait`."""
    plain = ''.join(character for character in normalize('NFKD', text) if not combining(character)).lower()
    return ' '.join(re.sub(r'[^a-z]+', ' ', _FORM.sub(' ', plain)).split())


def language(row: Row) -> str:
    """Return the language of a row of headings: the first after English that has one of them, else English."""
    headings = {heading(cell.text) for cell in row}
    first, *others = HEADINGS
    return next((one for one in others if any(headings & set(names) for names in HEADINGS[one].values())), first)
