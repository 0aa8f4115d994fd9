"""What follows from the starter: indicators, who can be reached, who sits where."""

import pytest
from books import draft_of, facts, real, whole

from generator.facts import reach
from generator.facts.duty import seated
from generator.facts.first import MANY, first_tasks
from generator.model.readiness import Measure, Pillar
from generator.views.duty import DutyPage


@pytest.mark.parametrize('measure', Measure)
def test_each_measure_is_used_once_by_the_starter_and_gives_a_figure(measure):
    loaded = real()
    (id_,) = [one.id for one in whole(loaded).indicators.values() if one.measure is measure]
    found = facts(loaded).readings[id_]
    assert found.value is not None
    assert found.value >= 0


def test_each_pillar_of_the_starter_has_a_score():
    loaded = real()
    found = facts(loaded).scores
    assert set(found) == set(Pillar)
    assert all(0 <= score <= 100 for score in found.values())


def test_ten_things_at_most_are_to_be_mended_first():
    loaded = real()
    tasks = first_tasks(facts(loaded))
    assert 0 < len(tasks) <= MANY
    assert len(set(map(repr, tasks))) == len(tasks)


@pytest.mark.parametrize('id_', whole(real()).playbooks)
def test_in_no_crisis_of_the_starter_is_a_chair_out_of_reach(id_):
    book = whole(real())
    assert reach.unreachable(book, reach.of_playbook(book.playbooks[id_])) == []


def test_those_who_are_paid_to_answer_sit_first():
    book = whole(real())
    paid = [one for one in seated(book, book.duty['w49-2026']) if one.is_on_call]
    assert [(one.role, one.rank) for one in paid] == [('coord', 2), ('tech', 2), ('ciso', 2), ('sec', 2)]


def test_the_weeks_of_the_real_handbook_have_somebody_in_every_chair():
    slips = [one for one in draft_of('real').pages if isinstance(one, DutyPage)]
    assert [one.code for one in slips] == ['DUTY-26W48', 'DUTY-26W49']
    assert [one.gaps for one in slips] == [[], []]
    assert all(0 < one.goodwill < len(one.chairs) for one in slips)
