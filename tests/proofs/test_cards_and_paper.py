"""What is proven of a binder: cards on one side, characters with a shape, links that lead somewhere."""

from dataclasses import replace

from books import draft_of, written

from generator.proofs import cards, layout, paper
from generator.render.output import FaultKind, Output, Printed, PrintedPage

SMALL = draft_of('small')
PAGE = PrintedPage('DIR', 'roles/dir', 1, 14.0, overflows=False, fresh=True, missing='', warnings=())
PRINTED = Printed('cell-en', 4, (PAGE,), (), ())


def told(proof, **more) -> list[str]:
    page = replace(PAGE, **{key: value for key, value in more.items() if hasattr(PAGE, key) and key != 'warnings'})
    page = replace(page, warnings=more.get('of_the_page', ()))
    printed = replace(
        PRINTED, pages=(page,), dead_links=more.get('dead_links', ()), warnings=more.get('of_the_cover', ())
    )
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
    assert 'the cover or contents could not be laid out cleanly: y' in told(paper, of_the_cover=('y',))[0]


def test_a_lost_link_is_told():
    assert (
        "page DIR of the binder links to 'roles/x', which is not in it"
        in told(paper, dead_links=(('DIR', 'roles/x'),))[0]
    )


def test_what_misleads_on_paper_stops_the_build_and_what_costs_time_is_a_warning():
    for kind, said, severity in (
        (FaultKind.BROKEN, "'+33 1 99' is parted at the end of a line", 'error'),
        (FaultKind.BEYOND, "'+33 1 99' stands past the margin or the edge of its cell", 'error'),
        (FaultKind.LONE_HEAD, "the head '+33 1 99' stands alone at the foot of a side", 'warning'),
    ):
        (problem,) = told(layout, faults=((kind, '+33  1 99'), (kind, '+33 1 99')))
        assert f': {severity}: on paper, page DIR: {said}' in problem


def test_a_last_side_nearly_empty_is_told_once_for_all_editions():
    assert told(layout, sides=3, fill=0.3) == told(layout, sides=1, fill=0.1) == []
    (problem,) = told(layout, sides=3, fill=0.29)
    assert 'warning: on paper, the last of 3 sides of page DIR is nearly empty' in problem
    page = replace(PAGE, sides=3, fill=0.1)
    both = tuple(replace(PRINTED, pages=(page,)) for _ in range(2))
    assert len(list(layout.prove(replace(written(SMALL), output=Output({}, printed=both))))) == 1
