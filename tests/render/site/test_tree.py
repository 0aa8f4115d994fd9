"""The tree of an edition: every page as Markdown, and what MkDocs is told of them."""

import re
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path, PurePosixPath

import pytest
import yaml
from books import EVERY, LANGUAGES, ROOT, changed, draft_of, edition_of, html_of, manuscript_of

from generator.editions.edition import EditionMode
from generator.model.marks import Audience
from generator.render.site import tree
from generator.render.templates import anchor

GOLDEN = Path(__file__).parent / 'golden'
EVERY_EDITION = pytest.mark.parametrize(
    ('name', 'audience', 'language'), [one for one in EVERY if one[1] is not Audience.FACILITATORS]
)


@cache
def files(name: str = 'small', audience: str = 'cell', language: str = 'en', mode: EditionMode = EditionMode.LIVE):
    return tree.files(draft_of(name, Audience(audience), language, mode))


def from_yaml(text: str):
    return yaml.load(text, yaml.CSafeLoader)


def config(found) -> dict:
    return from_yaml(found['mkdocs.yml'])


def pages_of(found) -> set[str]:
    return {name.removeprefix('docs/') for name in found if name.endswith('.md')}


def in_nav(entries) -> list[str]:
    held = [value for entry in entries for value in (entry.values() if isinstance(entry, dict) else [entry])]
    return list(chain.from_iterable([value] if isinstance(value, str) else in_nav(value) for value in held))


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_small_handbook_is_written_as_it_was(golden, language):
    found = {name: text for name, text in files(language=language).items() if isinstance(text, str)}
    golden(GOLDEN / f'cell-{language}', found)


@EVERY_EDITION
def test_the_navigation_holds_every_page_once(name, audience, language):
    found = files(name, audience, language)
    listed = in_nav(config(found)['nav'])
    assert sorted(listed) == sorted(pages_of(found))
    assert listed[0] == 'index.md'


@EVERY_EDITION
def test_every_link_leads_to_a_file_of_the_tree(name, audience, language):
    found = files(name, audience, language)
    for path in pages_of(found):
        text = found[f'docs/{path}']
        assert 'handbook:' not in text
        for target in re.findall(r'\]\((?!https?:|tel:|sms:|mailto:|#)([^)#\s]*)', text):
            leads = resolved((*PurePosixPath(path).parent.parts, *PurePosixPath(target).parts))
            assert f'docs/{leads}' in found, f'{path} leads to {leads}'


def resolved(parts: tuple[str, ...]) -> str:
    held: list[str] = []
    for part in parts:
        if part == '..':
            held.pop()
        else:
            held.append(part)
    return '/'.join(held)


@EVERY_EDITION
def test_every_spot_that_a_page_holds_is_there_once(name, audience, language):
    made = html_of(name, audience, language)
    for page in draft_of(name, audience, language).pages:
        spots = Counter(re.findall(r' id="([^"]*)"', made[page.target]))
        assert [target for target in page.holds if spots[anchor(target)] != 1] == [], page.code
        assert [spot for spot, times in spots.items() if times > 1] == [], page.code


def test_what_mkdocs_is_told():
    told = config(files())
    assert told['INHERIT'] == '../../mkdocs.yml'
    assert (ROOT / 'mkdocs.yml').is_file()
    assert told['theme'] == {'language': 'en', 'custom_dir': '../../overrides'}
    about = told['extra']['handbook']
    assert (about['edition'], about['audience'], about['exercise']) == ('cell-en', 'cell', False)
    assert about['check'] == draft_of('small').phrase
    assert about['marking'] == 'TLP:AMBER+STRICT'
    assert about['valid_until_date'] == '2027-02-18'
    assert about['alert'] == {'number': '+33 1 99 00 10 01', 'tel': '+33199001001'}
    assert [(one['code'], one['link']) for one in about['languages']] == [('en', '../en/'), ('fr', '../fr/')]


def test_the_french_site_speaks_french_all_around_the_page():
    english, french = (config(files(language=language))['extra']['handbook']['words'] for language in LANGUAGES)
    assert set(english) == set(french)
    same = {key for key in english if english[key] == french[key]}
    assert same <= {'menu', 'code'}
    assert config(files(language='fr'))['theme']['language'] == 'fr'


def test_every_word_around_a_page_is_given():
    asked = from_yaml((ROOT / 'mkdocs.yml').read_text('utf-8').replace('!ENV', ''))['extra']['handbook']['words']
    assert set(asked) - set(config(files())['extra']['handbook']['words']) == set()


def test_an_exercise_says_so_and_calls_nobody():
    about = config(files(mode=EditionMode.EXERCISE))['extra']['handbook']
    assert about['exercise'] is True
    assert about['edition'] == 'cell-en-exercise'
    assert about['alert']['tel'] == '000000'


def test_a_page_knows_its_code_its_mode_and_its_languages():
    _, head, body = files()['docs/roles/dir.md'].split('---\n', 2)
    front = from_yaml(head)
    assert (front['code'], front['mode'], front['languages']) == ('DIR', 'respond', ['en', 'fr'])
    assert front['search'] == {'boost': 2}
    assert body.strip().startswith('# Crisis director')


def test_editors_are_led_to_the_yaml_an_entry_was_written_in():
    draft = draft_of('real')
    address = draft.edition.book.handbook.edit_url
    found = files('real')
    for page in draft.pages:
        front = from_yaml(found[f'docs/{tree.path(page)}'].split('---\n', 2)[1])
        assert front.get('edit_url') == (f'{address.rstrip("/")}/{page.places[0].file}' if address else None)


def test_words_that_people_search_for_are_given_to_the_search():
    assert '"Log-keeper": ["who writes"]' in files()['docs/assets/javascripts/synonyms.js']


def test_letters_come_with_the_site():
    assert {name for name in files() if name.endswith('.ttf')} == {f'docs/assets/fonts/{name}' for name in tree.FONTS}


def test_a_title_that_is_not_translated_yet_stops_no_build(tmp_path):
    french = manuscript_of(edition_of(changed(tmp_path, {'handbook.yml': 'title: Our own handbook\n'}), language='fr'))
    found = tree.files(french)
    assert config(found)['site_name'] == 'Our own handbook'
