"""What staff read of each scenario: all they need on one page, in their words, and nothing of the cell's plans."""

import re

import pytest
from books import LANGUAGES, draft_of, real, whole

from generator.model.document import Term
from generator.model.marks import Audience
from generator.views.for_staff import ForStaffPage

CLOSED = {one.id for one in whole(real()).playbooks.values() if one.no_staff_page_reason}
MOST_PAGES = 70
OTHERWISE = {('MANAGERS', 'DPO'), ('GLOSSARY', 'DPO'), ('GLOSSARY', 'HR'), ('THREAT-CARD', 'PAR'), ('ABOUT', 'SEC')}
"""Words that look like the code of a chair: the title of an adviser, a French preposition, an American authority."""


def shown(language: str) -> list[ForStaffPage]:
    return [one for one in draft_of('real', Audience.STAFF, language).pages if isinstance(one, ForStaffPage)]


@pytest.mark.parametrize('language', LANGUAGES)
def test_each_scenario_but_that_of_somebody_inside_has_its_page(language):
    assert {one.scenario.playbook for one in shown(language)} == set(whole(real()).playbooks) - CLOSED


@pytest.mark.parametrize('language', LANGUAGES)
def test_each_page_says_what_is_seen_done_never_done_called_and_said(language):
    draft = draft_of('real', Audience.STAFF, language)
    for one in shown(language):
        text, scenario = draft.markdown[one.target], one.scenario
        assert one.playbook is None
        assert '112' in text
        assert '99 00 00 01' in text
        for line in (*scenario.signs, *scenario.do, *scenario.never, scenario.call, scenario.say):
            assert re.sub(r'\W', '', line) in re.sub(r'\W', '', text), one.code


@pytest.mark.parametrize('language', LANGUAGES)
def test_no_page_of_theirs_names_a_chair_or_a_level(language):
    book = draft_of('real', Audience.CELL, language).edition.book
    codes = {role.code for role in book.roles.values()} | {level.code for level in book.levels.values()}
    draft = draft_of('real', Audience.STAFF, language)
    named = {
        (one.code, word)
        for one in draft.pages
        for word in re.findall(r'(?<![\w/-])[A-Z][A-Z0-9]+(?![\w/-])', draft.markdown[one.target])
        if word in codes
    }
    assert named - OTHERWISE == set()


def test_each_term_of_their_glossary_is_one_they_read_or_leads_them_to_a_page():
    drafts = [draft_of('real', Audience.STAFF, language) for language in LANGUAGES]
    said = '\n'.join(text for one in drafts for target, text in one.markdown.items() if target != 'glossary/index')
    read = {term.id for one in drafts for term in one.edition.book.glossary.values() if is_said(term, said)}
    led = {id_ for id_, term in drafts[0].edition.book.glossary.items() if drafts[0].spots.keys() & set(term.about)}
    assert set(drafts[0].edition.book.glossary) - read - led == set()
    assert 'duress-word' not in drafts[0].edition.book.glossary


def is_said(term: Term, text: str) -> bool:
    names = filter(None, (term.term, term.acronym))
    return any(re.search(rf'(?<!\w){re.escape(name)}s?(?!\w)', text, re.IGNORECASE) for name in names)


@pytest.mark.parametrize('language', LANGUAGES)
def test_nothing_of_theirs_says_that_it_is_for_somebody_else(language):
    draft = draft_of('real', Audience.STAFF, language)
    assert [one.code for one in draft.pages if 'withheld' in draft.markdown[one.target]] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_front_page_of_staff_leads_to_every_one_and_the_whole_is_small(language):
    draft = draft_of('real', Audience.STAFF, language)
    (home,) = [page for page in draft.pages if page.code == 'NOW']
    assert {one.target for one in shown(language)} <= set(draft.links(home))
    assert len(draft.pages) <= MOST_PAGES


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_front_page_of_the_cell_keeps_its_nine_steps(language):
    draft = draft_of('real', Audience.CELL, language)
    (home,) = [page for page in draft.pages if page.code == 'NOW']
    assert len((*home.found_it, *home.on_call)) == 9
    assert not home.happenings


@pytest.mark.parametrize('language', LANGUAGES)
def test_danger_to_people_comes_first_and_what_fits_nothing_last(language):
    draft = draft_of('real', Audience.STAFF, language)
    codes = [one.code for one in shown(language)]
    assert codes[:3] == ['THREAT-STAFF', 'SITE-STAFF', 'KEYPERS-STAFF']
    assert codes[-1] == 'GENERIC-STAFF'
    for code in ('NOW', 'HAPPENING'):
        (listing,) = [page for page in draft.pages if page.code == code]
        assert [one.code for one in listing.happenings] == codes
