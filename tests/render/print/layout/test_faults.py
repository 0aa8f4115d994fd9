"""Faults of a layout: each is seen when it is there, and style sheets avoid it where they can."""

from dataclasses import replace

import pytest
import sample

from generator.render.output import FaultKind
from generator.render.print.document import leaf_job
from generator.views.page import Layout


def facts(layout, html, **changes):
    leaf = replace(sample.leaves()[0], html=f'<h1>Title</h1>{html}', layout=Layout.SHEETS, **changes)
    (sheet,) = layout.sheets([leaf_job(leaf)])
    return sheet.facts


def space(height):
    """Return text that fills so much of a side, in mm."""
    return f'<p>Text.</p><p style="height: {height}mm">Text.</p>'


def table(*cells, widths='10 10 80'):
    row = ''.join(f'<td>{cell}</td>' for cell in cells)
    return f'<div data-columns="{widths}"><table><tbody><tr>{row}</tr></tbody></table></div>'


def test_a_page_that_is_well_has_none(layout):
    assert facts(layout, '<p>Call +33 1 99 00 00 01.</p>').faults == ()


def test_a_head_with_nothing_below_it_at_the_foot_of_a_side(layout):
    held = f'{space(190)}<div style="break-after: page"><h2 style="break-after: auto">Alone</h2></div>'
    found = facts(layout, f'{held}<p>Overleaf.</p><p>More.</p>')
    assert found.faults == ((FaultKind.LONE_HEAD, 'Alone'),)


def test_a_head_with_all_that_belongs_to_it_stands_well(layout):
    held = f'{space(190)}<div style="break-after: page"><h3>One act</h3><p>Do it.</p></div>'
    assert facts(layout, f'{held}<h2>Next</h2><p>Overleaf.</p><p>More.</p>').faults == ()


def test_a_head_is_kept_with_two_lines_of_what_follows(layout):
    lines = '<p>Line.</p>' * 5
    acts = f'<h2>Head</h2><div class="checks"><ul>{"<li>Act.</li>" * 9}</ul></div>'
    for height in range(186, 222, 3):
        section = space(height) + acts
        assert facts(layout, section + lines).faults == (), height


def test_a_word_cut_without_a_sign(layout):
    cut = '<p style="width: 12mm; overflow-wrap: anywhere; hyphens: manual">Incomprehensibilities</p>'
    assert facts(layout, cut).faults[0][0] is FaultKind.BROKEN


def test_a_number_that_goes_on_in_the_next_line(layout):
    parted = '<p style="width: 30mm">Dial <i>+33</i> 1 99 00 00 01 now</p>'
    assert [kind for kind, _ in facts(layout, parted).faults] == [FaultKind.BROKEN]


def test_text_past_the_margin_or_its_cell(layout):
    assert facts(layout, f'<p style="white-space: nowrap">{"word " * 40}</p>').faults[0][0] is FaultKind.BEYOND
    code = '<span class="code">A-VERY-LONG-CODE-THAT-NO-COLUMN-HOLDS</span>'
    assert (FaultKind.BEYOND, 'A-VERY-LONG-CODE-THAT-NO-COLUMN-HOLDS') in facts(layout, table(code, 'b', 'c')).faults


@pytest.mark.parametrize(
    'address',
    [
        'breachnotification@informationcommissioner.example.gov.uk',
        'https://dataprotectionauthority.example.org/notifications',
    ],
)
def test_an_address_in_a_narrow_column_gains_no_sign_and_stays_in_it(layout, address):
    assert facts(layout, table('x', address, 'word ' * 30, widths='20 28 52')).faults == ()


def test_the_last_side_says_how_full_it_is_unless_it_was_asked_for(layout):
    assert facts(layout, '<p>Line.</p>').fill < 0.2
    assert facts(layout, '<p>Line.</p><p style="break-before: page">Answers.</p>').fill == 1


def test_a_nearly_empty_side_is_avoided_where_size_or_gaps_may_do_it(layout):
    found = [facts(layout, '<p>One line only.</p>' * count) for count in range(30, 42, 2)]
    assert all(one.sides == 1 or one.fill >= 0.3 or one.size == 11.5 for one in found)
    assert any(one.size != 11.5 for one in found)
