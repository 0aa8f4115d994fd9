"""The law's clocks: their order, and what does not bind us."""

import pytest
from books import changed, draft_of, edition_of, manuscript_of, page

from generator.views.clocks import ClocksPage, DutiesPage
from generator.views.pages import pages

OBLIGATION = """
{id}:
  name: {id}
  nature: statutory
  law: Law
  jurisdiction: {where}
  applies_if: {{any: [{regime}]}}
  status: {status}
  trigger: Something
  owner: leg
  deputy: coord
  recipient: cnil
  steps:
    - {{id: one, label: First, start: awareness, deadline: {deadline}, content: [Facts], portal_or_form: F, incomplete_allowed: true}}
    - {{id: two, label: Then, start_step: one, deadline: 10 min, content: [Facts], portal_or_form: F, incomplete_allowed: true}}
  confidence: {confidence}
"""  # noqa: E501


def obligation(id_: str, deadline: str = '24 h', **more: str) -> str:
    values = {'where': 'FR', 'regime': 'controller', 'status': 'in_force', 'confidence': 'A', **more}
    return OBLIGATION.format(id=id_, deadline=deadline, **values)


@pytest.fixture
def loaded(tmp_path):
    text = ''.join(
        (
            obligation('slow', '10 days'),
            obligation('at-once', 'immediately'),
            obligation('soon', 'without undue delay', confidence='C'),
            obligation('quick', '4 h'),
            obligation('not-ours', '1 h', regime='us_hipaa', where='US'),
            obligation('not-yet', '1 h', status='pending'),
            obligation('gone', '1 h', status='repealed'),
        )
    )
    return changed(tmp_path, {'obligations.yml': text})


def test_the_shortest_stands_first_and_what_a_filing_starts_last(loaded):
    running = page(ClocksPage, edition_of(loaded)).running
    first = [clock.obligation.id for clock in running if clock.after is None]
    assert first == ['at-once', 'quick', 'soon', 'gdpr-33', 'slow']
    assert [clock.after is None for clock in running] == [True] * 5 + [False] * 4


def test_what_does_not_bind_us_is_named_apart(loaded):
    one = page(ClocksPage, edition_of(loaded))
    assert {other.link.label: other.why for other in one.others} == {
        'not-ours': 'another profile',
        'not-yet': 'not in force in the sources seen',
        'gone': 'repealed',
    }
    assert {clock.obligation.id for clock in one.running} & {'not-ours', 'not-yet', 'gone'} == set()


def test_within_a_region_what_does_not_bind_us_is_greyed_and_last(loaded):
    one = page(DutiesPage, edition_of(loaded), 'LAW-FRANCE')
    assert [duty.applies for duty in one.duties] == [True] * 4 + [False] * 2


def test_every_obligation_stands_in_one_region(loaded):
    edition = edition_of(loaded)
    held = [duty.obligation.id for one in pages(edition) if isinstance(one, DutiesPage) for duty in one.duties]
    assert sorted(held) == sorted(edition.book.obligations)
    elsewhere = page(DutiesPage, edition_of(loaded), 'LAW-ELSEWHERE')
    assert [duty.obligation.id for duty in elsewhere.duties] == ['not-ours']


def test_a_clock_says_where_it_is_told_and_who_does_it(loaded):
    clock = page(ClocksPage, edition_of(loaded)).running[1]
    assert clock.recipient is not None
    assert (clock.recipient.label, clock.owner.code) == ('CNIL', 'LEG')
    assert clock.has_start


def test_counsel_looks_where_confidence_is_low(loaded):
    running = page(ClocksPage, edition_of(loaded)).running
    assert {clock.obligation.id for clock in running if clock.is_doubtful} == {'soon'}


def test_a_duty_that_begins_later_does_not_bind_before(tmp_path):
    text = obligation('later', status='applies_from') + '  applies_from: 2027-01-01\n'
    one = page(ClocksPage, edition_of(changed(tmp_path, {'obligations.yml': text})))
    assert [(other.link.label, other.why) for other in one.others] == [('later', 'applies from 1 January 2027')]


def test_a_day_that_is_not_sure_is_said_so(tmp_path):
    text = obligation('later', status='applies_from', confidence='D') + '  applies_from: 2027-12-02\n'
    loaded = changed(tmp_path, {'obligations.yml': text})
    said = 'said to apply from 2 December 2027, to be checked'
    assert [other.why for other in page(ClocksPage, edition_of(loaded)).others] == [said]
    assert said in manuscript_of(edition_of(loaded)).markdown['obligations/france']


def test_what_holds_until_it_is_law_stands_with_the_reason(tmp_path):
    text = obligation('bill', status='proposed') + '  meanwhile: Keep the older clock.\n'
    said = manuscript_of(edition_of(changed(tmp_path, {'obligations.yml': text}))).markdown
    assert '(not law yet)&#58; Keep the older clock.' in said['obligations/clocks']
    assert '**Meanwhile&#58;** Keep the older clock.' in said['obligations/france']


def test_the_text_of_a_duty_says_when_its_sources_end(tmp_path):
    loaded = changed(tmp_path, {'handbook.yml': 'legal_sources_end_on: 2026-07-31\n'})
    said = [
        manuscript_of(edition_of(loaded, language=language)).markdown['obligations/eu'] for language in ('en', 'fr')
    ]
    assert 'Its sources end in July 2026: look each text up again.' in said[0]
    assert 's’arrêtent en juillet 2026' in said[1]
    assert 'sources end' not in draft_of('small').markdown['obligations/eu']


def test_a_duty_that_has_begun_binds(tmp_path):
    text = obligation('begun', status='applies_from') + '  applies_from: 2026-11-20\n'
    one = page(ClocksPage, edition_of(changed(tmp_path, {'obligations.yml': text})))
    assert 'begun' in {clock.obligation.id for clock in one.running}
    assert one.others == []


def test_a_clock_is_reckoned_from_its_start_and_the_line_is_left_to_fill_in():
    said = draft_of('small').markdown['obligations/clocks']
    assert 'awareness + 72&nbsp;h&nbsp;=' in said.replace('\N{NO-BREAK SPACE}', '&nbsp;')


def test_the_second_clock_of_a_step_is_told_beside_it(tmp_path):
    text = 'gdpr-33: {steps: [{id: n, label: N, start: classification, deadline: 4 h, cap: {start: awareness, '
    text += 'deadline: 24 h}, content: [Facts], portal_or_form: F, incomplete_allowed: true}]}\n'
    said = manuscript_of(edition_of(changed(tmp_path, {'obligations.yml': text}))).markdown['obligations/clocks']
    assert 'at most 24\N{NO-BREAK SPACE}h from awareness, unless it began later' in said
