"""Reading a handbook, by case files (see casefile.py) and by throwing anything at it."""

import copy
import os
import re
import shutil
import socket
import tempfile
from pathlib import Path
from typing import Annotated

import casefile
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import Field, ValidationError

from generator.checks.run import run
from generator.loading import catalogue, source, wording
from generator.loading.load import Loaded, load
from generator.loading.prose import fingerprint
from generator.model.catalogue import Catalogue, Plural, PluralRule, SourceText
from generator.model.part import Part
from generator.model.problem import Problem

CASES = Path(__file__).parent / 'cases'
FILES = sorted(path.relative_to(casefile.SMALL) for path in (casefile.SMALL / 'data').rglob('*.yml'))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
PYDANTIC = re.compile(r'Input should|[Vv]alidation error|\bpydantic\b|\btype=|\bNoneType\b|\bdict\b|\bValue error\b')
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.dates())
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=12,
)
WORDS = st.text(st.characters(codec='utf-8', exclude_categories=['Cc', 'Cs'], include_characters='\n\t'), min_size=1)
SIGNS = st.text(st.sampled_from('ab1 \n\n  --:?#[]{}&*!|>\'"%@`,\t\u2028\x85\x00\ufeffé~<=0.'), max_size=200)


@pytest.mark.parametrize('case', casefile.cases(CASES), ids=lambda case: f'{case.parent.name}/{case.stem}')
def test_case(case: Path, tmp_path: Path):
    assert casefile.found(case, tmp_path) == casefile.expected(case)


def test_no_case_speaks_as_a_library_does():
    lines = [line for case in casefile.cases(CASES) for line in casefile.expected(case).splitlines()]
    assert lines
    assert [line for line in lines if PYDANTIC.search(line)] == []


def test_the_small_handbook_is_read_whole():
    loaded = load(casefile.SMALL)
    assert loaded.problems == ()
    assert loaded.handbook is not None
    assert loaded.handbook.sites['nantes'].name == 'Nantes'
    assert str(loaded.handbook.sites['nantes'].at('address')) == 'data/sites.yml:3:12'
    assert loaded.catalogues['fr'].get('Fire') == 'Incendie'


def test_values_keep_what_the_editor_wrote(tmp_path):
    path = tmp_path / 'x.yml'
    path.write_text('a: +33199000001\nb: 0301234567\nc: 12:30\nd: no\ne: 1_000\nf: 1e3\ng: ~\nh: 2026-11-22\n', 'utf-8')
    problems: list[Problem] = []
    node = source.read(path, 'x.yml', problems)
    assert problems == []
    assert node is not None
    expected = ['+33199000001', '0301234567', '12:30', 'no', '1_000', '1e3', None, '2026-11-22']
    tree = source.tree(node)
    assert isinstance(tree, dict)
    assert list(tree.values()) == expected


class Odd(Part):
    """A part with a demand that no entry makes."""

    number: Annotated[int, Field(multiple_of=5)]


def test_a_demand_without_words_of_ours_is_told_of_without_the_words_of_the_library():
    problems: list[Problem] = []
    node = source.parse('number: 7\n', 'x.yml', problems)
    assert node is not None
    places = source.Places(node, 'x.yml')
    assert len(places) == len([(), ('number',)])
    with pytest.raises(ValidationError) as raised:
        Odd.model_validate({'number': '7'})
    found = wording.problem(raised.value.errors()[0], Odd, places)
    assert str(found) == "x.yml:1:9: error: 'number' is not what is asked for here; see the schema of the field [shape]"


def test_a_language_the_generator_does_not_speak_has_no_words():
    problems: list[Problem] = []
    assert catalogue.read_words('xx', problems).translations == {}
    assert problems == []


def test_a_project_translates_words_of_the_pages_too(tmp_path):
    write_words(tmp_path, 'fr', 'msgid "Crisis now?"\nmsgstr "Alerte ?"\n')
    write_words(tmp_path, 'de', 'msgid "Crisis now?"\nmsgstr "Krise?"\n')
    problems: list[Problem] = []
    french, german = (catalogue.read_words(language, problems, tmp_path) for language in ('fr', 'de'))
    assert problems == []
    assert (french.get('Crisis now?'), german.get('Crisis now?')) == ('Alerte ?', 'Krise?')
    assert french.get('About') == catalogue.read_words('fr', problems).get('About') == 'À propos'
    known = [language for language in ('en', 'fr', 'de', 'pl') if catalogue.has_words(language, tmp_path)]
    assert known == ['en', 'fr', 'de']


