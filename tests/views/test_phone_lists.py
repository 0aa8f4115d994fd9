"""The phones of a scenario: the numbers one calls, of those who act in it, and no other."""

from books import changed, draft_of, edition_of, page

from generator.model.marks import Audience
from generator.views.phone_lists import PhonesPage


def phones(edition) -> PhonesPage:
    return page(PhonesPage, edition, 'FIRE/PHONES')


def test_it_holds_the_alert_number_the_bridges_those_outside_and_the_chairs_that_act():
    one = phones(draft_of('small').edition)
    assert one.alert.value == '+33 1 99 00 10 01'
    assert [bridge.id for bridge in one.bridges] == ['bridge-one', 'bridge-two']
    assert [outside.contact.id for outside in one.outside] == ['fire-18']
    assert {chair.role.id for chair in one.chairs} == {'dir', 'coord', 'log', 'com', 'tech', 'leg'}
    said = draft_of('small').markdown['phones/fire']
    assert all(seat.to_call[0].value[-5:] in said for chair in one.chairs for seat in chair.seats)


def test_who_has_no_number_outside_is_not_on_it(tmp_path):
    written = 'fire-18: {contacts: [{kind: email_external, value: a@example.org}]}\n'
    assert phones(edition_of(changed(tmp_path, {'contacts.yml': written}))).outside == []


def test_readers_who_may_not_see_the_numbers_of_people_do_not_find_them_there():
    cell, staff = (draft_of('small', one).markdown['phones/fire'] for one in (Audience.CELL, Audience.STAFF))
    assert '39 98 20 01' in cell
    assert '39 98 20 01' not in staff
