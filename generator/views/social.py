"""Social media: what is watched and who is called, what one answers, our accounts, what follows a crisis."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.editions.words import Words
from generator.model.duration import Duration
from generator.model.risk import Level
from generator.model.social import (
    Account,
    Baseline,
    Engagement,
    Metric,
    Monitoring,
    Response,
    ResponseKind,
    Threshold,
)
from generator.views.link import Link
from generator.views.links import link, links, page_link, prose_links
from generator.views.page import Mode, Page

_ANSWERED = (
    ResponseKind.ANSWER_PUBLIC,
    ResponseKind.LIKE_OR_THANK,
    ResponseKind.MOVE_PRIVATE,
    ResponseKind.CORRECT,
)
_LEFT = (ResponseKind.IGNORE, ResponseKind.NOTE, ResponseKind.PRESERVE_EVIDENCE)
_NO_LIMIT = math.inf


@dataclass(frozen=True)
class Alarm:
    """A threshold: what is seen when it is reached, and who is informed."""

    threshold: Threshold
    level: Level
    signal: str
    to: Link


@dataclass(frozen=True)
class MonitoringLine:
    """A watching rule, who looks by day and by night, and its alarms, the highest level first."""

    rule: Monitoring
    owner: Link | None
    night_owner: Link | None
    alarms: Sequence[Alarm]
    words_watched: Sequence[tuple[str, Sequence[str]]]
    """The words looked for, by language or by what they are."""


@dataclass(frozen=True)
class MonitorPage(Page):
    """Shows from which figure on somebody is called, whom, and what is watched."""

    watched: Sequence[MonitoringLine]

    template: ClassVar[str] = 'pages/monitor.md.j2'


@dataclass(frozen=True)
class ResponseLine:
    """A row of the response matrix."""

    response: Response
    who: Link
    message: Link | None


@dataclass(frozen=True)
class ResponsesPage(Page):
    """Shows the person at the keyboard what to do about a post."""

    answered: Sequence[ResponseLine]
    handed_over: Sequence[ResponseLine]
    left: Sequence[ResponseLine]
    evidence: bool
    """Whether anything must be captured before it is touched."""
    monitor: Link | None
    read: Sequence[Link]

    template: ClassVar[str] = 'pages/responses.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class AccountLine:
    """An account in our name and the people who hold it."""

    account: Account
    owners: Sequence[Link]
    contact: Link | None


@dataclass(frozen=True)
class AccountsPage(Page):
    """Shows how to get an account back, and how each is secured."""

    accounts: Sequence[AccountLine]

    template: ClassVar[str] = 'pages/accounts.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class EngagePage(Page):
    """Shows what follows on social media once a crisis is over, the first due first."""

    acts: Sequence[tuple[Engagement, Link, Link | None]]

    template: ClassVar[str] = 'pages/engage.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield what to answer, what is watched, the accounts and what follows a crisis."""
    yield _responses(edition)
    yield _monitor(edition)
    yield _accounts(edition)
    yield _engage(edition)


def _monitor(edition: Edition) -> MonitorPage:
    rules = edition.book.monitoring
    return MonitorPage(
        address=addresses.page('MONITOR'),
        title=edition.words('Social media: what we watch, and whom we call'),
        nav_title=edition.words('What we watch'),
        places=tuple(rule.at() for rule in rules.values()),
        holds=tuple(f'monitoring/{id_}' for id_ in rules),
        watched=[_watched(edition, rule) for rule in rules.values()],
    )


def _watched(edition: Edition, rule: Monitoring) -> MonitoringLine:
    order = list(edition.book.levels)
    highest_first = sorted(rule.thresholds, key=lambda one: order.index(one.level), reverse=True)
    return MonitoringLine(
        rule,
        link(edition, 'roles', rule.owner) if rule.owner else None,
        link(edition, 'roles', rule.night_owner) if rule.night_owner else None,
        [_alarm(edition, one, rule.baseline) for one in highest_first],
        [(_kind_of_word(edition.words, name), found) for name, found in rule.keywords.items()],
    )


def _kind_of_word(words: Words, name: str) -> str:
    """Return what a list of words to look for is called: after its language, or after what it is for."""
    named = {'misspellings': words('Misspelt'), 'exclusions': words('Not counted')}
    return named.get(name) or words.language_name(name)


def _alarm(edition: Edition, threshold: Threshold, baseline: Baseline | None) -> Alarm:
    return Alarm(
        threshold,
        edition.book.levels[threshold.level],
        threshold.seen or signal(edition.words, threshold, baseline),
        link(edition, 'roles', threshold.escalate_to),
    )