def test_a_plural_of_the_project_comes_before_that_of_the_generator(tmp_path):
    write_words(tmp_path, 'fr', 'msgid "hole"\nmsgid_plural "holes"\nmsgstr[0] "lacune"\nmsgstr[1] "lacunes"\n')
    french = catalogue.read_words('fr', [], tmp_path)
    assert [french.counted('hole', number) for number in (0, 1, 2)] == ['lacune', 'lacune', 'lacunes']
    assert french.counted('session', 2) == 'séances'


@pytest.mark.parametrize(
    'forms',
    [
        'nplurals=2; plural=(n != 1',
        'nplurals=1; plural=(n != 1)',
        'nplurals=2; plural=n%(n-5)',
        'nplurals=many; plural=0',
        'nplurals=1000000000; plural=0',
        'nplurals=10"\n"00000000; plural=0',
    ],
)
def test_a_plural_rule_that_cannot_be_used_is_told(forms, tmp_path):
    write_words(tmp_path, 'de', f'msgid ""\nmsgstr ""\n"Plural-Forms: {forms};\\n"\n')
    problems: list[Problem] = []
    assert catalogue.read_words('de', problems, tmp_path).translations == {}
    (problem,) = problems
    assert str(problem).startswith('generator/locale/de.po:1:1: error: its head has a line that cannot be read; ')


@pytest.mark.parametrize(
    ('entry', 'problem'),
    [
        ('msgid "{n} of 3"\nmsgstr "{m} von 3"', 'has gaps that its text has not; write those of the text: {n}'),
        ('msgid "{n} of 3"\nmsgstr "{n.real} von 3"', 'has gaps that its text has not; write those of the text: {n}'),
        ('msgid "{n} of 3"\nmsgstr "{n!r} von 3"', 'has gaps that its text has not; write those of the text: {n}'),
        ('msgid "{n} of 3"\nmsgstr "{n von 3"', 'has gaps that its text has not; write those of the text: {n}'),
        ('msgid "hole"\nmsgstr "{}"', 'has gaps that its text has not; write those of the text: none'),
        ('msgctxt "date pattern"\nmsgid "day"\nmsgstr "HH:mm"', 'no pattern of a date; write it as d MMMM y'),
        ('msgctxt "date pattern"\nmsgid "day"\nmsgstr "MMMMMMMM"', 'no pattern of a date; write it as d MMMM y'),
    ],
)
def test_a_translation_that_would_stop_a_build_is_told(entry, problem, tmp_path):
    write_words(tmp_path, 'de', f'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n{entry}\n')
    problems: list[Problem] = []
    catalogue.read_words('de', problems, tmp_path)
    (found,) = problems
    assert found.place.file == 'generator/locale/de.po'
    assert found.place.line >= 4
    assert found.message.endswith(problem)


def test_a_translation_may_leave_out_a_gap_and_take_that_of_the_plural(tmp_path):
    entry = 'msgid "one seat"\nmsgid_plural "{n} seats"\nmsgstr[0] "ein Platz"\nmsgstr[1] "{n} Plätze"\n'
    write_words(tmp_path, 'de', f'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n{entry}\nmsgid "{{n}} of 3"\nmsgstr "ja"\n')
    problems: list[Problem] = []
    german = catalogue.read_words('de', problems, tmp_path)
    assert problems == []
    assert [german.counted('one seat', number) for number in (1, 2)] == ['ein Platz', '{n} Plätze']


def test_a_plural_that_is_half_translated_loses_nothing(tmp_path):
    write_words(tmp_path, 'de', 'msgid "hole"\nmsgid_plural "holes"\nmsgstr[0] "Lücke"\nmsgstr[1] ""\n')
    german = catalogue.read_words('de', [], tmp_path)
    wanted = SourceText('hole', plural='holes')
    assert not german.has(wanted)
    assert 'msgstr[0] "Lücke"\nmsgstr[1] ""\n' in catalogue.written(german, [wanted])


