"""Links that lead nowhere, and codes that two pages share."""

from dataclasses import replace

import pytest
from books import changed, draft_of, edition_of, manuscript_of, small, whole, written

from generator.model.marks import Audience
from generator.proofs import page_links


def said(loaded, audience=Audience.CELL, more: str = '') -> list[str]:
    one = manuscript_of(edition_of(loaded, audience))
    markdown = {**one.markdown, 'pages/policy': one.markdown['pages/policy'] + more}
    shown = written(replace(one, markdown=markdown), handbook=whole(loaded))
    return [str(problem) for problem in page_links.prove(shown)]


@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL, Audience.FACILITATORS])
@pytest.mark.parametrize('name', ['small', 'real'])
def test_every_link_of_the_handbooks_leads_somewhere(name, audience):
    one = draft_of(name, audience)
    book = whole(small()) if name == 'small' else draft_of(name).edition.book
    assert list(page_links.prove(written(one, handbook=book))) == []


def test_a_link_to_nothing_is_told_with_the_page_that_has_it():
    (problem,) = said(small(), more='[x](handbook:playbooks/fier)')
    assert problem.startswith('handbook/pages/policy.md:2:1: error: page POLICY of cell-en links to')
    assert "'playbooks/fier', which is written nowhere" in problem
    assert problem.endswith('[page-links]')


@pytest.mark.parametrize('target', ['envelopes/codes', 'envelopes/index', 'services/index', 'escalations/up'])
def test_a_link_to_what_these_readers_do_not_have_is_text_and_no_mistake(target):
    assert said(small(), Audience.STAFF, f'[x](handbook:{target})') == []


def test_two_pages_with_one_code_are_told(tmp_path):
    loaded = changed(tmp_path, {'roles.yml': 'dir: {code: NOW}\n'})
    (problem,) = said(loaded)
    assert problem.startswith('data/roles.yml:')
    assert "two pages answer to the code 'NOW': front_page/index and roles/dir; change one" in problem


def test_a_page_without_a_place_is_told_too():
    one = draft_of('small')
    homeless = [replace(page, places=()) for page in one.pages]
    markdown = {page.target: '[x](handbook:a/b)' for page in homeless[:1]} | {page.target: '' for page in homeless[1:]}
    (problem,) = page_links.prove(written(replace(one, pages=homeless, markdown=markdown)))
    assert problem.place.file == 'data'
