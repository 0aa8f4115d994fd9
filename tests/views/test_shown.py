"""What an editor writes is shown to somebody, or read by a program: no field of the model is for nobody."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from books import ROOT

from generator.model.fields import plan
from generator.model.part import Part

FOR_THE_RECORD = {
    'accessed_on', 'approved_by', 'approved_on', 'by', 'delivered_on', 'last_occurred', 'logged', 'nature',
    'privacy_notice_on', 'private_contact_consent', 'reports_to', 'since', 'slots', 'status_component',
    'main_establishment_country',
}  # fmt: skip
"""Dates, consents and references that are kept so that somebody can look them up where they are written."""
OF_FORMS = {
    'copies_in_binder', 'example_row', 'fields', 'filled_by', 'header_fields', 'help', 'orientation',
    'purpose', 'row_height_mm', 'rows_per_page', 'width_mm',
}  # fmt: skip
"""What only sheets to fill in by hand have."""
BY_THE_MODEL = {'all', 'any'}
"""What a method of the model reads, for pages to ask."""
BY_NAME = {'poster', 'social'}
"""What is looked up by the name of a channel."""
IMPORT = re.compile(r'(from|import) ')
READERS = ('views', 'templates', 'facts', 'editions', 'render', 'deadlines', 'checks', 'proofs', 'loading')


def test_a_field_of_the_model_is_read_by_a_page_or_a_program():
    paths = [
        path for name in READERS for path in (ROOT / 'generator' / name).rglob('*') if path.suffix in ('.py', '.j2')
    ]
    lines = [line for path in paths for line in path.read_text('utf-8').splitlines()]
    read = {name for line in lines if not IMPORT.match(line) for name in re.findall(r'\.(\w+)', line)}
    fields = {field.name for kind in parts(Part) if kind.__module__.startswith('generator.') for field in plan(kind)}
    assert sorted(fields - read) == sorted(FOR_THE_RECORD | OF_FORMS | BY_THE_MODEL | BY_NAME)


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
        taken = [name.rpartition(' as ')[2] for name in names.split(', ')]
        assert [name for name in taken if not re.search(rf'\b{name}\(', rest)] == []