@pytest.mark.parametrize(
    ('text', 'line'),
    [
        ('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 3),
        ('msgid "a"\nmsgstr[0] "c"\n', 2),
        ('msgid_plural "b"\n', 1),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[x] "c"\n', 3),
    ],
)
def test_a_plural_that_is_torn_is_told_with_its_line(text, line, tmp_path):
    write_words(tmp_path, 'de', text)
    problems: list[Problem] = []
    catalogue.read_words('de', problems, tmp_path)
    assert [problem.place.line for problem in problems] == [line]


def test_what_was_translated_is_kept_when_a_text_begins_or_ceases_to_be_counted():
    single = Catalogue('fr', {'hole': 'trou', 'holes': 'trous'}, rule=PluralRule(2, '(n > 1)'))
    counted = catalogue.written(single, [SourceText('hole', plural='holes')])
    assert 'msgid "hole"\nmsgid_plural "holes"\nmsgstr[0] "trou"\nmsgstr[1] "trous"\n' in counted
    plural = Catalogue('fr', {}, plurals={'hole': Plural('holes', ('trou', 'trous'))})
    assert catalogue.written(plural, [SourceText('hole')]).endswith('\n\nmsgid "hole"\nmsgstr "trou"\n')


def test_what_nothing_says_any_more_is_kept_with_its_context_and_forms(tmp_path):
    known = Catalogue('fr', {'Kind\x04a': 'b'}, plurals={'hole': Plural('holes', ('trou', 'trous'))})
    path = tmp_path / 'fr.po'
    path.write_text(catalogue.written(known, []), 'utf-8')
    found = catalogue.read(path, 'fr.po', [])
    assert found.retired == {'Kind\x04a': 'b', 'hole': Plural('holes', ('trou', 'trous'))}
    again = catalogue.written(found, [SourceText('a', 'Kind'), SourceText('hole', plural='holes')])
    assert 'msgctxt "Kind"\nmsgid "a"\nmsgstr "b"\n' in again
    assert 'msgstr[1] "trous"' in again
    assert '#~' not in again


def write_words(root: Path, language: str, text: str) -> None:
    """Write the words of a project's pages in a language."""
    path = root / catalogue.INTERFACE / f'{language}.po'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, 'utf-8')


def test_the_private_folder_may_be_anywhere(tmp_path):
    shutil.copytree(casefile.SMALL, tmp_path / 'project')
    (tmp_path / 'secret').mkdir()
    (tmp_path / 'secret' / 'sites.yml').write_text('nantes: {address: 2 rue du Port}\n', 'utf-8')
    loaded = load(tmp_path / 'project', tmp_path / 'secret')
    assert loaded.handbook is not None
    assert loaded.handbook.sites['nantes'].address == '2 rue du Port'
    assert str(loaded.handbook.sites['nantes'].at('address')) == 'secret/sites.yml:1:19'
    assert str(loaded.handbook.sites['nantes'].at('muster_point')) == 'data/sites.yml:8:17'


def test_a_private_folder_that_is_not_there_is_told_of(tmp_path):
    lost = tmp_path / 'lost'
    assert [problem.message for problem in load(casefile.SMALL, lost).problems] == ['no such folder; check --private']


