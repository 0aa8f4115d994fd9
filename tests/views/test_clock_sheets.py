"""The clock sheet of a scenario: what stands first, what goes with it, and what is never hidden."""

import pytest
from books import changed, draft_of, edition_of, manuscript_of, page, small

from generator.model.marks import Audience
from generator.views.clock_sheets import ClockSheet
from generator.views.filing import FilingPage

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


def filing(loaded, audience: Audience = Audience.CELL) -> FilingPage:
    return page(FilingPage, edition_of(loaded, audience))


def test_what_ends_within_a_week_stands_in_order_and_all_else_after_it(loaded):
    one = sheet(loaded)
    first = [line.clock.obligation.id for line in one.filings if line.clock.after is None]
    assert first == ['at-once', 'if-told', 'quick', 'gdpr-33']
    assert [line.clock.step.id for line in one.filings[4:]] == ['two'] * 6
    assert [line.clock.obligation.id for line in one.besides] == ['words', 'slow', 'months']


def test_what_is_said_not_to_bind_us_is_on_the_page_of_all_clocks_alone(loaded):
    said = manuscript_of(edition_of(loaded)).markdown
    assert 'not-ours' not in said['clock_sheets/fire'] + said['filing/index']
    assert said['obligations/clocks'].index('check with legal') < said['obligations/clocks'].index('[not-ours]')


def test_the_moments_from_which_clocks_run_are_to_be_written_in_by_hand(loaded):
    moments = ['H0', 'Detection', 'Awareness', 'Classification of the incident', 'Receipt (IF-TOLD)']
    assert sheet(loaded).moments == [*moments, None]
    said = manuscript_of(edition_of(loaded)).markdown['clock_sheets/fire']
    for moment in moments:
        assert f'**{moment}** | <span class="blank"></span> UTC <span class="blank"></span> |' in said


def test_the_moment_of_a_duty_that_does_not_bind_us_is_not_asked(tmp_path):
    def moments(regime: str) -> list[str | None]:
        text = obligation('found', '4 h', 'materiality_determination', regime=regime)
        over = {'obligations.yml': text, 'playbooks/fire.yml': 'obligations: [gdpr-33, found]\n'}
        return list(sheet(changed(tmp_path / regime, over)).moments)

    assert moments('us_hipaa') == ['H0', 'Detection', 'Awareness', None]
    assert moments('controller') == ['H0', 'Detection', 'Awareness', 'The finding that it is material', None]


def test_two_duties_never_share_a_moment_that_is_another_one_for_each(tmp_path):
    starts = ('event', 'receipt', 'request', 'publication')
    duties = {
        f'{start}-{number}': obligation(f'{start}-{number}', '2 h', start) for start in starts for number in (1, 2)
    }
    duties |= {'late': obligation('late', '3 months', 'receipt'), 'later': obligation('later', '9 days', 'event')}
    listed = f'obligations: [{", ".join(duties)}]\n'
    loaded = changed(tmp_path, {'obligations.yml': ''.join(duties.values()), 'playbooks/fire.yml': listed})
    one = sheet(loaded)
    named = [f'{start.capitalize()} ({start.upper()}-{number})' for start in starts for number in (1, 2)]
    assert one.moments == ['H0', 'Detection', 'Awareness', *named, None]
    assert one.later == ['Event (LATER)', 'Receipt (LATE)']
    overleaf = manuscript_of(edition_of(loaded)).markdown['clock_sheets/fire'].partition('class="besides"')[2]
    assert '**Event (LATER)** | <span class="blank"></span> UTC' in overleaf


def test_what_has_months_is_worked_out_by_hand_too(loaded):
    said = manuscript_of(edition_of(loaded)).markdown['clock_sheets/fire'].partition('class="besides"')[2]
    row = next(line for line in said.splitlines() if '**3\N{NO-BREAK SPACE}months**' in line)
    assert row.startswith(
        '| <span class="glance__deadline">awareness<br>+ **3\N{NO-BREAK SPACE}months**&nbsp;=</span> |'
    )
    assert row.count('class="blank"') == 2


