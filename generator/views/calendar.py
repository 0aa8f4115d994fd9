"""The calendar of a year of preparation: meetings, training, exercises, events, and the reports they call for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.problem import Place
from generator.views.days import YEAR, later, month
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import Page
from generator.views.training import training_dates
from generator.views.watch import report_due


@dataclass(frozen=True)
class CalendarItem:
    """Something on a day: what it is, its page, who sees to it, and where."""

    day: date
    what: str
    to: Link
    who: Link | None
    place: Place
    where: str | None = None
    is_due: bool = False
    """It is a last day, and may be late."""


@dataclass(frozen=True)
class CalendarMonth:
    """A month, and what it holds."""

    name: str
    items: Sequence[CalendarItem]


@dataclass(frozen=True)
class CalendarPage(Page):
    """Shows the year that begins with the day of issue."""

    months: Sequence[CalendarMonth]
    start: date
    end: date
    is_for_everybody: bool
    """It holds what its readers are asked to, and leaves out who runs it and what is filed when."""

    template: ClassVar[str] = 'pages/calendar.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the calendar."""
    start = edition.facts.on
    end = later(edition, start, YEAR)
    found = sorted(
        (item for find in _FINDERS for item in find(edition) if start <= item.day < end and _concerns(edition, item)),
        key=lambda item: (item.day, item.what, item.to.label),
    )
    yield CalendarPage(
        address=addresses.page('CALENDAR'),
        title=edition.words('Calendar'),
        places=tuple(item.place for item in found),
        months=[
            CalendarMonth(name, tuple(items))
            for name, items in groupby(found, key=lambda item: month(edition, item.day))
        ],
        start=start,
        end=end,
        is_for_everybody=edition.is_for_everybody,
    )


def _concerns(edition: Edition, item: CalendarItem) -> bool:
    return not (edition.is_for_everybody and (item.is_due or item.to.is_withheld))


def _meetings(edition: Edition) -> Iterator[CalendarItem]:
    for one in edition.book.meetings.values():
        if one.next_on:
            who = link(edition, 'roles', one.chair)
            yield CalendarItem(one.next_on, edition.words('Meeting'), link(edition, 'meetings', one.id), who, one.at())


def _sessions(edition: Edition) -> Iterator[CalendarItem]:
    for one in edition.book.sessions.values():
        who = link(edition, 'roles', one.trainer) if one.trainer else None
        yield CalendarItem(
            one.date, edition.words('Training'), link(edition, 'training', one.module), who, one.at(), one.place
        )


def _training_due(edition: Edition) -> Iterator[CalendarItem]:
    for one in edition.book.training.values():
        due = training_dates(edition, one).due
        if due:
            yield CalendarItem(
                due,
                edition.words('Training due'),
                link(edition, 'training', one.id),
                None,
                one.at('every'),
                is_due=True,
            )


def _exercises(edition: Edition) -> Iterator[CalendarItem]:
    for one in edition.book.exercises.values():
        to, who = link(edition, 'exercises', one.id), link(edition, 'roles', one.director)
        yield CalendarItem(one.date, edition.words('Exercise'), to, who, one.at(), edition.words.label(one.type))
        if one.aftermath is None:
            yield CalendarItem(one.report_due, edition.words('Report due'), to, who, one.at('report_due'), is_due=True)


def _events(edition: Edition) -> Iterator[CalendarItem]:
    for one in edition.book.events.values():
        to, who = link(edition, 'events', one.id), link(edition, 'roles', one.attendee)
        yield CalendarItem(one.date, edition.words.label(one.kind).capitalize(), to, who, one.at(), one.place)
        if one.takeaways is None:
            due = report_due(edition, one)
            yield CalendarItem(due, edition.words('Report back'), to, who, one.at('report_back_on'), is_due=True)


_FINDERS: Sequence[Callable[[Edition], Iterator[CalendarItem]]] = (
    _meetings,
    _sessions,
    _training_due,
    _exercises,
    _events,
)
