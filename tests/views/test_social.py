"""Social media: the figure that wakes somebody, the answer to a post, the accounts, what follows."""

import pytest
from books import changed, edition_of, page, small, words

from generator.model.marks import Audience
from generator.model.social import Baseline, Threshold
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


def test_posts_are_sorted_by_whose_they_are_and_then_by_haste(tmp_path):
    one = page(ResponsesPage, edition_of(changed(tmp_path, {'responses.yml': CUTS})))
    assert one.mode is Mode.RESPOND
    assert [reply.response.id for reply in one.answered] == ['fast', 'slow']
    assert [reply.response.id for reply in one.handed_over] == ['press']
    assert [reply.response.id for reply in one.left] == ['cut']
    assert (one.evidence, one.monitor) == (True, None)


def test_a_message_or_a_page_for_the_cell_is_not_named_to_staff(tmp_path):
    over = {'responses.yml': CUTS, 'messages.yml': 'staff-alert: {audience: cell}\n'}
    staff = page(ResponsesPage, edition_of(changed(tmp_path, over), Audience.STAFF))
    assert staff.answered[0].message.is_withheld
    assert staff.answered[0].message.target is None


def test_where_nothing_is_written_there_is_no_page():
    kinds = (MonitorPage, ResponsesPage, AccountsPage, EngagePage)
    for audience in EVERYBODY:
        assert [one for one in pages(edition_of(small(), audience)) if isinstance(one, kinds)] == []
