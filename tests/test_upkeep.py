"""What is generated and committed is fresh; renewing a catalogue loses nothing."""

import json

import pytest
import yaml
from books import ROOT, real
from projects import lay_out

from generator import upkeep
from generator.loading import catalogue, schema
from generator.loading.catalogue import read_words
from generator.model.handbook import Handbook


def test_the_schemas_are_those_of_the_models():
    kept = {path.stem: json.loads(path.read_text('utf-8')) for path in (ROOT / upkeep.SCHEMAS).glob('*.json')}
    made = json.loads(json.dumps(dict(schema.schemas())))
    assert sorted(name for name in {*kept, *made} if kept.get(name) != made.get(name)) == [], 'run: make schema'


def test_every_file_of_the_data_uses_fields_that_its_schema_knows():
    schemas = dict(schema.schemas())
    for path in sorted((ROOT / 'data').rglob('*.yml')):
        kind = path.stem if path.parent.name == 'data' else path.parent.name
        entries = yaml.load(path.read_text('utf-8'), yaml.CBaseLoader)  # noqa: S506 - all texts, nothing built
        if path.stem in Handbook.singles():
            assert set(entries) <= set(schemas[path.stem]['properties']), path
        elif path.parent.name == 'data':
            for entry in entries.values():
                assert set(entry) <= set(schemas[f'{kind}.entry']['properties']), path
        else:
            assert set(entries) <= set(schemas[f'{kind}.entry']['properties']), path


def test_a_text_may_look_like_a_number_in_an_editor():
    shown = dict(schema.schemas())['contacts.entry']['$defs']['ContactPoint']['properties']['value']
    assert shown['type'] == ['string', 'number', 'boolean']


def test_writing_the_schemas_again_changes_nothing(tmp_path):
    (tmp_path / '.vscode').mkdir()
    assert upkeep.write_schemas(tmp_path) > 0
    assert upkeep.write_schemas(tmp_path) == 0


def test_renewing_a_catalogue_adds_what_is_new_and_keeps_the_rest(tmp_path):
    project = lay_out(tmp_path / 'project')
    path = project / 'data' / 'translations' / 'fr.po'
    before = catalogue.read(path, 'fr.po', []).translations
    glossary = project / 'data' / 'glossary.yml'
    old = next(iter(yaml.load(glossary.read_text('utf-8'), yaml.CBaseLoader).values()))['definition']  # noqa: S506
    glossary.write_text(glossary.read_text('utf-8').replace(old, 'Words that nobody wrote before'), 'utf-8')
    problems = []
    assert dict(upkeep.renew_catalogues(project, problems)) == {'fr': 1}
    assert problems == []
    text = path.read_text('utf-8')
    assert 'msgid "Words that nobody wrote before"\nmsgstr ""' in text
    after = catalogue.read(path, 'fr.po', [])
    assert before.items() <= {**after.retired, **after.translations}.items()
    assert old in after.retired


def test_a_text_that_comes_back_has_its_translation_again(tmp_path):
    project = lay_out(tmp_path / 'project')
    path = project / 'data' / 'translations' / 'fr.po'
    glossary = project / 'data' / 'glossary.yml'
    before = glossary.read_text('utf-8')
    old = next(iter(yaml.load(before, yaml.CBaseLoader).values()))['definition']  # noqa: S506
    said = catalogue.read(path, 'fr.po', []).get(old)
    glossary.write_text(before.replace(old, 'Something else'), 'utf-8')
    list(upkeep.renew_catalogues(project, []))
    glossary.write_text(before, 'utf-8')
    assert dict(upkeep.renew_catalogues(project, [])) == {'fr': 0}
    assert catalogue.read(path, 'fr.po', []).get(old) == said


def test_renewing_twice_writes_the_same_bytes(tmp_path):
    project = lay_out(tmp_path / 'project')
    path = project / 'data' / 'translations' / 'fr.po'
    list(upkeep.renew_catalogues(project, []))
    once = path.read_bytes()
    list(upkeep.renew_catalogues(project, []))
    assert path.read_bytes() == once


@pytest.mark.parametrize('context', list(upkeep.interface_texts()))
def test_the_words_of_templates_have_their_french(context):
    problems = []
    french = read_words('fr', problems)
    assert problems == []
    assert [text for text in upkeep.interface_texts()[context] if french.get(text, context) is None] == []


def test_no_text_of_the_handbook_is_left_in_english():
    french = real().catalogues['fr']
    assert [text for text in upkeep.source_texts(real()) if french.get(text) is None] == []
