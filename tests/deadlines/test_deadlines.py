"""When clocks end: cases reckoned by hand, the two clocks of DORA, and that every step of a handbook has an end."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from books import real, whole
from hypothesis import given
from hypothesis import strategies as st

from generator.deadlines.clock import Due, Standing, due
from generator.deadlines.clock_problem import clock_problem
from generator.deadlines.counting import add, extended
from generator.deadlines.known import Known, aware
from generator.deadlines.locality import Locality, UnknownLocalityError, locality
from generator.deadlines.order import soonest, urgency
from generator.deadlines.state import ClockState, remaining, state
from generator.model.duration import Duration, Promptness, Unit, parse_deadline, parse_duration
from generator.model.obligation import Cap, ClockStart, Step

CASES = yaml.safe_load((Path(__file__).parent / 'cases.yml').read_text('utf-8'))
PARIS = ZoneInfo('Europe/Paris')
FRANCE = locality('FR', 'FR', 'Europe/Paris')
UNION = locality('EU', 'FR', 'Europe/Paris')


def moment(text: str) -> datetime:
    return aware(datetime.fromisoformat(text))


def step(deadline: str, start: ClockStart | None = ClockStart.AWARENESS, **more: object) -> Step:
    said = {'id': 'one', 'label': 'One', 'content': (), 'portal_or_form': 'F', 'incomplete_allowed': True, **more}
    return Step.model_validate({'start': start, 'deadline': deadline, **said})


# ---- The cases ----


@pytest.mark.parametrize('name', CASES)
def test_a_clock_ends_as_reckoned_by_hand(name):
    case = CASES[name]
    where, start = locality(case['in'], 'FR', 'Europe/Paris'), moment(case['start'])
    found = due(step(case['for'], respite=case.get('respite', True)), Known({ClockStart.AWARENESS: start}), where)
    assert (found.standing, found.at) == (Standing.DUE, moment(case['due']))
    assert found.extended == (moment(case['until']) if 'until' in case else None)


def test_each_case_says_which_law_was_read():
    assert len(CASES) >= 48
    assert [name for name, case in CASES.items() if not case['law'].strip()] == []


def test_the_end_is_told_in_the_time_of_the_place_and_in_universal_time():
    found = due(step('24 h'), Known({ClockStart.AWARENESS: moment('2026-10-24 12:00+02:00')}), UNION)
    assert found.at is not None
    assert found.utc is not None
    assert (found.at.isoformat(), found.utc.isoformat()) == ('2026-10-25T11:00:00+01:00', '2026-10-25T10:00:00+00:00')
    abroad = due(
        step('3 days'), Known({ClockStart.AWARENESS: moment('2026-11-19 02:00+01:00')}), locality('SG', 'FR', '')
    )
    assert abroad.at is not None
    assert abroad.at.isoformat() == '2026-11-22T23:59:00+08:00'


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(PARIS)),  # noqa: DTZ001 - hypothesis
    st.integers(0, 2000),
)
def test_hours_are_elapsed_time_whatever_the_clocks_do(start, hours):
    end = add(start, Duration(hours, Unit.HOUR), FRANCE)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(PARIS)),  # noqa: DTZ001 - hypothesis
    st.integers(1, 60),
    st.sampled_from(Unit),
)
def test_a_respite_is_never_earlier_and_one_more_is_never_sooner(start, amount, unit):
    length = Duration(amount, unit)
    end, later = add(start, length, UNION), extended(start, length, UNION)
    assert later is None or later > end
    assert add(start, Duration(amount + 1, unit), UNION) > end


# ---- DORA: two clocks for one report ----

AWARE = '2026-11-16 09:00+01:00'
DORA = step('4 h', ClockStart.CLASSIFICATION, cap=Cap(start=ClockStart.AWARENESS, deadline=parse_deadline('24 h')))
CAPPED = [
    # Delegated Regulation (EU) 2025/301, art. 5(1)(a): 4 h after classification, at most 24 h after awareness ...
    (AWARE, '2026-11-16 11:00+01:00', Standing.DUE, '2026-11-16 15:00+01:00'),
    (AWARE, '2026-11-17 05:00+01:00', Standing.DUE, '2026-11-17 09:00+01:00'),
    (AWARE, '2026-11-17 07:00+01:00', Standing.DUE, '2026-11-17 09:00+01:00'),
    (AWARE, '2026-11-17 09:00+01:00', Standing.DUE, '2026-11-17 09:00+01:00'),
    # ... unless it is classified after those 24 h: then 4 h after classification ...
    (AWARE, '2026-11-17 09:01+01:00', Standing.DUE, '2026-11-17 13:01+01:00'),
    (AWARE, '2026-11-19 18:00+01:00', Standing.DUE, '2026-11-19 22:00+01:00'),
    # ... and until it is classified, the 24 h stand for now.
    (AWARE, None, Standing.PROVISIONAL, '2026-11-17 09:00+01:00'),
    # 24 h of the night in which clocks go back end at 21:00; 4 h after 20:00 would be midnight.
    ('2026-10-24 22:00+02:00', '2026-10-25 20:00+01:00', Standing.DUE, '2026-10-25 21:00+01:00'),
    # Awareness not noted: the cap may shorten it.
    (None, '2026-11-16 11:00+01:00', Standing.PROVISIONAL, '2026-11-16 15:00+01:00'),
    (None, None, Standing.NOT_STARTED, None),
]


@pytest.mark.parametrize(('known', 'classified', 'standing', 'end'), CAPPED)
def test_the_first_report_of_dora_has_two_clocks(known, classified, standing, end):
    said = {ClockStart.AWARENESS: known, ClockStart.CLASSIFICATION: classified}
    found = due(DORA, Known({event: moment(at) for event, at in said.items() if at}), UNION)
    assert (found.standing, found.at) == (standing, moment(end) if end else None)


def test_a_cap_takes_no_respite_either_where_its_step_has_none():
    cap = Cap(start=ClockStart.AWARENESS, deadline=parse_deadline('1 day'))
    friday = Known({ClockStart.AWARENESS: moment('2026-11-20 10:00+01:00')})
    ends = [due(step('4 h', ClockStart.CLASSIFICATION, cap=cap, respite=one), friday, UNION) for one in (True, False)]
    assert [found.extended for found in ends] == [moment('2026-11-23 23:59+01:00'), None]


def test_a_cap_on_words_without_a_number_leaves_them_so():
    cap = Cap(start=ClockStart.AWARENESS, deadline=parse_deadline('24 h'))
    both = {ClockStart.AWARENESS: moment(AWARE), ClockStart.EVENT: moment(AWARE)}
    found = due(step('without undue delay', ClockStart.EVENT, cap=cap), Known(both), UNION)
    assert found == Due(Standing.NO_FIXED_DEADLINE)


# ---- What is known ----


@pytest.mark.parametrize('of', ['starts', 'submitted', 'earliest'])
def test_a_time_that_does_not_say_its_zone_is_refused(of):
    naive = datetime(2026, 11, 16, 9)  # noqa: DTZ001 - meant
    values = {'starts': {ClockStart.AWARENESS: naive}, 'submitted': {'one': naive}, 'earliest': naive}
    with pytest.raises(ValueError, match='does not say in which zone'):
        Known(**{of: values[of]})


def test_a_clock_that_has_not_started_has_no_end():
    assert due(step('72 h'), Known(), UNION) == Due(Standing.NOT_STARTED)
    assert due(step('without undue delay'), Known(), UNION) == Due(Standing.NOT_STARTED)
    assert due(step('72 h', None), Known({ClockStart.EVENT: moment(AWARE)}), UNION) == Due(Standing.NOT_STARTED)


def test_one_time_is_never_taken_for_another():
    known = Known({ClockStart.AWARENESS: moment(AWARE)}, {'other': moment(AWARE)})
    for start in set(ClockStart) - {ClockStart.AWARENESS}:
        assert due(step('72 h', start), known, UNION).standing is Standing.NOT_STARTED
    assert due(step('72 h', ClockStart.AWARENESS, start_step='first'), known, UNION).standing is Standing.NOT_STARTED


def test_of_a_start_that_nobody_can_date_the_earliest_time_is_taken_and_flagged():
    undated = frozenset({ClockStart.AWARENESS})
    assert due(step('72 h'), Known(undated=undated), UNION) == Due(Standing.START_UNKNOWN)
    found = due(step('72 h'), Known(undated=undated, earliest=moment(AWARE)), UNION)
    assert found == Due(Standing.DUE, moment('2026-11-19 09:00+01:00'), is_assumed=True)
    dated = Known({ClockStart.AWARENESS: moment('2026-11-16 10:00+01:00')}, undated=undated, earliest=moment(AWARE))
    assert due(step('72 h'), dated, UNION) == Due(Standing.DUE, moment('2026-11-19 10:00+01:00'))
    capped = Known({ClockStart.CLASSIFICATION: moment(AWARE)}, undated=undated, earliest=moment(AWARE))
    assert due(DORA, capped, UNION) == Due(Standing.DUE, moment('2026-11-16 13:00+01:00'), is_assumed=True)


def test_a_step_starts_when_the_one_before_it_was_filed():
    last = step('1 month', ClockStart.SUBMISSION_OF, start_step='first')
    known = Known({ClockStart.AWARENESS: moment(AWARE)}, {'first': moment('2026-11-18 20:00+01:00')})
    assert due(last, known, UNION).at == moment('2026-12-18 23:59+01:00')


def test_words_without_a_number_have_no_end():
    for words in Promptness:
        found = due(step(str(words)), Known({ClockStart.AWARENESS: moment(AWARE)}), UNION)
        assert found == Due(Standing.NO_FIXED_DEADLINE)


# ---- Every step of the handbook of this repository ----


def test_each_step_of_the_handbook_can_be_computed_when_its_start_is_known():
    book = whole(real())
    at = moment(AWARE)
    for duty in book.obligations.values():
        where = locality(duty.jurisdiction, book.organisation.country, book.organisation.timezone)
        known = Known(dict.fromkeys(ClockStart, at), {one.id: at for one in duty.steps})
        for one in duty.steps:
            found = due(one, known, where)
            if isinstance(one.deadline, Duration):
                assert found.at is not None, (duty.id, one.id)
                assert found.at > at
            else:
                assert found.standing is Standing.NO_FIXED_DEADLINE, (duty.id, one.id)


# ---- Places ----


def test_the_union_has_the_calendar_of_the_member_state_where_the_company_is():
    assert locality('EU', 'DE', 'Europe/Berlin') == Locality('DE', ZoneInfo('Europe/Berlin'), is_union=True)
    assert locality('DE', 'DE', 'Europe/Berlin') == Locality('DE', ZoneInfo('Europe/Berlin'))
    # 3 October is a holiday in Germany: a clock of two days from Thursday 1 October 2026 ends on that Saturday,
    # and holds two working days on Monday 5.
    start = moment('2026-10-01 10:00+02:00')
    assert extended(start, parse_duration('2 days'), locality('EU', 'DE', 'Europe/Berlin')) == moment(
        '2026-10-05 23:59+02:00'
    )


def test_abroad_a_day_ends_where_it_ends_first():
    assert add(moment('2026-11-16 09:00-05:00'), parse_duration('1 day'), locality('US', 'FR', '')) == moment(
        '2026-11-17 23:59-05:00'
    )


@pytest.mark.parametrize(('where', 'zone'), [('XX', 'Europe/Paris'), ('FR', 'Europe/Nowhere'), ('EU', ''), ('FR', '/')])
def test_a_place_that_is_not_known_is_said(where, zone):
    with pytest.raises(UnknownLocalityError):
        locality(where, 'FR', zone)


# ---- Order, state, faults ----


def test_only_what_is_immediate_stands_before_hours():
    words = [
        'immediately',
        '4 h',
        '24 h',
        'as the contract says',
        'without undue delay',
        '72 h',
        '1 month',
        'on request',
    ]
    assert sorted(map(parse_deadline, reversed(words)), key=urgency) == list(map(parse_deadline, words))
    assert {urgency(one) > 0 for one in Promptness if one is not Promptness.IMMEDIATELY} == {True}


def test_what_falls_due_first_stands_first_and_what_has_no_end_last():
    first, second = (Due(Standing.DUE, moment(at)) for at in ('2026-11-16 12:00+01:00', '2026-11-16 11:30+00:00'))
    running, waiting = Due(Standing.NO_FIXED_DEADLINE), Due(Standing.NOT_STARTED)
    assert sorted([waiting, second, running, first], key=soonest) == [first, second, running, waiting]


END = moment('2026-11-19 09:00+01:00')
BEFORE, AFTER = END - timedelta(minutes=1), END + timedelta(minutes=1)
NEXT_DAY = END + timedelta(days=1)


@pytest.mark.parametrize(
    ('found', 'now', 'applies', 'filed', 'expected'),
    [
        (Due(Standing.DUE, END), BEFORE, False, None, ClockState.NOT_APPLICABLE),
        (Due(Standing.DUE, END), BEFORE, None, None, ClockState.TO_DECIDE),
        (Due(Standing.DUE, END), BEFORE, True, None, ClockState.RUNNING),
        (Due(Standing.DUE, END), END, True, None, ClockState.RUNNING),
        (Due(Standing.DUE, END), AFTER, True, None, ClockState.LATE),
        (Due(Standing.DUE, END), AFTER, None, None, ClockState.LATE),
        (Due(Standing.DUE, END), AFTER, True, BEFORE, ClockState.FILED),
        (Due(Standing.DUE, END), AFTER, True, AFTER, ClockState.LATE),
        (Due(Standing.DUE, END, extended=NEXT_DAY), AFTER, True, None, ClockState.RUNNING),
        (Due(Standing.PROVISIONAL, END), AFTER, True, None, ClockState.RUNNING),
        (Due(Standing.NO_FIXED_DEADLINE), AFTER, True, None, ClockState.RUNNING),
        (Due(Standing.NO_FIXED_DEADLINE), AFTER, True, BEFORE, ClockState.FILED),
        (Due(Standing.NOT_STARTED), BEFORE, True, None, ClockState.TO_DECIDE),
    ],
)
def test_where_a_clock_stands(found, now, applies, filed, expected):
    assert state(found, now, applies=applies, filed=filed) is expected


def test_how_much_is_left():
    assert remaining(Due(Standing.DUE, END), BEFORE) == timedelta(minutes=1)
    assert remaining(Due(Standing.DUE, END), AFTER) == timedelta(minutes=-1)
    assert remaining(Due(Standing.NO_FIXED_DEADLINE), AFTER) is None
    with pytest.raises(ValueError, match='zone'):
        remaining(Due(Standing.DUE, END), END.replace(tzinfo=None))


NOWHERE = Locality('XX', PARIS)


@pytest.mark.parametrize(
    ('one', 'where', 'said'),
    [
        (step('72 h'), NOWHERE, None),
        (DORA, UNION, None),
        (step('without undue delay'), NOWHERE, None),
        (step('4 business days'), NOWHERE, 'holidays'),
        (step('99999 months'), FRANCE, 'shorter'),
        (step('72 h', ClockStart.SUBMISSION_OF), FRANCE, 'start_step'),
        (step('72 h', ClockStart.SUBMISSION_OF, start_step='one'), FRANCE, 'its own filing'),
        (step('72 h', cap=Cap(start=ClockStart.SUBMISSION_OF, deadline=Duration(1, Unit.DAY))), FRANCE, 'capped'),
        (step('72 h', cap=Cap(start=ClockStart.EVENT, deadline=Duration(1, Unit.BUSINESS_DAY))), NOWHERE, 'holidays'),
    ],
)
def test_what_keeps_a_clock_from_being_computed(one, where, said):
    found = clock_problem(one, {one.id: one}, where)
    assert found is None if said is None else said in (found or '')


def test_steps_that_wait_for_one_another_are_found():
    first = step('1 h', None, start_step='two')
    steps = {'one': first, 'two': step('1 h', None, id='two', start_step='one'), 'three': step('1 h', id='three')}
    assert 'its own filing' in (clock_problem(first, steps, FRANCE) or '')
    assert clock_problem(step('1 h', None, id='four', start_step='three'), steps, FRANCE) is None