def contract(id_: str, party: str, kind: str, within: str, more: str = '') -> str:
    said = f'kind: {kind}, name: N, counterparty: {party}, notify_within: {within}, original_at: Safe{more}'
    return f'{id_}: {{{said}}}\n'


CONTRACTS = ''.join(
    (
        contract('slow', 'Slow bank', 'customer_dpa', '24 h'),
        contract('quick', 'Quick bank', 'security_annex', '4 h', ', from_detection: true'),
        contract('ours', 'Our supplier', 'sla', '1 h'),
        contract('words', 'Patient shop', 'sla', 'without undue delay'),
        contract('policy', 'Quick insurer', 'insurance_cyber', '48 h'),
    )
)


def by_contract(id_: str, kinds: str) -> str:
    return obligation(id_, f'as the contract says, contracts: [{kinds}]')


@pytest.fixture
def agreed(tmp_path):
    told = by_contract('told', 'customer_dpa, security_annex, sla')
    claim = by_contract('claim', 'insurance_cyber, rc_pro')
    over = {
        'obligations.yml': told + claim,
        'contracts.yml': CONTRACTS,
        'contacts.yml': 'fire-18: {contract: ours}\n',
        'playbooks/fire.yml': 'obligations: [gdpr-33, told, claim]\n',
    }
    return changed(tmp_path, over)


def test_the_shortest_contract_gives_the_time_and_stands_among_the_deadlines(agreed):
    lines = [line for line in sheet(agreed).filings if line.clock.after is None]
    assert [(line.clock.obligation.id, str(line.clock.deadline)) for line in lines] == [
        ('told', '4 h'),
        ('claim', '48 h'),
        ('gdpr-33', '72 h'),
    ]
    said = manuscript_of(edition_of(agreed)).markdown
    row = next(line for line in said['clock_sheets/fire'].splitlines() if '1. **First' in line)
    assert 'detection<br>+ **4\N{NO-BREAK SPACE}h**&nbsp;=' in row
    assert 'at the shortest (Quick bank); the others&#58; [NOTICES](handbook:contracts/notices)' in row
    claim = next(line for line in said['clock_sheets/fire'].splitlines() if '2. **First' in line)
    assert 'awareness<br>+ **48' in claim
    assert 'at the shortest (Quick insurer) ·' in claim
    assert (
        '<strong class="clock">4\N{NO-BREAK SPACE}h</strong> at the shortest (Quick bank)' in said['obligations/clocks']
    )


def test_those_who_may_not_read_contracts_learn_nothing_of_them(agreed):
    for who in (Audience.STAFF, Audience.FACILITATORS):
        one = sheet(agreed, who)
        assert [line.clock.obligation.id for line in one.filings if line.clock.after is None] == ['gdpr-33']
        assert [line.clock.contract for line in (*one.filings, *one.besides)] == [None] * 5
        said = '\n'.join(manuscript_of(edition_of(agreed, who)).markdown.values())
        assert [word for word in ('Quick', 'Slow bank', 'at the shortest', 'handbook:contracts/') if word in said] == []
        assert 'as the contract says' in said


def test_each_line_says_what_to_add_and_whether_it_may_be_incomplete(loaded):
    said = manuscript_of(edition_of(loaded)).markdown['clock_sheets/fire']
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


def test_it_begins_with_what_to_do_and_what_to_file_stands_in_the_filing_set(loaded):
    said = manuscript_of(edition_of(loaded)).markdown
    parts = ('class="lede"', 'table--moments', 'table--glance', 'class="besides"')
    places = [said['clock_sheets/fire'].index(part) for part in parts]
    assert places == sorted(places)
    assert '(handbook:filing/index)' in said['clock_sheets/fire']
    assert 'class="filing"' not in said['clock_sheets/fire']
    assert said['filing/index'].index('table--desks') < said['filing/index'].index('### First')
    assert said['filing/index'].count('class="filing"') == len(filing(loaded).filings)


