"""What holds of every page of every edition, whatever it shows."""

from collections import Counter

import pytest
from books import BOOKS, EVERY, draft_of, languages, small, whole

from generator.editions.edition import EditionMode
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.sections import SECTIONS, TABS, Part, section
from generator.views.page import Mode

SECTION_KEYS = [section.key for section in SECTIONS]
EVERY_EDITION = pytest.mark.parametrize(('name', 'audience', 'language'), EVERY)


@EVERY_EDITION
def test_every_page_knows_where_in_the_data_it_was_written(name, audience, language):
    pages = draft_of(name, audience, language).pages
    assert [page.code for page in pages if not page.places] == []
    files = {place.file for page in pages for place in page.places}
    assert all(file.startswith(('data/', 'handbook/pages/')) for file in files)


@EVERY_EDITION
def test_codes_and_targets_are_used_once(name, audience, language):
    pages = draft_of(name, audience, language).pages
    for found in (Counter(page.code for page in pages), Counter(page.target for page in pages)):
        assert [what for what, times in found.items() if times > 1] == []


@EVERY_EDITION
def test_a_page_stands_in_a_known_section_and_in_order(name, audience, language):
    places = [SECTION_KEYS.index(page.section) for page in draft_of(name, audience, language).pages]
    assert places == sorted(places)


@EVERY_EDITION
def test_an_entry_is_held_by_one_page_at_most(name, audience, language):
    pages = draft_of(name, audience, language).pages
    held = Counter(target for page in pages for target in page.holds)
    assert [target for target, times in held.items() if times > 1] == []
    assert {page.target for page in pages} & set(held) == set()


@EVERY_EDITION
def test_what_pages_hold_are_entries_that_these_readers_may_see(name, audience, language):
    draft = draft_of(name, audience, language)
    seen = {f'{kind}/{entry.id}' for kind, entry in draft.edition.book.entries()}
    assert {target for page in draft.pages for target in page.holds} <= seen


@EVERY_EDITION
def test_every_page_has_a_title_and_says_it_first(name, audience, language):
    draft = draft_of(name, audience, language)
    for page in draft.pages:
        assert page.title.strip()
        heads = [line for line in draft.markdown[page.target].splitlines() if line.startswith('# ')]
        assert len(heads) == 1, page.code


@pytest.mark.parametrize('name', BOOKS)
@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL])
def test_every_language_has_the_same_pages(name, audience):
    first, *others = (draft_of(name, audience, language).pages for language in languages(name))
    for pages in others:
        assert [(page.code, page.target) for page in pages] == [(page.code, page.target) for page in first]


@pytest.mark.parametrize('name', BOOKS)
def test_an_exercise_has_the_pages_of_the_live_edition(name):
    live, exercise = (draft_of(name, mode=mode).pages for mode in EditionMode)
    assert [page.target for page in live] == [page.target for page in exercise]


@pytest.mark.parametrize('name', BOOKS)
def test_staff_have_no_page_that_the_cell_has_not_but_their_leaflet(name):
    staff, cell = ({page.target for page in draft_of(name, one).pages} for one in (Audience.STAFF, Audience.CELL))
    assert staff - cell == {'leaflet/index'}


def test_pages_to_respond_with_stand_in_sections_to_respond_with():
    for page in draft_of('real').pages:
        if section(page.section).part is Part.RESPOND and page.kind not in {'obligations', 'pages'}:
            assert page.mode is Mode.RESPOND, page.code


def test_every_tab_of_a_section_has_a_name():
    assert {section.tab for section in SECTIONS} <= set(TABS)


def test_nothing_that_is_written_is_left_out_of_the_pages():
    cell = draft_of('real')
    shown = {page.target for page in cell.pages} | {target for page in cell.pages for target in page.holds}
    book = cell.edition.book
    told_elsewhere = {*Handbook.singles(), 'shifts', 'escalations', 'copies', 'contracts', 'forms', 'pages'}
    written = {f'{kind}/{entry.id}' for kind, entry in book.entries() if kind not in told_elsewhere}
    assert sorted(written - shown) == []


def test_a_page_without_anything_to_show_is_not_made():
    assert not whole(small()).services
    assert [page for page in draft_of('small').pages if page.kind == 'services'] == []
