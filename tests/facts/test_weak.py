"""The weak points of a cell."""

import pytest
from books import changed, small, whole

from generator.facts.weak import Weakness, weak_points

ELSEWHERE = {'sites.yml': 'lyon: {name: Lyon, address: 1 rue du Test, kind: office, access_24_7: true, '
             'access_without_network: Key, key_holder: log, muster_point: Square}'}  # fmt: skip


def found(book, weakness):
    return [point for point in weak_points(book) if point.weakness is weakness]


def entries(book, weakness):
    return [point.entry for point in found(book, weakness)]


def test_one_person_in_two_chairs(tmp_path):
    book = whole(changed(tmp_path, {'roles.yml': 'coord: {holders: [p-01, p-03]}'}))
    (point,) = [one for one in found(book, Weakness.TWO_CHAIRS) if one.entry == ('people', 'p-01')]
    assert {('roles', 'dir'), ('roles', 'coord')} <= set(point.because)


def test_a_step_owned_by_an_empty_chair(tmp_path):
    book = whole(changed(tmp_path, {'roles.yml': 'tech: {holders: []}'}))
    points = [(point.entry, point.because) for point in found(book, Weakness.EMPTY)]
    assert (('roles', 'tech'), (('playbooks', 'fire'),)) in points
    assert {entry for entry, _ in points} == {('roles', 'tech')}


def test_nobody_for_the_second_shift_where_all_deputies_sit_elsewhere(tmp_path):
    book = whole(changed(tmp_path, {'roles.yml': 'dir: {holders: [p-01, p-02]}'}))
    assert ('roles', 'dir') in entries(book, Weakness.NO_SECOND_SHIFT)


def test_a_provider_is_somebody_for_the_second_shift(tmp_path):
    book = whole(changed(tmp_path, {'roles.yml': 'dir: {holders: [p-01, {contact: insurer}]}'}))
    assert ('roles', 'dir') not in entries(book, Weakness.NO_SECOND_SHIFT)


def test_holders_at_one_site_are_weak_only_where_there_is_another(tmp_path):
    assert entries(whole(small()), Weakness.ONE_SITE) == []
    assert ('roles', 'dir') in entries(whole(changed(tmp_path, ELSEWHERE)), Weakness.ONE_SITE)


def test_all_telephones_on_one_operator(tmp_path):
    people = '\n'.join(
        f'{id_}: {{contacts: [{{kind: mobile_work, value: {number}, operator: Ondaly, verified: 2026-11-05}}]}}'
        for id_, number in (('p-01', '+33 6 39 98 20 01'), ('p-02', '+33 6 39 98 20 02'))
    )
    assert ('roles', 'dir') in entries(whole(changed(tmp_path, {'people.yml': people})), Weakness.ONE_OPERATOR)


EXERCISE = """
one:
  code: EXO-ONE
  title: One
  type: tabletop
  date: 2026-03-01
  duration: 2 h
  status: {status}
  playbooks: [fire]
  teams: [cell]
  channels: [posters]
  objectives: [{{id: quorum, text: Quorum, measure: Minutes, target: 30 min}}]
  announced: true
  marking: EXERCISE
  stop_word: Stop
  no_touch: [The alarm]
  director: coord
  report_due: 2026-03-31
"""


@pytest.mark.parametrize(('status', 'untried'), [('planned', True), ('run', False), ('closed', False)])
def test_what_is_only_planned_was_never_exercised(tmp_path, status, untried):
    book = whole(changed(tmp_path, {'exercises.yml': EXERCISE.format(status=status)}))
    assert (('playbooks', 'fire') in entries(book, Weakness.PLAYBOOK_UNTRIED)) is untried
    assert (('channels', 'posters') in entries(book, Weakness.CHANNEL_UNTRIED)) is untried
    assert ('channels', 'phone-tree') in entries(book, Weakness.CHANNEL_UNTRIED)


def test_the_gravest_come_first():
    order = list(Weakness)
    places = [order.index(point.weakness) for point in weak_points(whole(small()))]
    assert places == sorted(places)
