"""The clock sheet of a scenario: what stands first, what goes with it, and what is never hidden."""

import pytest
from books import changed, draft_of, edition_of, page

from generator.model.marks import Audience
from generator.render.draft import draft
from generator.views.clock_sheets import ClockSheet

OBLIGATION = """
{id}:
  name: {id}
  nature: statutory
  law: Law
  jurisdiction: FR
  applies_if: {{any: [{regime}]}}
  status: in_force
  trigger: Something
  owner: leg
  deputy: coord
  recipient: cnil
  steps:
    - {{id: one, label: First, {first}, content: [Facts], portal_or_form: F, incomplete_allowed: true}}
    - {{id: two, label: Then, start_step: one, deadline: 1 h, content: [], portal_or_form: F, incomplete_allowed: no}}
  confidence: A
"""


def obligation(id_: str, deadline: str, start: str = 'awareness', regime: str = 'controller') -> str:
    return OBLIGATION.format(id=id_, first=f'start: {start}, deadline: {deadline}', regime=regime)


DUTIES = {
    'slow': obligation('slow', '10 days'),
    'quick': obligation('quick', '4 h', 'classification'),
    'words': obligation('words', 'without undue delay'),
    'at-once': obligation('at-once', 'immediately'),
    'if-told': obligation('if-told', '1 h', 'receipt'),
    'months': obligation('months', '3 months'),
    'not-ours': obligation('not-ours', '1 h', regime='us_hipaa'),
}


@pytest.fixture
def loaded(tmp_path):
    fire = f'obligations: [gdpr-33, {", ".join(DUTIES)}]\n'
    over = {'obligations.yml': ''.join(DUTIES.values()), 'playbooks/fire.yml': fire}
    return changed(tmp_path, over)


def sheet(loaded, audience: Audience = Audience.CELL) -> ClockSheet:
    return page(ClockSheet, edition_of(loaded, audience), 'FIRE/CLOCKS')


def test_what_is_filed_by_the_hour_or_day_stands_in_order_and_all_else_after_it(loaded):
    one = sheet(loaded)
    first = [line.clock.obligation.id for line in one.filings if line.clock.after is None]
    assert first == ['at-once', 'if-told', 'quick', 'gdpr-33', 'slow']
    assert [line.clock.step.id for line in one.filings[5:]] == ['two'] * 6
    assert [line.clock.obligation.id for line in one.besides] == ['words', 'months']


def test_what_is_said_not_to_bind_us_is_named_and_greyed(loaded):
    assert [link.label for link, _ in sheet(loaded).others] == ['not-ours']
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    assert said.index('check with legal') < said.index('[not-ours]')


def test_the_moments_from_which_clocks_run_are_to_be_written_in_by_hand(loaded):
    assert sheet(loaded).moments == ['H0', 'Awareness', 'Classification of the incident', 'Receipt', None]
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    for moment in ('H0', 'Awareness', 'Classification of the incident', 'Receipt'):
        assert f'**{moment}** | <span class="blank"></span> UTC <span class="blank"></span> |' in said


def test_the_moment_of_a_duty_said_not_to_bind_us_can_be_noted(tmp_path):
    text = obligation('found', '4 h', 'materiality_determination', regime='us_hipaa')
    over = {'obligations.yml': text, 'playbooks/fire.yml': 'obligations: [gdpr-33, found]\n'}
    one = sheet(changed(tmp_path, over))
    assert one.moments == ['H0', 'Awareness', 'The finding that it is material', None]


def test_each_line_says_what_to_add_and_whether_it_may_be_incomplete(loaded):
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    rows = [row for row in said.splitlines() if '. **First' in row]
    assert 'awareness<br>+ **72\N{NO-BREAK SPACE}h**&nbsp;=' in said
    assert all('class="partial"' in row and row.count('class="blank"') == 2 for row in rows[:3])
    assert [part in rows[0] for part in ('**immediately**', '1. **First**', 'CNIL', 'LEG', 'COORD')] == [True] * 5