def test_where_to_file_is_told_once_with_what_works(loaded):
    desks = filing(loaded).desks
    assert [(desk.link.label, [point.value for point in desk.points]) for desk in desks] == [
        ('CNIL', ['+33 1 99 00 30 01', 'notifications.example.org'])
    ]


def test_a_line_says_how_to_reach_its_recipient():
    one = sheet(small())
    assert [point.value for point in one.filings[0].points] == ['+33 1 99 00 30 01', 'notifications.example.org']
    said = draft_of('small').markdown['clock_sheets/fire']
    assert 'href="tel:+33199003001"' in said.partition('table--glance')[2].partition('</div>')[0]


def test_a_line_that_names_others_does_not_show_the_recipients_number(tmp_path):
    noted = 'gdpr-33: {steps: [{id: n, label: N, start: awareness, deadline: 4 h, recipient_note: Police, '
    noted += 'content: [], portal_or_form: F, incomplete_allowed: no}]}\n'
    assert sheet(changed(tmp_path, {'obligations.yml': noted})).filings[0].points == []


def test_where_there_is_no_portal_the_address_is_told(tmp_path):
    known = 'cnil: {contacts: [{kind: email_external, value: a@example.org}, {kind: postal, value: 1 rue A},'
    known += ' {kind: postal, value: 2 rue B}, {kind: landline, value: +33 1 99 00 30 01}]}\n'
    desks = filing(changed(tmp_path, {'contacts.yml': known})).desks
    assert [point.value for point in desks[0].points] == ['+33 1 99 00 30 01', '1 rue A']


def test_a_number_that_failed_is_not_told(tmp_path):
    failed = 'cnil: {contacts: [{kind: landline, value: +33 1 99 00 30 01, verified: {on: 2026-11-05, result: failed}},'
    failed += ' {kind: email_external, value: a@example.org, verified: 2026-11-05}]}\n'
    desks = filing(changed(tmp_path, {'contacts.yml': failed})).desks
    assert [point.value for point in desks[0].points] == ['a@example.org']


def test_a_filing_goes_with_the_letters_of_its_actions(tmp_path):
    act = '{role: leg, time_box: 15-60 min, do: Write., kind: notify, obligation: gdpr-33, message: press-holding}'
    one = sheet(changed(tmp_path, {'playbooks/fire.yml': f'actions: [{act}, {act}]\n'}))
    assert [letter.target for letter in one.filings[0].letters] == ['messages/press-holding']


def test_what_readers_may_not_see_is_said_to_be_there(tmp_path):
    staff = sheet(changed(tmp_path, {'obligations.yml': 'gdpr-33: {audience: cell}\n'}), Audience.STAFF)
    assert staff.filings == []
    assert [one.is_withheld for one in staff.hidden] == [True]


def test_a_withheld_recipient_is_not_named(tmp_path):
    loaded = changed(tmp_path, {'contacts.yml': 'cnil: {audience: cell, name: Hidden desk}\n'})
    staff = edition_of(loaded, Audience.STAFF)
    assert page(FilingPage, staff).desks == []
    said = manuscript_of(staff).markdown
    assert 'Hidden desk' not in said['clock_sheets/fire'] + said['filing/index']


def test_a_scenario_that_brings_no_duty_has_no_sheet(tmp_path):
    over = {'playbooks/fire.yml': 'obligations: []\nno_obligation_reason: None\n'}
    pages = manuscript_of(edition_of(changed(tmp_path, over))).pages
    assert 'FIRE/CLOCKS' not in {one.code for one in pages}


def test_an_account_of_ours_stands_where_something_is_filed(tmp_path):
    text = 'identity: {legal_form: SARL, registration: RCS, activity: A, registered_office: L, representative: M, '
    text += 'signatories: [], portals: [{contact: cnil, account: petrel-dpo, held_by: [leg]}]}\n'
    loaded = changed(tmp_path, {'organisation.yml': text})
    assert [filing(loaded, who).desks[0].account for who in (Audience.CELL, Audience.STAFF)] == ['petrel-dpo', None]
