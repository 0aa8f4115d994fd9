"""A language is added by two catalogues and one word in handbook.yml: a German of ten words."""

import shutil
from pathlib import Path

import pytest
from books import TODAY, manuscript_of, whole
from projects import digests, lay_out

from generator import generated, pipeline
from generator.checks.run import run
from generator.editions.edition import EditionMode
from generator.editions.editions import editions
from generator.editions.words import Words
from generator.loading import catalogue
from generator.loading.load import load
from generator.model.marks import Audience
from generator.model.problem import Problem, Severity
from generator.pipeline import Order
from generator.proofs import project as project_proof
from generator.render.manuscript import Manuscript

SETTINGS = 'data/handbook.yml'
DATA = 'data/translations/de.po'
INTERFACE = 'generator/locale/de.po'
WORDS = {
    DATA: {
        'Fire': 'Feuer',
        'Stop the spread.': 'Ausbreitung stoppen.',
        'Crisis point': 'Lagebesprechung',
        'Open the log.': 'Tagebuch öffnen.',
        'Who writes down everything that happens.': 'Wer alles aufschreibt.',
    },
    INTERFACE: {
        'Crisis now?': 'Krise jetzt?',
        'About this handbook': 'Über dieses Handbuch',
        'Glossary': 'Begriffe',
        'Which scenario is it?': 'Welches Szenario ist es?',
    },
}
HOLES = 'msgid "hole"\nmsgid_plural "holes"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n'


@pytest.fixture(scope='module')
def german(tmp_path_factory) -> Path:
    """Return a project to which German was added as an editor adds it: one word, the command, ten translations."""
    root = lay_out(tmp_path_factory.mktemp('german') / 'project')
    settings = root / SETTINGS
    settings.write_text(settings.read_text('utf-8').replace('[en, fr]', '[en, fr, de]'), 'utf-8')
    (root / INTERFACE).parent.mkdir(parents=True)
    list(generated.write_catalogues(root, []))
    for name, words in WORDS.items():
        for english, said in words.items():
            put(root / name, f'msgid "{english}"\nmsgstr "{{}}"\n', said)
    put(root / INTERFACE, HOLES, 'Lücke', 'Lücken')
    return root


@pytest.fixture(scope='module')
def made(german) -> Manuscript:
    """Return the German edition of the cell, with its pages written out."""
    problems: list[Problem] = []
    spoken, loaded = Words('de', catalogue.read_words('de', problems, german)), load(german)
    (edition,) = editions(whole(loaded), loaded.catalogues, (Audience.CELL,), (spoken,), EditionMode.LIVE)
    assert problems == []
    return manuscript_of(edition)


def put(path: Path, entry: str, *said: str) -> None:
    text, empty = path.read_text('utf-8'), entry.format(*[''] * len(said))
    assert text.count(f'\n{empty}') == 1
    path.write_text(text.replace(f'\n{empty}', f'\n{entry.format(*said)}'), 'utf-8')


def test_two_catalogues_and_one_word_are_all_that_is_touched(german, tmp_path):
    without = lay_out(tmp_path / 'project')
    list(generated.write_catalogues(without, []))
    before, after = digests(without), digests(german)
    assert {name for name in after if after[name] != before.get(name)} == {SETTINGS, DATA, INTERFACE}
    assert before.keys() <= after.keys()


def test_its_ten_words_are_on_its_pages(made):
    text = '\n'.join(made.markdown.values())
    titles = [page.title for page in made.pages]
    said = {word for words in WORDS.values() for word in words.values()}
    assert [word for word in sorted(said) if word not in text and word not in titles] == []
    assert [one for one in titles if one in said] == [
        'Krise jetzt?',
        'Welches Szenario ist es?',
        'Feuer',
        'Begriffe',
        'Über dieses Handbuch',
    ]
    assert '\u00a0Lücken.' in made.markdown['coverage/index']
    assert 'hole.' not in made.markdown['coverage/index']


def test_its_dates_are_german_and_what_is_not_translated_is_marked(made):
    about = made.markdown['handbook/about']
    assert '20\\. November 2026' in about
    assert '<span class="untranslated" lang="en">' in made.markdown['roles/log']


def test_what_is_not_checked_in_it_is_said(german):
    loaded = load(german)
    found = [one for one in run(loaded.handbook, loaded.catalogues, TODAY) if "'de'" in one.message]
    assert {one.rule for one in found} == {'languages', 'translations'}
    assert {one.severity for one in found} == {Severity.WARNING}


def test_a_language_without_words_for_the_pages_is_warned_of(german, tmp_path):
    book = load(german).handbook
    told = [str(one) for one in project_proof.prove(german, book, (), ('de',))]
    bare = [str(one) for one in project_proof.prove(lay_out(tmp_path / 'project'), book, (), ('de', 'fr'))]
    assert told == []
    said = "headings and labels have no words in 'de', and are shown in English"
    advice = 'run make catalogue and translate generator/locale/de.po'
    assert bare == [f'data/handbook.yml:2:12: warning: {said}; {advice} [project]']


def test_a_damaged_catalogue_of_the_words_is_told_when_pages_are_made(german, tmp_path):
    shutil.copytree(german, tmp_path / 'project')
    (tmp_path / 'project' / INTERFACE).write_text('msgid "Crisis now?\n', 'utf-8')
    outcome = pipeline.build(Order(tmp_path / 'project', TODAY, languages=('de',)))
    assert [problem.place.file for problem in outcome.problems if problem.severity is Severity.ERROR] == [INTERFACE]
