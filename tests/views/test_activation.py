"""Levels, cascade and the card of all staff."""

from books import changed, edition_of, manuscript_of, page, small

from generator.model.marks import Audience
from generator.views.activation import CascadePage, LevelsPage
from generator.views.contacts import InsidePage
from generator.views.pages import pages


def test_levels_stand_in_order_whatever_the_order_of_the_file(tmp_path):
    assert [level.code for level in page(LevelsPage, edition_of(small())).levels] == ['N0', 'N1', 'N2', 'N3']
    swapped = changed(tmp_path, {'levels.yml': 'n0: {code: N3}\nn3: {code: N0}\n'})
    assert [level.id for level in page(LevelsPage, edition_of(swapped)).levels] == ['n3', 'n1', 'n2', 'n0']


def test_a_move_names_who_decides_and_who_does_instead():
    (move,) = page(LevelsPage, edition_of(small())).moves
    assert (move.start.code, move.to.code) == ('N1', 'N2')
    assert (move.decider.code, move.fallback.code) == ('DIR', 'COORD')


def test_a_move_that_can_wait_names_nobody_instead(tmp_path):
    waits = changed(tmp_path, {'escalations.yml': 'up: {fallback_decider: null, fallback_after: null}\n'})
    (move,) = page(LevelsPage, edition_of(waits)).moves
    assert move.fallback is None
    assert 'without an answer in' not in manuscript_of(edition_of(waits)).markdown['activation/levels']


def test_chairs_are_called_in_the_order_of_the_cascade():
    one = page(CascadePage, edition_of(small()))
    assert [chair.role.code for chair in one.chairs] == ['COORD', 'DIR', 'LOG', 'TECH', 'COM', 'LEG']
    assert [seat.name for seat in one.chairs[0].seats] == ['Bruno Sittelle', 'Chloé Mésange']
    assert [seat.rank for seat in one.chairs[0].seats] == [1, 2]


def test_a_role_outside_the_cascade_is_not_called(tmp_path):
    loaded = changed(tmp_path, {'roles.yml': 'leg: {cascade_order: null}\n'})
    assert 'LEG' not in [chair.role.code for chair in page(CascadePage, edition_of(loaded)).chairs]


def test_the_cascade_is_for_the_cell_and_staff_who_see_a_name_see_no_number():
    staff, cell = (edition_of(small(), one) for one in (Audience.STAFF, Audience.CELL))
    assert 'CASCADE' not in {one.code for one in pages(staff)}
    assert all(seat.phones for chair in page(CascadePage, cell).chairs for seat in chair.seats)
    chairs = page(InsidePage, staff).chairs
    assert [chair.seats[0].name for chair in chairs] == [chair.seats[0].name for chair in page(InsidePage, cell).chairs]
    assert [point for chair in chairs for seat in chair.seats for point in seat.points] == []


def test_a_number_that_failed_is_not_shown(tmp_path):
    tried = '{kind: mobile_work, value: +33 6 39 98 20 02, verified: {on: 2026-11-05, result: failed}}'
    failed = f'p-02: {{contacts: [{tried}, {{kind: landline, value: +33 1 99 00 77 77}}]}}\n'
    one = page(CascadePage, edition_of(changed(tmp_path, {'people.yml': failed})))
    assert [point.value for point in one.chairs[0].seats[0].phones] == ['+33 1 99 00 77 77']
