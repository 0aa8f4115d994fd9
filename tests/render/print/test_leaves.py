"""Pages as leaves: how each sits on paper."""

from dataclasses import replace

import pytest
from books import changed, draft_of, edition_of, manuscript_of

from generator.render.manuscript import Manuscript
from generator.render.print.leaf import Leaf
from generator.render.print.leaves import leaves
from generator.views.page import Layout


def by_code(manuscript: Manuscript) -> dict[str, Leaf]:
    written = replace(manuscript, html=dict.fromkeys(manuscript.markdown, '<p>x</p>'))
    return {leaf.code: leaf for leaf in leaves(written, written.pages).values()}


def test_cards_have_one_side_reflex_cards_two_and_other_pages_what_they_need():
    found = by_code(draft_of('small'))
    assert [found[code].most_sides for code in ('NOW', 'DIR', 'DIR/FIRE', 'FIRE')] == [1, 1, 2, 0]
    assert [found[code].is_own_sheet for code in ('DIR', 'DIR/FIRE', 'FIRE')] == [False, True, False]


@pytest.mark.parametrize(('size', 'half'), [('a5', True), ('a4', False)])
def test_a_company_chooses_the_size_of_its_reflex_cards(tmp_path, size, half):
    found = by_code(manuscript_of(edition_of(changed(tmp_path, {'handbook.yml': f'cards: {size}'}))))
    assert (found['DIR/FIRE'].layout, found['DIR/FIRE'].half) == (Layout.REFLEX, half)
    assert not found['DIR'].half


def test_a_page_with_answers_overleaf_begins_on_a_sheet_of_its_own():
    (leaf, *_) = by_code(draft_of('small')).values()
    assert replace(leaf, html='<div class="answers">x</div>').is_own_sheet
