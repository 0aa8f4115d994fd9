"""What an audience may not see is taken out, and account is kept of it."""

import pytest
from books import changed, edition_of, small, whole

from generator.editions.marked import Withheld
from generator.editions.redaction import may_see, redacted
from generator.model.fields import Nested, scalars
from generator.model.marks import Audience

EVERYBODY = (Audience.STAFF, Audience.CELL, Audience.FACILITATORS)
PRIVATE = '+33 6 39 98 21 01'


def told(edition) -> set[str]:
    """Every text that an edition holds."""
    return {text for _, entry in edition.book.entries() for _, _, text in scalars(entry, Nested())}


@pytest.mark.parametrize(
    ('reader', 'closed_to', 'sees'),
    [
        (Audience.STAFF, None, True),
        (Audience.STAFF, Audience.STAFF, True),
        (Audience.STAFF, Audience.CELL, False),
        (Audience.CELL, Audience.STAFF, True),
        (Audience.CELL, Audience.CELL, True),
        (Audience.CELL, Audience.FACILITATORS, False),
        (Audience.FACILITATORS, Audience.CELL, False),
        *((audience, Audience.SEALED, False) for audience in EVERYBODY),
    ],
)
def test_everybody_sees_what_staff_see_and_their_own(reader, closed_to, sees):
    assert may_see(reader, closed_to) is sees


def test_an_entry_closed_to_readers_is_not_in_their_book(tmp_path):
    loaded = changed(tmp_path, {'questions.yml': 'paid: {audience: cell}\n'})
    staff = edition_of(loaded, Audience.STAFF)
    assert 'paid' not in staff.book.questions
    assert ('questions', 'paid') in staff.withheld
    assert {secret.value for secret in staff.secrets} >= {'Am I paid?', 'Yes. You will hear more from your manager.'}
    assert 'Am I paid?' not in told(staff)
    assert 'paid' in edition_of(loaded, Audience.CELL).book.questions


def test_the_numbers_of_a_person_are_for_the_cell_unless_they_say_otherwise(tmp_path):
    open_one = 'p-01:\n  contacts:\n    - {kind: landline, value: +33 1 99 00 55 55, audience: staff}\n'
    loaded = changed(tmp_path, {'people.yml': open_one})
    staff = edition_of(loaded, Audience.STAFF)
    assert [point.value for point in staff.book.people['p-01'].contacts] == ['+33 1 99 00 55 55']
    assert staff.book.people['p-02'].contacts == ()
    assert len(edition_of(loaded, Audience.CELL).book.people['p-02'].contacts) == 2


def test_what_is_taken_out_is_remembered_with_the_place_it_was_written_in():
    secret = next(one for one in edition_of(small(), Audience.STAFF).secrets if one.value == PRIVATE)
    assert str(secret.place) == 'data/people.yml:12:14'


def test_a_part_within_a_part_is_taken_out(tmp_path):
    point = '{kind: landline, value: +33 1 99 00 66 66, audience: cell}'
    loaded = changed(tmp_path, {'sites.yml': f'nantes: {{local_emergency: [{point}]}}\n'})
    assert edition_of(loaded, Audience.STAFF).book.sites['nantes'].local_emergency == ()
    assert len(edition_of(loaded, Audience.CELL).book.sites['nantes'].local_emergency) == 1


def test_a_required_field_withheld_says_so(tmp_path):
    over = 'nantes:\n  withhold: {access_without_network: cell, address: cell}\n'
    staff = edition_of(changed(tmp_path, {'sites.yml': over}), Audience.STAFF).book.sites['nantes']
    assert isinstance(staff.access_without_network, Withheld)
    assert isinstance(staff.address, Withheld)


def test_an_optional_text_withheld_by_name_is_gone(tmp_path):
    loaded = changed(tmp_path, {'decisions.yml': 'level: {withhold: {default: cell}}\n'})
    assert edition_of(loaded, Audience.STAFF).book.decisions['level'].default is None
    assert edition_of(loaded, Audience.CELL).book.decisions['level'].default == 'The higher level'


def test_a_field_marked_for_an_audience_is_theirs_alone(tmp_path):
    loaded = changed(tmp_path, {'people.yml': 'p-01: {home_area: Rezé}\n'})
    staff, cell = (edition_of(loaded, audience) for audience in (Audience.STAFF, Audience.CELL))
    assert (staff.book.people['p-01'].home_area, cell.book.people['p-01'].home_area) == (None, 'Rezé')
    assert isinstance(staff.book.stakeholders['media'].list_location, Withheld)
    assert cell.book.stakeholders['media'].list_location == 'In the red binder'
    assert staff.book.resources['bridge-one'].number is None
    assert staff.book.resources['bridge-one'].pin is None
    assert staff.book.front_page.on_call == ()


@pytest.mark.parametrize('audience', EVERYBODY)
def test_what_is_sealed_is_shown_to_nobody(audience, tmp_path):
    over = {'envelopes.yml': 'codes: {audience: sealed}\n', 'decisions.yml': 'level: {withhold: {default: sealed}}\n'}
    found = edition_of(changed(tmp_path, over), audience)
    assert found.book.envelopes == {}
    assert found.book.decisions['level'].default is None
    assert {'Codes of the bridges', 'The higher level'} <= {secret.value for secret in found.secrets}


def test_what_everybody_may_see_is_handed_on_untouched():
    site = next(iter(whole(small()).sites.values()))
    kept, taken = redacted(site, Audience.CELL)
    assert kept is site
    assert taken == ()


def test_nothing_taken_out_is_left_anywhere_in_the_book():
    staff = edition_of(small(), Audience.STAFF)
    private = {point.value for person in whole(small()).people.values() for point in person.contacts}
    assert private <= {secret.value for secret in staff.secrets}
    assert private & told(staff) == set()


def test_secrets_are_known_in_the_language_of_the_readers_too():
    french = {secret.value for secret in edition_of(small(), Audience.STAFF, 'fr').secrets}
    assert {'In the red binder', 'Dans le classeur rouge'} <= french


def test_ids_and_codes_are_no_secrets():
    staff = edition_of(small(), Audience.STAFF)
    assert {'codes', 'dir', 'coord'} & {secret.value for secret in staff.secrets} == set()


def test_a_name_is_told_from_words_of_the_language(tmp_path):
    over = {'people.yml': 'p-01: {home_area: Nort}\n', 'stakeholders.yml': 'media: {list_location: In the safe}\n'}
    found = edition_of(changed(tmp_path, over), Audience.STAFF).secrets
    assert {secret.value: secret.is_name for secret in found if secret.value in ('Nort', 'In the safe')} == {
        'Nort': True,
        'In the safe': False,
    }


def test_the_title_of_an_entry_withheld_whole_is_a_name(tmp_path):
    over = {'contacts.yml': 'cnil: {audience: cell, name: Zorglub, what_for: To ask}\n'}
    found = {one.value: one.is_name for one in edition_of(changed(tmp_path, over), Audience.STAFF).secrets}
    assert found['Zorglub']
    assert not found['To ask']
