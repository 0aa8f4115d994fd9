"""What goes on paper: the products of an edition, what they hold, and where a link says that a page lies."""

import pytest
from books import draft_of, real, whole

from generator.model.marks import Audience
from generator.render.collection import COLLECTION, names, places, products
from generator.render.output import STANDARD, Wanted

EVERYTHING = Wanted(everything=True)


def codes(wanted: Wanted, name: str, audience: Audience = Audience.CELL) -> list[str]:
    (found,) = [one for one in products(draft_of('real', audience), wanted) if one.name == name]
    return [page.code for page in found.pages]


def test_what_is_made_with_every_handbook():
    cell = [one.name for one in products(draft_of('small'), STANDARD)]
    staff = [one.name for one in products(draft_of('small', Audience.STAFF), STANDARD)]
    assert (cell, staff) == (['binder', 'scenario/FIRE', 'scenario/GENERIC'], ['leaflet'])


def test_one_thing_by_its_name():
    assert [one.name for one in products(draft_of('small'), Wanted(frozenset({'role/DIR'})))] == ['role/DIR']


def test_every_product_has_a_name_to_ask_for_it_and_a_file_of_its_own():
    made = [one for who in (Audience.STAFF, Audience.CELL) for one in products(draft_of('real', who), EVERYTHING)]
    assert {one.name for one in made} == set(names(whole(real())))
    assert len({one.file for one in made}) == len(made)


def test_a_scenario_pack_holds_its_playbook_its_phones_its_clocks_and_its_cards():
    held = codes(STANDARD, 'scenario/RANSOM')
    assert held[:4] == ['RANSOM', 'RANSOM/PHONES', 'RANSOM/CLOCKS', 'RANSOM/DOWN']
    acting = {act.role for act in whole(real()).playbooks['ransomware'].actions}
    assert set(held[4:]) == {f'{whole(real()).roles[role].code}/RANSOM' for role in acting}


def test_the_cover_of_a_scenario_pack_says_what_each_does_in_the_first_quarter_of_an_hour():
    (pack,) = products(draft_of('small'), Wanted(frozenset({'scenario/FIRE'})))
    assert [one.role.code for one in pack.first_acts] == ['DIR', 'COORD', 'LOG', 'COM', 'TECH']
    assert pack.first_acts[0].acts == ('Confirm the level aloud.',)


def test_a_role_pack_holds_the_card_the_acts_the_phones_the_log_and_the_first_words_of_the_role():
    held = codes(EVERYTHING, 'role/COM')
    assert held[:4] == ['COM', 'COM/ACTS', 'CASCADE', 'LOGSHEET']
    first = [whole(real()).messages[id_] for id_ in whole(real()).handbook.first_messages]
    assert sorted(held[4:]) == sorted(one.code for one in first if one.approver == 'com')


def test_the_binder_holds_the_words_of_the_first_hour_and_the_card_of_every_role():
    held = set(codes(STANDARD, 'binder'))
    book = whole(real())
    assert {book.messages[id_].code for id_ in book.handbook.first_messages} <= held
    assert {role.code for role in book.roles.values()} <= held
    assert held.isdisjoint(one.code for one in book.playbooks.values())


@pytest.mark.parametrize('audience', [Audience.CELL, Audience.FACILITATORS])
def test_every_page_lies_somewhere_on_paper(audience):
    draft = draft_of('real', audience)
    assert set(places(draft)) == {page.target for page in draft.pages}


def test_a_link_says_the_tab_the_pack_or_the_volume():
    found = places(draft_of('real'))
    assert found['activation/cascade'] == 'tab 2'
    assert found['playbooks/ransomware'] == 'pack RANSOM'
    assert found['messages/apology'] == 'Message pack'
    assert found['glossary/index'] == 'Reference volume'


def test_no_budget_is_without_a_bound():
    assert all(0 < (line.average or line.budget) <= line.budget for line in COLLECTION)
