"""The level table, applied."""

import pytest
from books import small, whole

from generator.facts.levels import level_of, needs_review
from generator.model.risk import Dimension

LEVELS = whole(small()).levels
D = Dimension


@pytest.mark.parametrize(
    ('found', 'level'),
    [
        ({}, 'n0'),
        ({D.SERVICE: 'n1'}, 'n1'),
        ({D.SERVICE: 'n1', D.PEOPLE: 'n3'}, 'n3'),
        ({D.LEGAL: 'n2'}, 'n1'),
        ({D.LEGAL: 'n2', D.DATA: 'n0'}, 'n1'),
        ({D.LEGAL: 'n2', D.DATA: 'n1'}, 'n2'),
        ({D.LEGAL: 'n3'}, 'n3'),
        ({D.LEGAL: 'n1'}, 'n1'),
    ],
)
def test_the_level_is_that_of_the_worst_line_and_a_clock_alone_is_no_crisis(found, level):
    assert level_of(found, LEVELS) == level


def test_three_lines_at_crisis_level_call_for_a_look_at_the_next():
    three = {D.SERVICE: 'n2', D.DATA: 'n2', D.REPUTATION: 'n2'}
    assert needs_review(three, LEVELS)
    assert not needs_review({**three, D.SERVICE: 'n1'}, LEVELS)
    assert not needs_review(dict.fromkeys(three, 'n3'), LEVELS)
    assert not needs_review(dict.fromkeys(three, 'n1'), LEVELS)
