"""What the editors of the starter wrote is shown to somebody: no text field is for nobody."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from books import draft_of, real, whole

from generator.model.fields import Many, Scalar, Shape, Table, plan
from generator.model.gaps import GAP
from generator.model.marks import Audience
from generator.model.part import Part

READ_BY_PROGRAMS = {
    'Explained': {'rule', 'place', 'why'},
    'Freeze': {'why'},
    'Message': {'approved_wording'},
    'Organisation': {'timezone'},
    'Settings': {'edit_url', 'forbidden_phrases'},
    'Translated': {'title', 'body'},
}
"""Texts that rules, counts or links need, and other editions show."""


def written(value: object) -> Iterator[tuple[str, str, str]]:
    """Every text of an entry that is no id or code: the class that holds it, the field and the text."""
    if isinstance(value, Part):
        for field in plan(type(value)):
            held = getattr(value, field.name)
            yield from ((type(value).__name__, field.name, text) for text in own(held, field.shape))
            yield from written(held)
    elif isinstance(value, tuple | list | Mapping):
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from written(one)


def own(value: object, shape: Shape | None) -> Iterator[str]:
    """The texts that a field holds itself, in a list or a table or alone."""
    if isinstance(shape, Scalar):
        if isinstance(value, str) and not shape.is_name:
            yield value
    elif isinstance(shape, Many | Table) and value:
        for one in value.values() if isinstance(value, Mapping) else value:
            yield from own(one, shape.item)


def letters(text: str) -> str:
    """A text without all that a page adds to it: signs, spaces, escapes."""
    return re.sub(r'[\W_]+', '', html.unescape(text))


def longest(text: str) -> str:
    """The longest stretch of a text between its gaps, which pages fill or name."""
    return max(GAP.sub('\0', text).split('\0'), key=len)


def test_every_text_field_of_the_model_is_shown_by_some_page():
    editions = [draft_of('real', one) for one in (Audience.CELL, Audience.FACILITATORS)]
    shown = ' '.join(letters(text) for made in editions for text in made.markdown.values())
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for _, entry in whole(real()).entries():
        for kind, field, text in written(entry):
            held[kind, field].append(text)
    unseen = {
        f'{kind}.{field}'
        for (kind, field), texts in held.items()
        if field not in READ_BY_PROGRAMS.get(kind, ()) and not any(letters(longest(text)) in shown for text in texts)
    }
    assert len(held) > 200
    assert unseen == set()
