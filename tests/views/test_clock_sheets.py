"""The clock sheet of a scenario: what stands first, what goes with it, and what is never hidden."""

import pytest
from books import changed, draft_of, edition_of, page

from generator.model.marks import Audience
from generator.render.draft import draft
from generator.views.clock_sheets import NOTED, ClockSheet

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
    'not-ours': obligation('not-ours', '1 h', regime='us_hipaa'),
}


@pytest.fixture
def loaded(tmp_path):
    fire = f'obligations: [gdpr-33, {", ".join(DUTIES)}]\n'
    over = {'obligations.yml': ''.join(DUTIES.values()), 'playbooks/fire.yml': fire}
    return changed(tmp_path, over)


def sheet(loaded, audience: Audience = Audience.CELL) -> ClockSheet:
    return page(ClockSheet, edition_of(loaded, audience), 'FIRE/CLOCKS')


def test_what_is_filed_by_the_hour_stands_in_order_and_all_else_after_it(loaded):
    one = sheet(loaded)
    assert [line.clock.obligation.id for line in one.filings] == ['at-once', 'quick', 'gdpr-33', 'slow']
    assert [line.clock.obligation.id for line in one.besides][:2] == ['if-told', 'words']
    assert [line.clock.after is None for line in one.besides] == [True, True] + [False] * 5


def test_what_is_said_not_to_bind_us_is_named_and_greyed(loaded):
    assert [link.label for link, _ in sheet(loaded).others] == ['not-ours']
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    assert said.index('check with legal') < said.index('[not-ours]')


def test_the_moments_are_to_be_written_in_by_hand(loaded):
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    assert sheet(loaded).moments == NOTED
    for moment in ('H0', 'Awareness', 'Classification of the incident', 'The fix being available'):
        assert f'| **{moment}** | <span class="blank"></span> | <span class="blank"></span> |' in said
    assert 'awareness + 72\N{NO-BREAK SPACE}h&nbsp;=' in said


def test_it_begins_with_what_to_do_and_the_first_line_is_in_large_print(loaded):
    said = draft(edition_of(loaded)).markdown['clock_sheets/fire']
    assert said.index('box--act') < said.index('table--moments') < said.index('<p class="clock">immediately</p>')


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
