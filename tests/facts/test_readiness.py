"""Indicators counted in the data, and what follows from them."""

from datetime import date

import pytest
from books import changed, facts, small, whole

from generator.facts.answered import Answer, answer
from generator.facts.readiness import scores
from generator.facts.reading import IndicatorState
from generator.model.readiness import Assessment, Evidence

INDICATOR = """
one:
  name: One
  pillar: cell
  formula: Counted
  unit: percent
  target: {target}
  warn: {warn}
  better: {better}
  owner: dir
  first_step: Begin.
  {more}
"""


def reading(folder, more, over=None, *, warn='50', better='higher'):
    """Return the one indicator of the small handbook, in a folder of its own each time."""
    indicator = INDICATOR.format(target='100', warn=warn, better=better, more=more)
    place = folder / str(len(list(folder.iterdir())))
    place.mkdir()
    loaded = changed(place, {'indicators.yml': indicator, **(over or {})})
    return facts(loaded).readings['one']


@pytest.mark.parametrize(
    ('value', 'better', 'state'),
    [
        (100, 'higher', IndicatorState.MET),
        (99, 'higher', IndicatorState.NEAR),
        (50, 'higher', IndicatorState.NEAR),
        (49, 'higher', IndicatorState.MISSED),
        (100, 'lower', IndicatorState.MET),
        (101, 'lower', IndicatorState.NEAR),
        (150, 'lower', IndicatorState.NEAR),
        (151, 'lower', IndicatorState.MISSED),
    ],
)
def test_a_value_is_met_near_or_missed(tmp_path, value, better, state):
    warn = '50' if better == 'higher' else '150'
    assert reading(tmp_path, f'value: {value}', better=better, warn=warn).state is state


def test_without_a_value_it_is_not_measured(tmp_path):
    found = reading(tmp_path, '')
    assert (found.value, found.state) == (None, IndicatorState.UNKNOWN)


def test_chairs_with_fewer_than_three_names_are_counted(tmp_path):
    assert reading(tmp_path, 'measure: roles_filled').value == 0
    roles = 'roles.yml', 'dir: {holders: [p-01, p-02, p-03]}'
    assert 0 < reading(tmp_path, 'measure: roles_filled', dict([roles])).value < 100


def test_a_share_is_never_rounded_up_to_the_whole(tmp_path):
    six = ('dir', 'coord', 'log', 'com', 'leg', 'tech')
    filled = {'roles.yml': '\n'.join(f'{role}: {{holders: [p-01, p-02, p-03]}}' for role in six[:-1])}
    assert reading(tmp_path, 'measure: roles_filled', filled).value == 83


def test_an_age_counts_to_the_day_of_issue_and_not_to_today(tmp_path):
    late = {'handbook.yml': 'issued_on: 2027-06-01'}
    assert reading(tmp_path, 'measure: contacts_verified').value == 100
    assert reading(tmp_path, 'measure: contacts_verified', late).value == 0


def test_what_is_still_to_come_was_not_done(tmp_path):
    point = '{kind: mobile_work, value: +33 6 39 98 20 01, verified: 2062-11-05}'
    over = {'people.yml': f'p-01: {{contacts: [{point}]}}'}
    assert reading(tmp_path, 'measure: contacts_verified', over).value < 100


def test_the_alert_numbers_and_the_broker_are_among_the_numbers_that_must_be_tried(tmp_path):
    late = 'verified: {on: 2026-01-05, by: coord, how: call}'
    alert = f'alert_number: {{kind: landline, value: +33 1 99 00 10 01, {late}}}'
    broker = f"""
broker:
  name: Broker
  kind: broker
  what_for: Claims
  when_to_call: At once
  contacts:
    - {{kind: landline, value: +33 1 99 00 77 01, {late}}}
"""
    for over in ({'organisation.yml': alert}, {'contacts.yml': broker}):
        assert reading(tmp_path, 'measure: contacts_verified', over).value < 100


def test_only_duties_that_are_law_on_the_day_of_issue_are_to_be_read_by_counsel(tmp_path):
    read = 'gdpr-33: {counsel_validated_on: 2026-10-01}'
    assert reading(tmp_path, 'measure: obligations_validated', {'obligations.yml': read}).value == 100
    for status in ('status: pending', 'status: applies_from, applies_from: 2027-06-01', 'status: applies_from'):
        over = {'obligations.yml': f'gdpr-33: {{{status}}}'}
        assert reading(tmp_path, 'measure: obligations_validated', over).value is None
    begun = {'obligations.yml': 'gdpr-33: {status: applies_from, applies_from: 2026-06-01}'}
    assert reading(tmp_path, 'measure: obligations_validated', begun).value == 0


def test_how_old_a_number_may_be_is_what_the_handbook_says(tmp_path):
    over = {'handbook.yml': 'thresholds: {contact_warn_after: 3 days}'}
    assert reading(tmp_path, 'measure: contacts_verified', over).value < 100


def test_an_action_counts_as_overdue_after_thirty_days(tmp_path):
    def overdue(due, status='open'):
        one = f'late: {{do: Do it., type: technical, owner: dir, due: {due}, status: {status}, priority: 1}}'
        return reading(tmp_path, 'measure: actions_overdue', {'improvements.yml': one}).value

    assert [overdue('2026-10-01'), overdue('2026-11-10'), overdue('2026-10-01', 'done')] == [1, 0, 0]


def test_without_indicators_no_pillar_has_a_score():
    assert scores(whole(small()), {}) == {}


def test_the_day_of_issue_is_the_day_of_the_figures(tmp_path):
    loaded = changed(tmp_path, {'handbook.yml': 'issued_on: 2027-06-01'})
    assert facts(loaded).on == date(2027, 6, 1)


def question(evidence, missing=None):
    return Assessment.model_construct(evidence=tuple(Evidence(entry=entry) for entry in evidence), missing=missing)


@pytest.mark.parametrize(
    ('evidence', 'missing', 'expected'),
    [
        (('roles/dir', 'roles'), None, Answer.ANSWERED),
        (('roles/dir', 'roles/nobody'), None, Answer.PARTLY),
        (('roles/dir',), 'Something', Answer.PARTLY),
        (('roles/nobody',), None, Answer.OPEN),
        ((), None, Answer.OPEN),
        ((), 'Everything', Answer.OPEN),
        (('nothing/here',), None, Answer.OPEN),
    ],
)
def test_an_answer_is_whole_partial_or_none(evidence, missing, expected):
    assert answer(whole(small()), question(evidence, missing), {}) is expected


@pytest.mark.parametrize(('value', 'expected'), [(100, Answer.ANSWERED), (99, Answer.OPEN), (49, Answer.OPEN)])
def test_an_indicator_answers_only_when_it_is_met(tmp_path, value, expected):
    readings = {'one': reading(tmp_path, f'value: {value}')}
    assert answer(whole(small()), question(('indicators/one',)), readings) is expected
