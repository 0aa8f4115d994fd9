"""What still works when something is down: the way to every chair, in every edition."""

import re

from books import changed, edition_of, page

from generator.editions.dummy_numbers import DUMMY_NUMBER
from generator.editions.edition import EditionMode
from generator.model.marks import Audience
from generator.views.fallbacks import FallbackPage, WhenDownPage

OVER = {
    'organisation.yml': 'operators: {telecom_a: Telvia, telecom_b: Ondaly}',
    'playbooks/fire.yml': 'loses: [telecom_b, own_it]',
}


def numbers(edition):
    """Who is called by which numbers in the fire, chair by chair."""
    ways = page(FallbackPage, edition).fallbacks.ways
    return {
        (chair.role.label, person.label): [point.value for point in points]
        for chair in ways
        for person, points in chair.people
    }


def test_each_person_is_called_by_the_numbers_that_still_work(tmp_path):
    found = numbers(edition_of(changed(tmp_path, OVER)))
    assert found['Crisis director', 'Anne Corbeau'] == ['+33 6 39 98 21 01']
    assert found['Crisis director', 'Bruno Sittelle'] == ['+33 6 39 98 20 02', '+33 6 39 98 21 02']


def test_in_an_exercise_each_is_called_by_as_many_dead_numbers(tmp_path):
    loaded = changed(tmp_path, OVER)
    live, exercise = (numbers(edition_of(loaded, mode=mode)) for mode in EditionMode)
    assert {who: len(held) for who, held in live.items()} == {who: len(held) for who, held in exercise.items()}
    assert {number for held in exercise.values() for number in held} == {DUMMY_NUMBER}


def test_those_who_may_not_see_numbers_see_who_is_called(tmp_path):
    found = numbers(edition_of(changed(tmp_path, OVER), Audience.STAFF))
    assert found['Crisis director', 'Anne Corbeau'] == []


def test_chairs_stand_in_the_order_of_the_calls(tmp_path):
    edition = edition_of(changed(tmp_path, OVER))
    order = [edition.book.roles[id_].title for id_ in edition.facts.cascade]
    shown = [chair.role.label for chair in page(FallbackPage, edition).fallbacks.ways]
    assert shown == [one for one in order if one in shown]


def test_each_thing_that_may_be_down_is_told_with_its_alert_numbers(tmp_path):
    shown = page(WhenDownPage, edition_of(changed(tmp_path, OVER)))
    (case,) = [one for one in shown.cases if any('Ondaly' in said for said in one.lost)]
    assert [(point.value, is_gone) for point, is_gone in case.alert] == [
        ('+33 1 99 00 10 01', False),
        ('+33 6 39 98 10 02', True),
    ]
    assert not any(re.search('\\d{6}', said) for said in case.lost)
