"""The periods of the law as the starter states them, and when each ends."""

from datetime import datetime
from pathlib import Path

import pytest
import yaml
from books import real, whole

from generator.deadlines.clock import due
from generator.deadlines.known import Known, aware
from generator.deadlines.locality import locality
from generator.model.obligation import ClockStart, Step

UNION = locality('EU', 'FR', 'Europe/Paris')


def moment(text: str) -> datetime:
    return aware(datetime.fromisoformat(text))


AWARE = '2026-11-16 09:00+01:00'


DORA_ENDS = [
    # Friday 25 December 2026 is a holiday, and a weekend follows: 1182/71 would give until Monday.
    ('initial', '2026-12-25 10:00+01:00', '2026-12-25 14:00+01:00'),
    ('interm', '2026-12-23 10:00+01:00', '2026-12-26 10:00+01:00'),
    ('final', '2026-11-25 10:00+01:00', '2026-12-25 23:59+01:00'),
]


@pytest.mark.parametrize(('part', 'start', 'end'), DORA_ENDS)
def test_no_report_of_dora_takes_the_respite_of_the_union(part, start, end):
    duty = whole(real()).obligations['dora-19']
    at = moment(start)
    known = Known(dict.fromkeys(ClockStart, at), {one.id: at for one in duty.steps})
    found = due(next(one for one in duty.steps if one.id == part), known, UNION)
    assert (found.at, found.extended) == (moment(end), None)


PERIODS = {
    f'{duty}/{part}': said
    for duty, parts in yaml.safe_load((Path(__file__).parent / 'periods.yml').read_text('utf-8')).items()
    for part, said in parts.items()
}


def period(one: Step) -> str:
    """Return the start, the period and the cap of a step, as periods.yml writes them."""
    start = one.start_step if one.start_step is not None else one.start
    cap = f', at most {one.cap.start} + {one.cap.deadline}' if one.cap is not None else ''
    return f'{start} + {one.deadline}{cap}'


def test_the_table_of_periods_holds_each_step_of_the_real_handbook():
    held = {f'{duty.id}/{one.id}' for duty in whole(real()).obligations.values() for one in duty.steps}
    assert set(PERIODS) == held


@pytest.mark.parametrize('name', PERIODS)
def test_each_step_of_the_real_handbook_has_the_period_of_its_law(name):
    duty, _, part = name.partition('/')
    assert period(next(one for one in whole(real()).obligations[duty].steps if one.id == part)) == PERIODS[name]


REAL = [
    ('gdpr-33', 'notification', '2026-11-19 09:00+01:00'),
    ('nis2-23', 'early', '2026-11-17 09:00+01:00'),
    ('nis2-23', 'notif', '2026-11-19 09:00+01:00'),
    ('nis2-23', 'final', '2026-12-16 23:59+01:00'),
    ('dora-19', 'initial', '2026-11-16 13:00+01:00'),
    ('cra-14-vuln', 'early', '2026-11-17 09:00+01:00'),
    ('cra-14-vuln', 'final', '2026-11-30 23:59+01:00'),
    ('us-sec-8k', 'filing', '2026-11-20 17:30-05:00'),
    ('fr-lopmi-72h', 'complaint', '2026-11-19 09:00+01:00'),
    ('fr-travail-12h', 'report', '2026-11-16 21:00+01:00'),
    ('fr-cpam-48h', 'declaration', '2026-11-18 09:00+01:00'),
    ('fr-insolvency-45d', 'filing', '2026-12-31 23:59+01:00'),
    ('fr-presse-3mois', 'action', '2027-02-16 23:59+01:00'),
    ('insurer-notice', 'legal', '2026-11-23 23:59+01:00'),
]


@pytest.mark.parametrize(('duty', 'part', 'end'), REAL)
def test_steps_of_the_real_handbook_end_as_reckoned_by_hand(duty, part, end):
    """All from Monday 16 November 2026, 09:00 in Paris; 45 days: 14 to 30 November, 31 in December."""
    one = whole(real()).obligations[duty]
    at = moment(AWARE)
    known = Known(dict.fromkeys(ClockStart, at), {held.id: at for held in one.steps})
    found = next(held for held in one.steps if held.id == part)
    assert due(found, known, locality(one.jurisdiction, 'FR', 'Europe/Paris')).at == moment(end)
