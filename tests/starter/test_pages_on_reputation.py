"""What is said of the starter's reputation: social media, accounts, what follows a crisis, trust."""

import pytest
from books import LANGUAGES, draft_of, page

from generator.model.marks import Audience
from generator.model.social import ResponseKind
from generator.views.social import AccountsPage, EngagePage, MonitorPage, ResponsesPage
from generator.views.trust import ReputationPage, TrustPage


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


def test_no_post_is_left_out():
    draft = draft_of('real')
    one = page(ResponsesPage, draft.pages)
    shown = [reply.response.id for reply in (*one.answered, *one.handed_over, *one.left)]
    assert sorted(shown) == sorted(draft.edition.book.responses)
    assert {reply.response.response for reply in one.left} <= {ResponseKind.IGNORE, ResponseKind.NOTE}


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


@pytest.mark.parametrize('language', LANGUAGES)
def test_every_group_has_its_sheet_and_every_indicator_its_three_figures(language):
    draft = draft_of('real', language=language)
    sheets = page(TrustPage, draft.pages)
    assert [one.trust.id for one in sheets.sheets] == list(draft.edition.book.trust)
    text = draft.markdown['reputation/index']
    shown = page(ReputationPage, draft.pages)
    assert len(shown.indicators) == len(draft.edition.book.reputation)
    assert text.count('| **<span id="reputation-') == len(shown.indicators)
