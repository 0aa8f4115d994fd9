"""Social media: the figure that wakes somebody, the answer to a post, the accounts, what follows."""

import pytest
from books import LANGUAGES, changed, draft_of, edition_of, page, small, words

from generator.model.marks import Audience
from generator.model.social import Baseline, ResponseKind, Threshold
from generator.views.page import Mode
from generator.views.pages import pages
from generator.views.social import AccountsPage, EngagePage, MonitorPage, ResponsesPage, signal

EVERYBODY = (Audience.STAFF, Audience.CELL)
BASELINE = Baseline.model_validate(
    {'metric': 'mentions_per_hour', 'window': '28 days', 'value': '6', 'floor': '10', 'computed_on': '2026-11-02'}
)
ALL = {'level': 'n2', 'window': '1 h', 'action': 'Call.', 'escalate_to': 'dir', 'within': '15 min'}
CUTS = """
cut: {response: ignore, situation: An insult, how: Leave it., who: com}
slow: {response: answer_public, situation: A question, how: Answer., who: com, within: 2 h}
fast: {response: move_private, situation: Harm, how: Write., who: dir, within: 15 min, message: staff-alert}
press: {response: escalate, situation: A journalist, how: Pass it on., who: com, evidence: true}
"""


def threshold(**fields):
    return Threshold.model_validate({**ALL, **fields})


@pytest.mark.parametrize(
    ('language', 'fields', 'told'),
    [
        (
            'en',
            {'metric': 'mentions_per_hour', 'value': '2', 'relative_to_baseline': 'true', 'sustained_for': '30 min'},
            '20 mentions an hour (2 × the usual), for 30\u00a0min',
        ),
        ('en', {'metric': 'mentions_per_hour', 'value': '80'}, '80 mentions an hour, in 1\u00a0h'),
        ('en', {'metric': 'negative_share', 'value': '40'}, '40% negative, in 1\u00a0h'),
        ('en', {'metric': 'distinct_authors', 'value': '1'}, '1\u00a0author, in 1\u00a0h'),
        ('en', {'metric': 'press_pickup', 'value': '3'}, '3\u00a0articles in the press, in 1\u00a0h'),
        ('en', {'metric': 'author_reach', 'value': '100000'}, 'an author read by 100,000 people, in 1\u00a0h'),
    ],
)
def test_a_signal_is_told_as_what_one_sees(language, fields, told):
    assert signal(words(language), threshold(**fields), BASELINE) == told


def test_without_a_baseline_of_its_own_a_signal_says_how_many_times():
    one = threshold(metric='identical_posts', value='3', relative_to_baseline='true')
    for baseline in (None, BASELINE):
        assert signal(words('en'), one, baseline) == 'identical posts 3 × the usual, in 1\u00a0h'


def test_what_no_figure_tells_is_told_as_it_was_written():
    threats = [alarm for one in page(MonitorPage, draft_of('real').pages).watched for alarm in one.alarms]
    (threat,) = [alarm for alarm in threats if alarm.threshold.seen and 'home address' in alarm.threshold.seen]
    assert threat.signal == threat.threshold.seen
    assert threat.level.code == 'N2'


def test_the_highest_level_stands_first_and_each_alarm_calls_somebody():
    draft = draft_of('real')
    order = list(draft.edition.book.levels)
    for one in page(MonitorPage, draft.pages).watched:
        ranks = [order.index(alarm.level.id) for alarm in one.alarms]
        assert ranks == sorted(ranks, reverse=True)
        assert all(alarm.to.target for alarm in one.alarms)
        assert len(one.alarms) == len(one.rule.thresholds)


@pytest.mark.parametrize('language', LANGUAGES)
def test_what_is_watched_says_who_where_and_what_is_usual(language):
    draft = draft_of('real', language=language)
    text = draft.markdown['monitoring/index']
    for rule in draft.edition.book.monitoring.values():
        assert rule.name in text
        assert f'id="monitoring-{rule.id}"' in text or f'#monitoring-{rule.id}' in text
        assert all(place in text for place in rule.places_watched)


def test_posts_are_sorted_by_whose_they_are_and_then_by_haste(tmp_path):
    one = page(ResponsesPage, edition_of(changed(tmp_path, {'responses.yml': CUTS})))
    assert one.mode is Mode.RESPOND
    assert [reply.response.id for reply in one.answered] == ['fast', 'slow']
    assert [reply.response.id for reply in one.handed_over] == ['press']
    assert [reply.response.id for reply in one.left] == ['cut']
    assert (one.evidence, one.monitor) == (True, None)


def test_no_post_is_left_out():
    draft = draft_of('real')
    one = page(ResponsesPage, draft.pages)
    shown = [reply.response.id for reply in (*one.answered, *one.handed_over, *one.left)]
    assert sorted(shown) == sorted(draft.edition.book.responses)
    assert {reply.response.response for reply in one.left} <= {ResponseKind.IGNORE, ResponseKind.NOTE}


def test_a_message_or_a_page_for_the_cell_is_not_named_to_staff(tmp_path):
    over = {'responses.yml': CUTS, 'messages.yml': 'staff-alert: {audience: cell}\n'}
    staff = page(ResponsesPage, edition_of(changed(tmp_path, over), Audience.STAFF))
    assert staff.answered[0].message.is_withheld
    assert staff.answered[0].message.target is None


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_accounts_are_for_the_cell_alone(language):
    assert [one for one in draft_of('real', Audience.STAFF, language).pages if isinstance(one, AccountsPage)] == []
    draft = draft_of('real', language=language)
    text = draft.markdown['accounts/index']
    for account in draft.edition.book.accounts.values():
        places = [text.index(f'{number}. {step}') for number, step in enumerate(account.recovery, 1)]
        assert places == sorted(places)


def test_what_follows_a_crisis_stands_in_the_order_in_which_it_is_due():
    one = page(EngagePage, draft_of('real').pages)
    after = [act.after.minutes for act, _, _ in one.acts]
    assert after == sorted(after)
    assert len(after) == len(draft_of('real').edition.book.engagement)


def test_where_nothing_is_written_there_is_no_page():
    kinds = (MonitorPage, ResponsesPage, AccountsPage, EngagePage)
    for audience in EVERYBODY:
        assert [one for one in pages(edition_of(small(), audience)) if isinstance(one, kinds)] == []
