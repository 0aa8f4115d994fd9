"""References in texts: what is one, and what is the gap of a message."""

import pytest

from generator.model import gaps
from generator.model.references import Reference, pieces, references


@pytest.mark.parametrize(
    ('text', 'found'),
    [
        ('Call {{ call:insurer }}.', Reference('call', 'insurer')),
        ('Call {{role:ciso}}.', Reference('role', 'ciso')),
        ('See {{ page:TECH/RANSOM }}.', Reference('page', 'TECH/RANSOM')),
        ('At {{ company }}.', Reference('fact', 'company')),
    ],
)
def test_a_reference_has_a_kind_or_the_name_of_a_fact(text, found):
    assert references(text) == (found,)
    assert [piece for piece in pieces(text) if piece == found] == [found]


def test_the_gap_of_a_message_is_no_reference():
    assert references('Since {{ known }}.') == ()
    assert gaps.names('Since {{ call:insurer }}.') == []


def test_nothing_of_a_text_is_lost():
    text = 'Call {{ call:a }}, then {{ role:b }} and {{ company }}.'
    assert ''.join(map(str, pieces(text))) == text