def test_whom_it_tells_is_said_in_few_words(tmp_path):
    named = 'cnil: {name: "CNIL, the authority (France)"}\n'
    noted = 'gdpr-33: {steps: [{id: n, label: N, start: awareness, deadline: 4 h, recipient_note: '
    noted += '"Police, or prosecutor. A call is none.", content: [], portal_or_form: F, incomplete_allowed: no}]}\n'
    by_name, by_note = tmp_path / 'name', tmp_path / 'note'
    assert whom(sheet(changed(by_name, {'contacts.yml': named}))) == 'CNIL'
    assert whom(sheet(changed(by_note, {'obligations.yml': noted}))) == 'Police, or prosecutor'


def whom(one: ClockSheet) -> str:
    told = one.filings[0].whom
    assert told is not None
    return told.label


def test_it_begins_with_what_to_do_and_what_to_file_stands_after_the_lines(loaded):
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    parts = ('class="lede"', 'table--moments', 'table--glance', 'class="besides"', 'table--desks', '### 1. First')
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert said.count('class="filing"') == len(sheet(loaded).filings)


def test_where_to_file_is_told_once_with_what_works(loaded):
    desks = sheet(loaded).desks
    assert [(desk.link.label, [point.value for point in desk.points]) for desk in desks] == [
        ('CNIL', ['+33 1 99 00 30 01', 'notifications.example.org'])
    ]


def test_a_number_that_failed_is_not_told(tmp_path):
    failed = 'cnil: {contacts: [{kind: landline, value: +33 1 99 00 30 01, verified: {on: 2026-11-05, result: failed}},'
    failed += ' {kind: email_external, value: a@example.org, verified: 2026-11-05}]}\n'
    desks = sheet(changed(tmp_path, {'contacts.yml': failed})).desks
    assert [point.value for point in desks[0].points] == ['a@example.org']


def test_a_filing_goes_with_the_letters_of_its_actions(tmp_path):
    act = '{role: leg, time_box: 15-60 min, do: Write., kind: notify, obligation: gdpr-33, message: press-holding}'
    one = sheet(changed(tmp_path, {'playbooks/fire.yml': f'actions: [{act}, {act}]\n'}))
    assert [letter.target for letter in one.filings[0].letters] == ['messages/press-holding']


def test_what_readers_may_not_see_is_said_to_be_there(tmp_path):
    staff = sheet(changed(tmp_path, {'obligations.yml': 'gdpr-33: {audience: cell}\n'}), Audience.STAFF)
    assert (staff.filings, staff.desks) == ([], [])
    assert [one.is_withheld for one in staff.hidden] == [True]


def test_a_withheld_recipient_is_not_named(tmp_path):
    loaded = changed(tmp_path, {'contacts.yml': 'cnil: {audience: cell, name: Hidden desk}\n'})
    staff = edition_of(loaded, Audience.STAFF)
    assert page(ClockSheet, staff, 'FIRE/CLOCKS').desks == []
    assert 'Hidden desk' not in draft(staff).markdown['clock_sheets/fire']


def test_a_scenario_that_brings_no_duty_has_no_sheet(tmp_path):
    over = {'playbooks/fire.yml': 'obligations: []\nno_obligation_reason: None\n'}
    pages = draft(edition_of(changed(tmp_path, over))).pages
    assert 'FIRE/CLOCKS' not in {one.code for one in pages}


def test_every_scenario_of_the_real_handbook_with_duties_has_its_sheet():
    cell = draft_of('real')
    sheets = {one.id: one for one in cell.pages if isinstance(one, ClockSheet)}
    assert set(sheets) == {id_ for id_, book in cell.edition.book.playbooks.items() if book.obligations}
    for id_, one in sheets.items():
        told = {line.clock.obligation.id for line in (*one.filings, *one.besides)}
        greyed = {link.target for link, _ in one.others}
        named = told | {target.removeprefix('obligations/') for target in greyed if target}
        assert named == set(cell.edition.book.playbooks[id_].obligations)


def test_an_account_of_ours_stands_where_something_is_filed(tmp_path):
    text = 'identity: {legal_form: SARL, registration: RCS, activity: A, registered_office: L, representative: M, '
    text += 'signatories: [], portals: [{contact: cnil, account: petrel-dpo, held_by: [leg]}]}\n'
    loaded = changed(tmp_path, {'organisation.yml': text})
    assert [sheet(loaded, who).desks[0].account for who in (Audience.CELL, Audience.STAFF)] == ['petrel-dpo', None]
