"""The level table, tried on ten ordinary incidents and ten crises: no incident is called a crisis, every crisis is."""

import pytest
from books import real, whole

from generator.facts.levels import level_of, needs_review
from generator.model.risk import CaseKind, LevelCase

CASES = whole(real()).level_cases
INCIDENTS = [one for one in CASES.values() if one.kind is CaseKind.INCIDENT]
CRISES = [one for one in CASES.values() if one.kind is CaseKind.CRISIS]
EDITIONS = ('staff-en', 'staff-fr', 'cell-en', 'cell-fr')


def rank(case: LevelCase) -> int:
    """Return how grave the table says that it is, from 0 for N0."""
    levels = whole(real()).levels
    return list(levels).index(level_of(case.found, levels))


def test_there_are_ten_of_each():
    assert len(INCIDENTS) == len(CRISES) == 10


@pytest.mark.parametrize('case', INCIDENTS, ids=lambda case: case.id)
def test_no_incident_is_called_a_crisis(case):
    assert rank(case) < 2
    assert not needs_review(case.found, whole(real()).levels)


@pytest.mark.parametrize('case', CRISES, ids=lambda case: case.id)
def test_every_crisis_is_called_one(case):
    assert rank(case) >= 2


@pytest.mark.parametrize('edition', EDITIONS)
def test_the_page_of_examples_shows_each_with_its_level(handbook, edition):
    held = next(one for one in handbook.editions if str(one) == edition)
    book = held.book
    page = held.page('WHICHLEVEL')
    shown = {head.text: page.tree.under(head) for head in page.tree.all('h3')}
    assert set(shown) == {case.what for case in book.level_cases.values()}
    for case in book.level_cases.values():
        level = book.levels[level_of(case.found, book.levels)]
        marks = [node.text for node in shown[case.what].all(of='level')]
        assert marks == [f'{level.code} {level.name}'], case.id
        assert case.because in shown[case.what].text, case.id
