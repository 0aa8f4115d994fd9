"""The front page: what everybody does, and what the cell does."""

from collections.abc import Sequence

import pytest
from books import EVERY, LANGUAGES, changed, draft_of, edition_of, page, small

from generator.editions.dummy_numbers import DUMMY_NUMBER
from generator.editions.edition import EditionMode
from generator.model.contact import ContactPoint
from generator.model.marks import Audience
from generator.views.front_page import HomePage


def front(audience: Audience, language: str = 'en') -> HomePage:
    return page(HomePage, draft_of('small', audience, language).pages)


def steps(one: HomePage) -> list[Sequence[str | ContactPoint]]:
    return [*one.found_it, *one.on_call, one.unusual_request]


def test_it_is_the_first_page_and_home():
    first = draft_of('small').pages[0]
    assert isinstance(first, HomePage)
    assert first.code == 'NOW'


def test_numbers_stand_where_their_names_were():
    pieces = [piece for step in steps(front(Audience.CELL)) for piece in step]
    assert [piece for piece in pieces if isinstance(piece, str) and '{{' in piece] == []
    numbers = [piece.value for piece in pieces if isinstance(piece, ContactPoint)]
    assert numbers == ['+33 1 99 00 10 01', '+33 6 39 98 10 02', '+33 1 99 00 40 01', '+33 1 99 00 40 02']


def test_a_number_may_be_named_without_spaces(tmp_path):
    steps = "found_it: ['Call {{alert_number}}, then {{  second_alert_number  }}.']"
    one = page(HomePage, edition_of(changed(tmp_path, {'front_page.yml': steps})))
    (step,) = one.found_it
    numbers = [piece.value for piece in step if isinstance(piece, ContactPoint)]
    assert numbers == ['+33 1 99 00 10 01', '+33 6 39 98 10 02']


@pytest.mark.parametrize(('name', 'audience', 'language'), EVERY)
def test_no_name_of_a_number_is_printed(name, language, audience):
    text = draft_of(name, audience, language).markdown['front_page/index']
    assert '{{' not in text.replace('\\', '')


@pytest.mark.parametrize('language', LANGUAGES)
def test_staff_have_no_second_box_and_no_number_of_a_bridge(language):
    one = front(Audience.STAFF, language)
    cell = draft_of('small', Audience.CELL, language).edition.book
    bridges = [cell.resources[id_].number for id_ in (cell.front_page.bridge, cell.front_page.second_bridge)]
    assert list(one.on_call) == []
    text = draft_of('small', Audience.STAFF, language).markdown['front_page/index']
    assert all(bridge is not None and bridge.value not in text for bridge in bridges)
    assert cell.organisation.alert_number.value in text


def test_the_second_box_goes_on_counting():
    one = front(Audience.CELL)
    assert one.first_on_call == len(one.found_it) + 1 == 3
    assert len(one.on_call) == 3


def test_an_exercise_has_dead_numbers():
    one = page(HomePage, edition_of(small(), mode=EditionMode.EXERCISE))
    numbers = {piece.value for step in steps(one) for piece in step if isinstance(piece, ContactPoint)}
    assert numbers == {DUMMY_NUMBER}
