"""The level table, tried on ten ordinary incidents and ten crises: no incident is called a crisis, every crisis is."""

import pytest
from books import real, whole

from generator.facts.levels import level_of, needs_review
from generator.model.risk import CaseKind, Level, LevelCase

EDITIONS = ('cell-en', 'cell-fr')
CRISIS = 2
"""The rank of N2, from 0 for N0."""


def cases(kind: CaseKind) -> list[LevelCase]:
    return [one for one in whole(real()).level_cases.values() if one.kind is kind]


def rank(case: LevelCase, levels: dict[str, Level]) -> int:
    return list(levels).index(level_of(case.found, levels))


def test_there_are_ten_of_each():
    assert len(cases(CaseKind.INCIDENT)) == len(cases(CaseKind.CRISIS)) == 10


def test_no_incident_is_called_a_crisis():
    levels = whole(real()).levels
    incidents = cases(CaseKind.INCIDENT)
    assert [one.id for one in incidents if rank(one, levels) >= CRISIS or needs_review(one.found, levels)] == []


def test_every_crisis_is_called_one():
    levels = whole(real()).levels
    assert [one.id for one in cases(CaseKind.CRISIS) if rank(one, levels) < CRISIS] == []


@pytest.mark.parametrize('edition', EDITIONS)
def test_the_page_of_examples_shows_each_with_its_level(handbook, edition):
    held = next(one for one in handbook.editions if str(one) == edition)
    page, book = held.page('WHICHLEVEL'), held.book
    shown = {head.text: page.tree.under(head) for head in page.tree.all('h3')}
    assert set(shown) == {case.what for case in book.level_cases.values()}
    for case in book.level_cases.values():
        level = book.levels[level_of(case.found, book.levels)]
        marks = [node.text for node in shown[case.what].all(of='level')]
        assert marks == [f'{level.code} {level.name}'], case.id
        assert case.because in shown[case.what].text, case.id
