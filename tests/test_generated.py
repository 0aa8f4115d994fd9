"""What is generated and committed is fresh; renewing a catalogue loses nothing."""

import json
import shutil

import yaml
from books import ROOT, real
from click.testing import CliRunner
from projects import lay_out

from generator import generated
from generator.cli import main
from generator.loading import catalogue, schema
from generator.loading.catalogue import read_words
from generator.model.catalogue import SourceText
from generator.model.handbook import Handbook


def test_the_schemas_are_those_of_the_models():
    kept = {path.stem: json.loads(path.read_text('utf-8')) for path in (ROOT / generated.SCHEMAS).glob('*.json')}
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
    assert generated.write_schemas(tmp_path) > 0
    assert generated.write_schemas(tmp_path) == 0


FRENCH = 'data/translations/fr.po'
INTERFACE = ROOT / 'generator' / 'locale'


def test_the_catalogues_are_those_the_command_writes(tmp_path):
    shutil.copytree(ROOT / 'data', tmp_path / 'data')
    shutil.copytree(INTERFACE, tmp_path / 'generator' / 'locale')
    problems = []
    found = dict(generated.write_catalogues(tmp_path, problems))
    assert problems == []
    assert found == dict.fromkeys((FRENCH, 'generator/locale/en.po', 'generator/locale/fr.po'), 0)
    assert [name for name in found if (tmp_path / name).read_bytes() != (ROOT / name).read_bytes()] == []


def test_renewing_a_catalogue_adds_what_is_new_and_keeps_the_rest(tmp_path):
    project = lay_out(tmp_path / 'project')
    path = project / 'data' / 'translations' / 'fr.po'
    before = catalogue.read(path, 'fr.po', []).translations
    glossary = project / 'data' / 'glossary.yml'
    old = next(iter(yaml.load(glossary.read_text('utf-8'), yaml.CBaseLoader).values()))['definition']  # noqa: S506
    glossary.write_text(glossary.read_text('utf-8').replace(old, 'Words that nobody wrote before'), 'utf-8')
    problems = []
    assert dict(generated.write_catalogues(project, problems)) == {FRENCH: 1}
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
    list(generated.write_catalogues(project, []))
    glossary.write_text(before, 'utf-8')
    assert dict(generated.write_catalogues(project, [])) == {FRENCH: 0}
    assert catalogue.read(path, 'fr.po', []).get(old) == said


def test_one_text_is_not_counted_as_many(tmp_path):
    project = lay_out(tmp_path / 'project')
    glossary = project / 'data' / 'glossary.yml'
    old = next(iter(yaml.load(glossary.read_text('utf-8'), yaml.CBaseLoader).values()))['definition']  # noqa: S506
    glossary.write_text(glossary.read_text('utf-8').replace(old, 'New words'), 'utf-8')
    said = CliRunner().invoke(main, ['catalogue', '--root', str(project)]).stdout
    assert said == f'{FRENCH}: 1 text without a translation\n'


def test_renewing_twice_writes_the_same_bytes(tmp_path):
    project = lay_out(tmp_path / 'project')
    path = project / 'data' / 'translations' / 'fr.po'
    list(generated.write_catalogues(project, []))
    once = path.read_bytes()
    list(generated.write_catalogues(project, []))
    assert path.read_bytes() == once


def test_the_words_of_templates_have_their_french():
    problems = []
    french = read_words('fr', problems)
    assert problems == []
    assert [text for text in generated.interface_texts() if not french.has(text)] == []


def test_the_words_of_templates_are_told_apart_by_context_and_number():
    texts = generated.interface_texts()
    assert SourceText('hole', plural='holes') in texts
    assert SourceText('holes') not in texts
    assert SourceText('social', 'WatchKind') in texts
    assert len({one.key for one in texts}) == len(texts)


def test_a_new_language_gets_both_its_catalogues(tmp_path):
    project = lay_out(tmp_path / 'project')
    (project / 'generator' / 'locale').mkdir(parents=True)
    settings = project / 'data' / 'handbook.yml'
    settings.write_text(settings.read_text('utf-8').replace('[en, fr]', '[en, fr, pl]'), 'utf-8')
    found = dict(generated.write_catalogues(project, []))
    assert found.keys() == {FRENCH, 'data/translations/pl.po', 'generator/locale/pl.po'}
    assert found['generator/locale/pl.po'] == len(generated.interface_texts())
    text = (project / 'generator' / 'locale' / 'pl.po').read_text('utf-8')
    assert 'msgid "hole"\nmsgid_plural "holes"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""\n' in text


def test_without_a_folder_for_them_the_words_of_pages_are_not_written(tmp_path):
    project = lay_out(tmp_path / 'project')
    assert dict(generated.write_catalogues(project, [])) == {FRENCH: 0}
    assert not (project / 'generator').exists()


def test_a_damaged_catalogue_of_the_interface_is_told_and_left_alone(tmp_path):
    project = lay_out(tmp_path / 'project')
    path = project / 'generator' / 'locale' / 'fr.po'
    path.parent.mkdir(parents=True)
    path.write_text('msgid "Crisis now?\n', 'utf-8')
    problems = []
    assert dict(generated.write_catalogues(project, problems)) == {FRENCH: 0}
    assert [str(problem).partition(': ')[0] for problem in problems] == ['generator/locale/fr.po:1:1']
    assert path.read_text('utf-8') == 'msgid "Crisis now?\n'


def test_no_text_of_the_handbook_is_left_in_english():
    french = real().catalogues['fr']
    assert [text for text in generated.source_texts(real()) if french.get(text) is None] == []
