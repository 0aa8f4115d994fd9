"""What a build needs beside the entries is told of before anything is made."""

import shutil

import pytest
from books import TODAY

from generator import pipeline
from generator.pipeline import Order

SETTINGS = 'data/handbook.yml'
FIRST = 'issue: 1\n'


def told(project) -> list[str]:
    outcome = pipeline.build(Order(project, TODAY))
    assert outcome.figures == {}
    assert not (project / 'dist').exists()
    return [str(problem) for problem in outcome.problems]


@pytest.mark.parametrize(
    ('before', 'after', 'problem'),
    [
        (FIRST, 'issue: 1\nfonts: [a.ttf]\n', "4:9: error: 'a.ttf' is not a font file of this project; put"),
        (FIRST, 'issue: 1\nfonts: [mkdocs.yml]\n', "4:9: error: 'mkdocs.yml' is not a font file of this project; put"),
        (FIRST, 'issue: 1\nfonts: [data]\n', "4:9: error: 'data' is not a font file of this project; put"),
        ('90 days', '9999 years', '5:12: error: no calendar goes that far; write it as 6 months'),
        ('  staff: TLP:GREEN\n', '', "10:3: error: there is no marking for 'staff'; write one, as TLP:AMBER"),
    ],
)
def test_what_the_settings_ask_for_must_be_there(before, after, problem, project):
    path = project / SETTINGS
    text = path.read_text('utf-8')
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), 'utf-8')
    assert [line for line in told(project) if line.startswith(f'{SETTINGS}:{problem}') and '[project]' in line]


def test_a_language_that_is_none_is_told(project):
    path = project / SETTINGS
    path.write_text(path.read_text('utf-8').replace('[en, fr]', '[en, fr, xx]'), 'utf-8')
    catalogues = project / 'data' / 'translations'
    shutil.copy(catalogues / 'fr.po', catalogues / 'xx.po')
    assert [line for line in told(project) if "'xx' is not known as a language" in line]


def test_the_configuration_of_the_sites_must_be_there(project):
    (project / 'mkdocs.yml').unlink()
    assert told(project) == [
        'mkdocs.yml:1:1: error: the file is missing; bring back the one of the generator [project]'
    ]


@pytest.mark.parametrize('text', ['a: [\n', 'site_name: x\n', '- a\n'])
def test_the_configuration_of_the_sites_must_be_readable(text, project):
    (project / 'mkdocs.yml').write_text(text, 'utf-8')
    (problem,) = told(project)
    assert problem.startswith('mkdocs.yml:1:1: error: cannot be read (')


def test_the_frame_of_the_sites_must_be_there(project):
    shutil.rmtree(project / 'overrides')
    assert told(project) == [
        'overrides:1:1: error: the folder is missing; bring back the one of the generator [project]'
    ]
