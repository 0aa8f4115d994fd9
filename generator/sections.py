"""The sections of the handbook, in the order of the site, with their tab in the binder."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a section is for. Sections to respond with stand on their own; the others are grouped."""

    RESPOND = 'Respond'
    PREPARE = 'Prepare'
    LEARN = 'Learn'
    REFERENCE = 'Reference'


@dataclass(frozen=True)
class Section:
    """A section: its key, its title in English, its part of the site and its tab in the binder."""

    key: str
    title: str
    part: Part
    tab: int


SECTIONS = (
    Section('now', 'Crisis now?', Part.RESPOND, 1),
    Section('activate', 'Alert and activate', Part.RESPOND, 2),
    Section('roles', 'Role cards', Part.RESPOND, 3),
    Section('scenarios', 'Scenarios', Part.RESPOND, 4),
    Section('contacts', 'Contacts', Part.RESPOND, 5),
    Section('messages', 'Messages', Part.RESPOND, 6),
    Section('clocks', 'Legal clocks', Part.RESPOND, 7),
    Section('means', 'Rooms and means', Part.RESPOND, 8),
    Section('forms', 'Forms', Part.RESPOND, 9),
    Section('risks', 'Risks', Part.PREPARE, 12),
    Section('cell', 'Crisis cell', Part.PREPARE, 12),
    Section('ready', 'Scenarios: be ready', Part.PREPARE, 12),
    Section('communication', 'Communication', Part.PREPARE, 12),
    Section('social', 'Social media', Part.PREPARE, 12),
    Section('training', 'Training', Part.PREPARE, 12),
    Section('exercises', 'Exercises', Part.PREPARE, 12),
    Section('watch', 'Watch', Part.PREPARE, 12),
    Section('learn', 'After a crisis', Part.LEARN, 13),
    Section('trust', 'Trust', Part.LEARN, 13),
    Section('readiness', 'Readiness', Part.REFERENCE, 14),
    Section('glossary', 'Glossary', Part.REFERENCE, 10),
    Section('envelopes', 'Sealed envelopes', Part.REFERENCE, 11),
    Section('about', 'About', Part.REFERENCE, 14),
)

TABS = {
    1: 'Crisis now?',
    2: 'Alert and activate',
    3: 'Role cards',
    4: 'Scenarios',
    5: 'Contacts',
    6: 'Messages',
    7: 'Legal clocks',
    8: 'Rooms and means',
    9: 'Forms',
    10: 'Glossary',
    11: 'Sealed envelopes',
    12: 'Prepare',
    13: 'Learn',
    14: 'About',
}
"""The tabs of the binder, in its order."""


def section(key: str) -> Section:
    """Return a section by its key; raise KeyError if there is none."""
    found = {one.key: one for one in SECTIONS}
    return found[key]
