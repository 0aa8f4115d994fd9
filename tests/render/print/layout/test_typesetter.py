"""Documents laid out: sizes, sides, complaints, and what may be fetched."""

from dataclasses import replace

import sample

from generator.render.print.document import leaf_job
from generator.views.page import Layout


def leaf(html, **changes):
    return replace(sample.leaves()[0], html=f'<h1>Title</h1>{html}', **changes)


def facts(layout, one):
    (sheet,) = layout.sheets([leaf_job(one)])
    return sheet.facts


def test_a_card_is_set_as_large_as_one_side_allows(layout):
    short, long = (facts(layout, leaf('<p>Call the director. Then wait.</p>' * count)) for count in (3, 30))
    assert (short.sides, long.sides) == (1, 1)
    assert short.size > long.size >= 14


def test_a_card_that_holds_too_much_is_set_no_smaller_than_promised(layout):
    found = facts(layout, leaf('<p>Call the director. Then wait.</p>' * 120))
    assert found.sides > 1
    assert found.size == 14


def test_a_page_may_be_set_in_another_size_rather_than_end_on_a_few_lines(layout):
    tried = [facts(layout, leaf('<p>One line only.</p>' * count, layout=Layout.SHEETS)) for count in range(30, 36)]
    assert all(found.size >= 11 for found in tried)
    assert {found.size for found in tried} > {11.5}


def test_a_leaf_has_the_sides_it_writes_and_no_other(layout):
    found = [facts(layout, leaf('<p>Line.</p>' * count, layout=Layout.SHEETS)) for count in (1, 50, 80)]
    assert [one.sides for one in found] == [1, 2, 3]


def test_a_character_without_a_shape_is_a_warning_and_is_not_kept(layout):
    one = leaf('<p>Call ☎ now</p>')
    (sheet,) = layout.sheets([leaf_job(one)])
    assert 'U+260E' in sheet.facts.warnings[0]
    assert layout.sheets([leaf_job(one)])[0].fresh


def test_nothing_is_fetched_from_outside(layout, tmp_path):
    secret = tmp_path / 'secret.png'
    secret.write_bytes(b'')
    for source in (secret.as_uri(), 'https://example.com/a.png', 'file://host/a.png'):
        found = facts(layout, leaf(f'<p><img src="{source}" alt="x"></p>'))
        assert source in found.warnings[0]


def test_letter_paper_is_laid_out_too(layout):
    found = facts(layout, leaf('<p>Line.</p>' * 3, paper='letter', layout=Layout.SHEETS))
    assert (found.sides, found.warnings) == (1, ())


def test_room_is_made_step_by_step_and_no_more_than_is_needed(layout):
    html = '<div class="front">{front}</div><div class="back"><h2>Back</h2><p class="default">Default.</p></div>'
    steps = leaf_job(leaf('', layout=Layout.REFLEX, half=True)).room
    assert len(steps) == 3
    for lines, sides in ((5, 2), (45, 2), (60, 2), (90, 3)):
        front = '<p>Call the director. Then wait.</p>' * lines
        found = facts(layout, leaf(html.format(front=front), target='cards/x', layout=Layout.REFLEX, half=True))
        assert found.sides == sides, lines
        assert found.size == 12 or lines == 5
