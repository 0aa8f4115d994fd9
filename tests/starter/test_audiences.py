"""What staff and the cell have of the starter: an entry closed by mistake is missed here, as no page looks for it."""

from functools import cache

import pytest
from books import edition_of, real, whole

from generator.model.handbook import Handbook
from generator.model.marks import Audience

NEEDED = {
    'contacts/emergency-112', 'contacts/sms-114', 'contacts/psychologist', 'messages/reception', 'messages/threat-card',
    'moments/finder', 'pages/staff-guide', 'training/allstaff-card',
}  # fmt: skip
"""What no employee may lack; the list `opened` of handbook.yml says all that they have, and its rule holds it."""
OPEN = {
    'for_staff', 'levels', 'questions', 'reviews', 'roles', 'sessions', 'sites', 'teams',
}  # fmt: skip
"""Kinds that staff have whole."""
APART = {'exercises', 'glossary'}
"""Exercises are counted below; the words that staff read decide on the glossary: see test_for_staff.py."""
FOR_FACILITATORS = 'exercises'
FEWEST = 12
"""Exercises that everybody may know of; those that are to be a surprise are for the facilitators."""
HELD = {
    'roles': 19, 'people': 40, 'playbooks': 16, 'risks': 15, 'contacts': 30, 'messages': 50, 'obligations': 50,
    'channels': 20, 'stakeholders': 16, 'decisions': 16, 'glossary': 180, 'training': 12, 'watch': 20, 'resources': 10,
    'contracts': 12, 'accounts': 5, 'envelopes': 8, 'copies': 6, 'moments': 9, 'meetings': 9, 'improvements': 16,
}  # fmt: skip
"""How many entries of a kind the cell has at the least."""
KINDS = sorted(set(Handbook.kinds()) - {'forms'})


@cache
def book(audience: Audience) -> Handbook:
    return edition_of(real(), audience).book


def held(audience: Audience, kind: str) -> int:
    return len(book(audience).entries_of(kind))


@pytest.mark.parametrize('kind', [kind for kind in KINDS if kind != FOR_FACILITATORS])
def test_the_cell_has_every_entry(kind):
    assert held(Audience.CELL, kind) == len(whole(real()).entries_of(kind)) >= HELD.get(kind, 1)


@pytest.mark.parametrize('kind', [kind for kind in KINDS if kind not in APART])
def test_staff_have_what_they_need_and_nothing_else(kind):
    entries = set(whole(real()).entries_of(kind))
    opened = {id_ for made, _, id_ in (one.partition('/') for one in whole(real()).handbook.opened) if made == kind}
    assert set(book(Audience.STAFF).entries_of(kind)) == (entries if kind in OPEN else opened)


def test_staff_lack_nothing_that_they_need():
    assert set(whole(real()).handbook.opened) >= NEEDED


@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL])
def test_everybody_knows_of_the_exercises_that_are_no_surprise(audience):
    exercises = whole(real()).exercises.values()
    assert held(audience, FOR_FACILITATORS) == sum(one.audience is Audience.STAFF for one in exercises) >= FEWEST
    assert all(not one.announced for one in exercises if one.audience is Audience.FACILITATORS)
