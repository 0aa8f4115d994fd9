"""How the company stays informed: the sources it watches, what they brought, and the events its people go to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.duration import Duration, Unit
from generator.model.watch import Event, EventKind, Signal, Watch, WatchKind
from generator.views.days import YEAR, later
from generator.views.link import Link
from generator.views.links import entry_link, link
from generator.views.page import Page

REPORT_BACK = Duration(15, Unit.DAY)
"""Within how long whoever goes to an event reports, where no day is set."""


@dataclass(frozen=True)
class SourceLine:
    """A source, who looks at it, and when the next look is due."""

    source: Watch
    owner: Link
    next_look: date


@dataclass(frozen=True)
class SourceGroup:
    """The sources of one kind."""

    kind: WatchKind
    sources: Sequence[SourceLine]


@dataclass(frozen=True)
class SignalLine:
    """What a source brought, and the entry that it changed."""

    signal: Signal
    source: Link
    target: Link | None


@dataclass(frozen=True)
class WatchPage(Page):
    """Shows what was learnt this year, and what is watched by whom."""

    recent: Sequence[SignalLine]
    earlier: Sequence[SignalLine]
    groups: Sequence[SourceGroup]
    on: date

    template: ClassVar[str] = 'pages/watch.md.j2'


@dataclass(frozen=True)
class EventLine:
    """An event, who goes, and by when they report."""

    event: Event
    attendee: Link
    report_due: date


@dataclass(frozen=True)
class EventsPage(Page):
    """Shows where our people go to learn, and what they brought back."""

    coming: Sequence[EventLine]
    past: Sequence[EventLine]
    kinds: Sequence[tuple[EventKind, int]]
    """How many of each kind the year holds that begins with the day of issue."""

    template: ClassVar[str] = 'pages/events.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the watch and the events."""
    yield _watch(edition)
    yield _events(edition)


def report_due(edition: Edition, event: Event) -> date:
    """Return by when whoever goes to an event reports."""
    return event.report_back_on or later(edition, event.date, REPORT_BACK)


def _watch(edition: Edition) -> WatchPage:
    book, on = edition.book, edition.facts.on
    signals = sorted(book.signals.values(), key=lambda one: (one.date, one.id), reverse=True)
    lines = [_signal(edition, one) for one in signals]
    return WatchPage(
        address=addresses.page('WATCH'),
        title=edition.words('Watch'),
        places=tuple(one.at() for one in (*book.watch.values(), *signals)),
        holds=(*(f'watch/{id_}' for id_ in book.watch), *(f'signals/{id_}' for id_ in book.signals)),
        recent=[line for line in lines if later(edition, line.signal.date, YEAR) > on],
        earlier=[line for line in lines if later(edition, line.signal.date, YEAR) <= on],
        groups=[SourceGroup(kind, held) for kind in WatchKind if (held := _sources(edition, kind))],
        on=on,
    )


def _sources(edition: Edition, kind: WatchKind) -> list[SourceLine]:
    return [
        SourceLine(one, link(edition, 'roles', one.owner), later(edition, one.last_checked_on, one.every))
        for one in edition.book.watch.values()
        if one.kind is kind
    ]


def _signal(edition: Edition, signal: Signal) -> SignalLine:
    target = entry_link(edition, signal.target) if signal.target else None
    return SignalLine(signal, link(edition, 'watch', signal.source), target)


def _events(edition: Edition) -> EventsPage:
    found = sorted(edition.book.events.values(), key=lambda one: (one.date, one.id))
    on = edition.facts.on
    end = later(edition, on, YEAR)
    lines = [EventLine(one, link(edition, 'roles', one.attendee), report_due(edition, one)) for one in found]
    return EventsPage(
        address=addresses.page('EVENTS'),
        title=edition.words('Conferences, seminars, workshops'),
        places=tuple(one.at() for one in found),
        holds=tuple(f'events/{one.id}' for one in found),
        coming=[line for line in lines if line.event.date >= on],
        past=[line for line in reversed(lines) if line.event.date < on],
        kinds=[(kind, sum(one.kind is kind and on <= one.date < end for one in found)) for kind in EventKind],
    )
