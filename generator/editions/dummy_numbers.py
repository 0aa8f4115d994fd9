"""In an exercise edition a dummy number stands in place of each live number and address, so that nobody is called."""

import re
from collections.abc import Mapping

from generator.editions.marked import Untranslated
from generator.model.contact import ContactPoint
from generator.model.part import Entity, Part
from generator.model.watch import Watch

_EMERGENCY = re.compile(r'\[([^\]]*)\]\((?:tel|sms):\d{2,3}\)')
"""A link to an emergency number. An exercise shows the number without the link, as somebody may be in real danger."""
_NUMBER = re.compile(r'\[[^\]]*\]\((?:tel|sms):[^)]*\)|\+\d[\d \u00a0\u202f]{7,}\d')
"""A number to call or write to, in the middle of a text."""
DUMMY_NUMBER = '000 EXERCISE 000'
"""What an exercise edition shows where a live number or address would be."""


def with_dummy_numbers(entry: Entity) -> Entity:
    """Return an entry with every live number and address replaced."""
    found = _replaced(entry)
    return found if isinstance(found, Entity) else entry


def _replaced(value: object) -> object:
    """Return a value with every live number and address replaced; the value itself where it has none."""
    if isinstance(value, ContactPoint):
        return value.model_copy(update={'value': DUMMY_NUMBER, 'abroad': None})
    if isinstance(value, Watch):
        # The page on which an authority publishes is often the one on which it is notified.
        return _part(value.model_copy(update={'url': None}))
    if isinstance(value, Part):
        return _part(value)
    if isinstance(value, tuple | Mapping):
        return _items(value)
    return _text(value) if isinstance(value, str) else value


def _part(part: Part) -> Part:
    fields = {name: getattr(part, name) for name in type(part).model_fields if name != 'places'}
    changed = {name: after for name, before in fields.items() if (after := _replaced(before)) is not before}
    return part.model_copy(update=changed) if changed else part


def _items(many: tuple[object, ...] | Mapping[object, object]) -> object:
    if isinstance(many, tuple):
        items = tuple(map(_replaced, many))
        return many if all(one is other for one, other in zip(items, many, strict=True)) else items
    held = {key: _replaced(item) for key, item in many.items()}
    return many if all(held[key] is many[key] for key in many) else held


def _text(text: str) -> str:
    replaced = _NUMBER.sub(DUMMY_NUMBER, _EMERGENCY.sub(r'\1', text))
    if replaced == text:
        return text
    return Untranslated(replaced, text.language) if isinstance(text, Untranslated) else replaced
