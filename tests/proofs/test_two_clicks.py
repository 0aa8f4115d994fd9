"""What is needed in a crisis is two clicks from the front page: by links, or by the navigation as the site has it."""

import re
from dataclasses import replace

import pytest
from books import ROOT, draft_of, written

from generator.model.marks import Audience
from generator.proofs import two_clicks
from generator.views.messages import MessagePage


@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL, Audience.FACILITATORS])
def test_all_is_near_in_the_small_handbook(audience):
    assert list(two_clicks.prove(written(draft_of('small', audience)))) == []


def test_a_card_that_no_scenario_links_to_is_far():
    one = draft_of('small')
    markdown = {
        target: text.replace('handbook:cards/dir-fire', 'handbook:roles/dir') for target, text in one.markdown.items()
    }
    (problem,) = two_clicks.prove(written(replace(one, markdown=markdown)))
    assert str(problem) == (
        'data/playbooks/fire.yml:19:3: error: page DIR/FIRE of cell-en is more than two clicks from the front page; '
        'link it from a list [two-clicks]'
    )


def test_of_a_long_section_the_navigation_shows_the_first_page_alone():
    one = draft_of('small')
    message = next(page for page in one.pages if isinstance(page, MessagePage))
    more = [
        replace(message, address=replace(message.address, id=f'more-{number}', code=f'MORE-{number}'))
        for number in range(two_clicks.LISTED)
    ]
    text = {page.target: '' for page in more}
    where = one.pages.index(message)
    pages = [*one.pages[:where], *more, *one.pages[where:]]
    longer = replace(one, pages=pages, markdown={**one.markdown, **text})
    far = [problem.message.split()[1] for problem in two_clicks.prove(written(longer))]
    assert far == [page.code for page in more]


def test_where_there_is_no_front_page_all_is_far():
    one = draft_of('small')
    pages = [replace(page, places=()) for page in one.pages if page.kind != 'front_page']
    asked = [page for page in pages if page.section in two_clicks.SECTIONS]
    found = list(two_clicks.prove(written(replace(one, pages=pages))))
    assert len(found) == len(asked)
    assert {problem.place.file for problem in found} == {'data'}


def test_the_navigation_lists_as_many_as_the_proof_counts():
    template = (ROOT / 'overrides' / 'partials' / 'nav.html').read_text('utf-8')
    assert re.findall(r'set most = (\d+)', template) == [str(two_clicks.LISTED)]