@pytest.mark.parametrize(
    ('name', 'message'),
    [
        ('pipe', 'neither file nor folder; remove it'),
        ('socket', 'neither file nor folder; remove it'),
        ('folder', 'a folder where a file should be; rename or move it'),
        ('file/below', 'cannot be read (Not a directory); check the file and its rights'),
        ('lost', 'cannot be read (No such file or directory); check the file and its rights'),
        ('long' * 100, 'cannot be read (File name too long); check the file and its rights'),
    ],
)
def test_what_cannot_be_read_is_told_of(name, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo('pipe')
    Path('folder').mkdir()
    Path('file').touch()
    problems: list[Problem] = []
    with socket.socket(socket.AF_UNIX) as server:
        server.bind('socket')
        assert source.read_text(Path(name), 'x.yml', problems) is None
    assert [str(problem) for problem in problems] == [f'x.yml:1:1: error: {message} [file]']


def test_a_translation_of_a_page_follows_its_title_too():
    assert fingerprint('One', 'Text') != fingerprint('Two', 'Text')
    assert fingerprint('One', 'Text\n') == fingerprint('One', '\nText')


@QUICK
@given(SIGNS)
def test_any_text_is_read_or_told_of(text):
    check_file(Path('data/sites.yml'), text)


@QUICK
@given(TREES)
def test_any_tree_is_read_or_told_of(tree):
    check_file(Path('data/organisation.yml'), yaml.safe_dump(tree, allow_unicode=True))


@QUICK
@given(st.sampled_from(FILES), st.data())
def test_a_valid_file_with_one_thing_changed_is_read_or_told_of(name, data):
    tree = yaml.load((casefile.SMALL / name).read_text('utf-8'), yaml.CBaseLoader)  # noqa: S506 - all texts, no objects
    changed = copy.deepcopy(tree)
    node = changed
    keys = spots(node)
    while True:
        key = data.draw(st.sampled_from(keys))
        inner = spots(node[key])
        if not inner or data.draw(st.booleans()):
            break
        node, keys = node[key], inner
    node[key] = data.draw(TREES)
    check_file(name, yaml.safe_dump(changed, allow_unicode=True))


@QUICK
@given(st.sampled_from(FILES), st.data())
def test_a_valid_file_with_a_stretch_cut_or_put_in_is_read_or_told_of(name, data):
    text = (casefile.SMALL / name).read_text('utf-8')
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    check_file(name, text[:start] + data.draw(SIGNS) + text[end:])


@QUICK
@given(SIGNS, SIGNS)
def test_any_page_is_read_or_told_of(head, body):
    check_file(Path('handbook/pages/policy.md'), f'---\n{head}\n---\n{body}')
    check_file(Path('handbook/pages/policy.fr.md'), f'---\ntitle: {head}\n---\n{body}')


@QUICK
@given(st.text(st.sampled_from('msgid tr"\\n\n#,fuzzy|~[0]é\r\x00'), max_size=120))
def test_any_catalogue_is_read_or_told_of(text):
    check_file(Path('data/translations/fr.po'), text)


@QUICK
@given(st.dictionaries(WORDS, WORDS))
def test_a_catalogue_written_is_read_as_it_was(pairs):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'fr.po'
        path.write_text(catalogue.written(Catalogue('fr', pairs), list(map(SourceText, pairs))), 'utf-8', newline='')
        problems: list[Problem] = []
        found = catalogue.read(path, 'fr.po', problems)
    assert problems == []
    assert {text: found.get(text) for text in pairs} == pairs


def spots(node: object) -> list[object]:
    """Return the keys of a mapping, or the indices of a list."""
    if isinstance(node, dict):
        return list(node)
    return list(range(len(node))) if isinstance(node, list) else []


def check_file(name: Path, text: str) -> None:
    """Load the small handbook with one file of another text: all is read and judged, or told of at a place."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(casefile.SMALL, root, dirs_exist_ok=True)
        (root / name).write_text(text, 'utf-8', newline='')
        loaded = load(root)
        for problem in (
            *loaded.problems,
            *run(loaded.handbook, loaded.catalogues, casefile.TODAY, doubts=loaded.doubts),
        ):
            assert not PYDANTIC.search(problem.message), problem
            assert_exists(root, problem)
        assert_places(root, loaded)


def assert_places(root: Path, loaded: Loaded) -> None:
    assert (loaded.handbook is None) == bool(loaded.problems)
    for _, entry in loaded.entries:
        assert isinstance(entry, Part)
        assert_exists(root, Problem(entry.at(), '', ''))


def assert_exists(root: Path, problem: Problem) -> None:
    """Check that a problem points into a file that is there, from its first sign to the one after its last."""
    path = root / problem.place.file
    text = path.read_bytes().decode('utf-8-sig') if path.is_file() else ''
    lines = re.split('\r\n|\r|\n', text)
    if '?' in lines[-1]:
        lines.append('')  # a key without a value begins on the line after its sign
    assert path.exists() or problem.message.startswith('the file is missing'), problem
    assert 1 <= problem.place.line <= len(lines), problem
    assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, problem
