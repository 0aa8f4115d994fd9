"""What an editor writes is shown to somebody, or read by a program: no field of the model is for nobody."""

import html
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from books import ROOT, draft_of, real, whole

from generator.model.fields import Leaf, Many, Shape, Table, plan
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
FOR_THE_RECORD = {
    'accessed_on', 'approved_by', 'approved_on', 'by', 'delivered_on', 'last_occurred', 'logged', 'nature',
    'privacy_notice_on', 'private_contact_consent', 'reports_to', 'since', 'slots', 'status_component',
    'main_establishment_country',
}  # fmt: skip
"""Dates, consents and references that are kept so that somebody can look them up where they are written."""
OF_FORMS = {
    'copies_in_binder', 'example_row', 'filled_by', 'forms', 'header_fields', 'help', 'orientation', 'purpose',
    'row_height_mm', 'rows_per_page', 'width_mm',
}  # fmt: skip
"""What only sheets to fill in by hand have."""
READERS = ('views', 'templates', 'facts', 'editions', 'render', 'deadlines', 'checks', 'proofs', 'loading', 'model')


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
    if isinstance(shape, Leaf):
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


def test_a_field_of_the_model_is_read_by_a_page_or_a_program():
    paths = [
        path for name in READERS for path in (ROOT / 'generator' / name).rglob('*') if path.suffix in ('.py', '.j2')
    ]
    read = set(re.findall(r'\.(\w+)', '\n'.join(path.read_text('utf-8') for path in paths)))
    named = {alias for path in paths for alias in re.findall(r"'(\w+)'", path.read_text('utf-8'))}
    fields = {field.name for kind in parts(Part) if kind.__module__.startswith('generator.') for field in plan(kind)}
    assert fields - read - named - FOR_THE_RECORD - OF_FORMS == set()
    assert (FOR_THE_RECORD | OF_FORMS) & read == set()


def parts(kind: type[Part]) -> Iterator[type[Part]]:
    """Every class of the model."""
    for one in kind.__subclasses__():
        yield one
        yield from parts(one)


@pytest.mark.parametrize('path', sorted((ROOT / 'generator' / 'templates').rglob('*.j2')), ids=lambda one: one.name)
def test_a_template_takes_no_more_than_it_uses(path: Path):
    text = path.read_text('utf-8')
    for line, names in re.findall(r"(\{% from '[^']+' import ([^%]+?) %\})", text):
        rest = text.replace(line, '')
        assert [name for name in names.split(', ') if not re.search(rf'\b{name}\(', rest)] == []