def signal(words: Words, threshold: Threshold, baseline: Baseline | None) -> str:
    """Return what must be seen: `20 mentions an hour (2 × the usual), for 30 min`.

    The least that counts stands for the usual where that is smaller, so that nobody must reckon at night.
    """
    over = (
        words('for {time}', time=words.duration(threshold.sustained_for))
        if threshold.sustained_for
        else words('in {time}', time=words.duration(threshold.window))
    )
    return f'{_threshold_text(words, threshold, baseline)}, {over}'


def _threshold_text(words: Words, threshold: Threshold, baseline: Baseline | None) -> str:
    if not threshold.relative_to_baseline:
        return _figure(words, threshold.metric, threshold.value)
    times = words('{n} × the usual', n=words.number(threshold.value))
    if baseline is None or baseline.metric is not threshold.metric:
        return f'{words.label(threshold.metric)} {times}'
    usual = max(baseline.value, baseline.floor)
    return f'{_figure(words, threshold.metric, math.ceil(usual * threshold.value))} ({times})'


def _figure(words: Words, metric: Metric, value: float) -> str:
    number = words.number(value)
    texts = {
        Metric.MENTIONS_PER_HOUR: words.plural(value, '{n} mention an hour', '{n} mentions an hour', n=number),
        Metric.NEGATIVE_SHARE: words('{n}% negative', n=number),
        Metric.VELOCITY: words.plural(value, 'mentions doubled {n} time', 'mentions doubled {n} times', n=number),
        Metric.AUTHOR_REACH: words.plural(
            value, 'an author read by {n} person', 'an author read by {n} people', n=number
        ),
        Metric.DISTINCT_AUTHORS: words.count(int(value), 'author', 'different authors'),
        Metric.PRESS_PICKUP: words.count(int(value), 'article in the press', 'articles in the press'),
        Metric.IDENTICAL_POSTS: words.count(int(value), 'post that says it', 'posts that say the same'),
    }
    return texts[metric]


def _responses(edition: Edition) -> ResponsesPage:
    book = edition.book
    replies = [_reply(edition, one) for one in sorted(book.responses.values(), key=_promptness)]
    return ResponsesPage(
        address=addresses.page('SOCIAL'),
        title=edition.words('Social media: what to answer'),
        nav_title=edition.words('What to answer'),
        places=tuple(one.at() for one in book.responses.values()),
        holds=tuple(f'responses/{id_}' for id_ in book.responses),
        answered=[one for one in replies if one.response.response in _ANSWERED],
        handed_over=[one for one in replies if one.response.response not in (*_ANSWERED, *_LEFT)],
        left=[one for one in replies if one.response.response in _LEFT],
        evidence=any(one.evidence for one in book.responses.values()),
        monitor=page_link(edition.words('What we watch'), addresses.page('MONITOR')) if book.monitoring else None,
        read=prose_links(edition, 'social'),
    )


def _promptness(response: Response) -> float:
    return response.within.minutes if isinstance(response.within, Duration) else _NO_LIMIT


def _reply(edition: Edition, response: Response) -> ResponseLine:
    return ResponseLine(response, link(edition, 'roles', response.who), _message(edition, response.message))


def _message(edition: Edition, id_: str | None) -> Link | None:
    return link(edition, 'messages', id_) if id_ else None


def _accounts(edition: Edition) -> AccountsPage:
    accounts = edition.book.accounts
    return AccountsPage(
        address=addresses.page('ACCOUNTS'),
        title=edition.words('Our accounts on social media, and how to get them back'),
        nav_title=edition.words('Our accounts'),
        places=tuple(account.at() for account in accounts.values()),
        holds=tuple(f'accounts/{id_}' for id_ in accounts),
        accounts=[_held(edition, account) for account in accounts.values()],
    )


def _held(edition: Edition, account: Account) -> AccountLine:
    return AccountLine(
        account,
        links(edition, 'roles', account.owners),
        link(edition, 'contacts', account.contact) if account.contact else None,
    )


def _engage(edition: Edition) -> EngagePage:
    return EngagePage(
        address=addresses.page('ENGAGE'),
        title=edition.words('Social media: once the crisis is over'),
        nav_title=edition.words('Once the crisis is over'),
        places=tuple(one.at() for one in edition.book.engagement.values()),
        holds=tuple(f'engagement/{id_}' for id_ in edition.book.engagement),
        acts=[
            (one, link(edition, 'roles', one.owner), _message(edition, one.message))
            for one in _soonest(edition.book.engagement.values())
        ],
    )


def _soonest(acts: Iterable[Engagement]) -> list[Engagement]:
    return sorted(acts, key=lambda one: one.after.minutes)
