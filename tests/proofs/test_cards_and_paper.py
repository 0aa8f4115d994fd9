"""What is proven of a binder: cards on one side, characters with a shape."""

from dataclasses import replace

from books import draft_of, written

from generator.proofs import cards, layout, paper
from generator.render.output import Output, Printed, PrintedPage

SMALL = draft_of('small')
PAGE = PrintedPage('DIR', 'roles/dir', 1, 14.0, overflows=False, fresh=True, missing='', warnings=())
PRINTED = Printed('cell-en', 'binder', 4, 140, (PAGE,), ())


def told(proof, **more) -> list[str]:
    page = replace(PAGE, **{key: value for key, value in more.items() if hasattr(PAGE, key) and key != 'warnings'})
    page = replace(page, warnings=more.get('of_the_page', ()))
    printed = replace(PRINTED, pages=(page,), warnings=more.get('of_the_cover', ()))
    return [str(one) for one in proof.prove(replace(written(SMALL), output=Output({}, printed=(printed,))))]


def test_a_binder_that_is_well_has_no_problem():
    assert told(cards) == told(paper) == told(layout) == []


def test_a_card_that_does_not_fit_is_told_at_its_entry():
    (problem,) = told(cards, overflows=True)
    assert problem == 'data/roles.yml:2:3: error: the card DIR does not fit its paper; shorten its texts [cards]'


def test_a_character_without_a_shape_is_told_at_its_entry():
    (problem,) = told(paper, missing='漢')
    assert (
        problem
        == "data/roles.yml:2:3: error: no font has the characters '漢' of page DIR; write them otherwise [paper]"
    )


def test_what_the_layout_complains_of_is_told():
    assert 'could not be laid out cleanly: x' in told(paper, of_the_page=('x',))[0]
    assert 'the cover or contents of binder could not be laid out cleanly: y' in told(paper, of_the_cover=('y',))[0]
