"""What was learnt: the reviews, each with its lessons, the log of improvements, the cell's looks at itself."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import ClassVar

from generator.editions.edition import Edition
from generator.facts import improving
from generator.model.learning import (
    AfterActionReview,
    CellReview,
    Improvement,
    Incident,
    Lesson,
    Metrics,
    Moment,
)
from generator.model.risk import Level
from generator.views.links import Link, entry_link, link, links
from generator.views.page import Page

_MANY = 4
"""Entries of a kind from which on their number says more than their names."""


@dataclass(frozen=True)
class Listed:
    """A review in the list: what it looks back on, how far it went and how much of it is still to be done."""

    review: AfterActionReview
    link: Link
    level: Level
    still_open: int


@dataclass(frozen=True)
class ReviewsPage(Page):
    """Lists the reviews, the latest first, and the crises that are closed."""

    reviews: Sequence[Listed]
    incidents: Sequence[tuple[Incident, Link, Level, Link | None]]
    """Each with its playbook, its level and the review it led to."""

    template: ClassVar[str] = 'pages/reviews.md.j2'


@dataclass(frozen=True)
class Mended:
    """An improvement, who owes it, which reviews called for it and what it changed."""

    improvement: Improvement
    owner: Link
    reviews: Sequence[Link]
    changed: Sequence[Link]
    verified_by: Link | None

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be done."""
        return improving.is_open(self.improvement)


@dataclass(frozen=True)
class Learnt:
    """A lesson, the entries it concerns and what is done about it."""

    lesson: Lesson
    entries: Sequence[Link]
    mended: Sequence[Mended]


@dataclass(frozen=True)
class ReviewPage(Page):
    """Shows what one crisis or exercise taught us; how it went in detail, to those who may see it."""

    review: AfterActionReview
    level: Level
    about: Link | None
    figures: Sequence[tuple[str, str]]
    lessons: Sequence[Learnt]
    days: Sequence[tuple[date, Sequence[Moment]]]
    distribution: Sequence[Link]
    cell_review: Link | None

    template: ClassVar[str] = 'pages/review.md.j2'


@dataclass(frozen=True)
class Quarter:
    """Three months: what was learnt, and what was changed for it."""

    name: str
    lessons: int
    done: Sequence[Mended]
    """Improvements done or verified, the latest first."""
    changes: int
    """Those of them that changed this handbook."""


@dataclass(frozen=True)
class ImprovePage(Page):
    """Shows what is still to be done, the first due first, then what was done, by quarter."""

    on: date
    still_open: Sequence[Mended]
    quarters: Sequence[Quarter]
    abandoned: Sequence[Mended]

    template: ClassVar[str] = 'pages/improve.md.j2'


@dataclass(frozen=True)
class CellReviewsPage(Page):
    """Shows what the cell asked of itself, and what it changed."""

    reviews: Sequence[tuple[CellReview, Link, Sequence[Link]]]
    """Each with who decided, and the reviews of the crisis or exercise that it followed."""

    template: ClassVar[str] = 'pages/cell_reviews.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of reviews, each review, the improvements, and the looks of the cell at itself."""
    yield _list(edition)
    for review in _latest_first(edition):
        yield _review(edition, review)
    yield _improve(edition)
    yield _cell_reviews(edition)


def _latest_first(edition: Edition) -> list[AfterActionReview]:
    return sorted(edition.book.reviews.values(), key=lambda one: one.started, reverse=True)


def _list(edition: Edition) -> ReviewsPage:
    book = edition.book
    incidents = sorted(book.incidents.values(), key=lambda one: one.opened, reverse=True)
    return ReviewsPage(
        code='REVIEWS',
        kind='reviews',
        id='index',
        title=edition.words('What crises and exercises taught us'),
        nav_title=edition.words('All reviews'),
        section='learn',
        places=tuple(one.at() for one in (*book.reviews.values(), *incidents)),
        holds=tuple(f'incidents/{one.id}' for one in incidents),
        reviews=[_listed(edition, one) for one in _latest_first(edition)],
        incidents=[_closed(edition, one) for one in incidents],
    )


def _listed(edition: Edition, review: AfterActionReview) -> Listed:
    asked = {id_ for lesson in review.lessons for id_ in lesson.improvements}
    held = edition.book.improvements
    still_open = sum(improving.is_open(held[id_]) for id_ in asked if id_ in held)
    level = edition.book.levels[review.level_reached]
    return Listed(review, link(edition, 'reviews', review.id), level, still_open)


def _closed(edition: Edition, one: Incident) -> tuple[Incident, Link, Level, Link | None]:
    review = link(edition, 'reviews', one.aftermath) if one.aftermath else None
    return one, link(edition, 'playbooks', one.playbook), edition.book.levels[one.level], review


def _review(edition: Edition, review: AfterActionReview) -> ReviewPage:
    return ReviewPage(
        code=review.code,
        kind='reviews',
        id=review.id,
        title=review.title,
        nav_title=f'{review.code} · {review.title}',
        section='learn',
        places=(review.at(),),
        review=review,
        level=edition.book.levels[review.level_reached],
        about=_about(edition, review),
        figures=_figures(edition, review.metrics),
        lessons=[_learnt(edition, lesson) for lesson in review.lessons],
        days=_days(review.timeline),
        distribution=links(edition, 'stakeholders', review.distribution),
        cell_review=_cell_review(edition, review),
    )


def _about(edition: Edition, review: AfterActionReview) -> Link | None:
    if review.exercise:
        return link(edition, 'exercises', review.exercise)
    return link(edition, 'incidents', review.incident) if review.incident else None


def _cell_review(edition: Edition, review: AfterActionReview) -> Link | None:
    """Return the way to the look of the cell at itself, for those who may see it."""
    if review.cell_review is None or review.cell_review not in edition.book.cell_reviews:
        return None
    return Link(edition.words('The cell looks at itself'), f'cell_reviews/{review.cell_review}', 'CELL-REVIEWS')


def _figures(edition: Edition, metrics: Metrics) -> list[tuple[str, str]]:
    words = edition.words
    told = (
        (words('Until it was noticed'), metrics.to_detect),
        (words('Until the cell was activated'), metrics.to_activate),
        (words('Until the first word to staff'), metrics.to_first_internal),
        (words('Until the first word outside'), metrics.to_first_external),
        (words('Until it was contained'), metrics.to_contain),
        (words('Until all worked again'), metrics.to_restore),
    )
    found = [(name, words.duration(lapse)) for name, lapse in told if lapse is not None]
    met = metrics.obligations_met
    return [*found, (words('Legal and contract clocks met'), met)] if met else found


def _days(timeline: Sequence[Moment]) -> list[tuple[date, Sequence[Moment]]]:
    in_order = sorted(timeline, key=lambda one: one.at)
    return [(day, list(found)) for day, found in groupby(in_order, key=lambda one: one.at.date())]


def _learnt(edition: Edition, lesson: Lesson) -> Learnt:
    held = edition.book.improvements
    return Learnt(
        lesson,
        _entries(edition, lesson.entries),
        [_mended(edition, held[id_]) for id_ in lesson.improvements if id_ in held],
    )


def _entries(edition: Edition, targets: tuple[str, ...]) -> list[Link]:
    """Return the links to entries, those withheld told once at the end."""
    found = [_entry(edition, target) for target in targets]
    return [*(one for one in found if not one.is_withheld), *[one for one in found if one.is_withheld][:1]]


def _entry(edition: Edition, target: str) -> Link:
    """Return the link to an entry, with the words for those that have no name of their own."""
    found = entry_link(edition, target)
    kind, _, id_ = target.partition('/')
    if kind == 'envelopes' and not found.is_withheld:
        return replace(found, label=edition.words('sealed envelope {number}', number=found.label))
    if kind == 'shifts' and not found.is_withheld:
        team = link(edition, 'teams', edition.book.shifts[id_].team)
        return replace(found, label=edition.words('shifts: {team}', team=team.label), target='teams/index', code='CELL')
    return found


def _changed(edition: Edition, targets: tuple[str, ...]) -> list[Link]:
    """Return the links to what was changed; of many entries of a kind, the page that lists them and their number."""
    kinds = Counter(target.partition('/')[0] for target in targets)
    many = [kind for kind, times in kinds.items() if times >= _MANY]
    lists = [entry_link(edition, kind) for kind in many]
    told = [replace(one, label=f'{one.label} ({kinds[kind]})') for one, kind in zip(lists, many, strict=True)]
    return [*told, *_entries(edition, tuple(one for one in targets if one.partition('/')[0] not in many))]


def _mended(edition: Edition, one: Improvement) -> Mended:
    return Mended(
        one,
        link(edition, 'roles', one.owner),
        [link(edition, 'reviews', id_) for id_ in _called_for(edition, one)],
        _changed(edition, one.changed_entries),
        link(edition, 'roles', one.verified_by) if one.verified_by else None,
    )


def _called_for(edition: Edition, one: Improvement) -> list[str]:
    """Return the reviews in which a lesson called for an improvement."""
    return [
        review.id
        for review in edition.book.reviews.values()
        if any(one.id in lesson.improvements for lesson in review.lessons)
    ]


def _improve(edition: Edition) -> ImprovePage:
    held = edition.book.improvements.values()
    due = [_mended(edition, one) for one in sorted(held, key=lambda one: (one.due, one.priority, one.id))]
    finished = [one for one in due if one.improvement.status in improving.DONE]
    still_open = [one for one in due if one.is_open]
    return ImprovePage(
        code='IMPROVE',
        kind='improvements',
        id='index',
        title=edition.words('What we improve'),
        nav_title=edition.words('Improvements'),
        section='learn',
        places=tuple(one.at() for one in held),
        holds=tuple(f'improvements/{one.id}' for one in held),
        on=edition.facts.on,
        still_open=still_open,
        quarters=_quarters(edition, finished),
        abandoned=[one for one in due if one not in finished and one not in still_open],
    )


def _quarters(edition: Edition, finished: Sequence[Mended]) -> list[Quarter]:
    """Return the quarters in which something was learnt or changed, the latest first."""
    lessons = [
        _quarter(one.report_on or one.closed.date()) for one in edition.book.reviews.values() for _ in one.lessons
    ]
    done = [(_done_on(one.improvement, edition.facts.on), one) for one in finished]
    found = []
    for year, number in sorted({*lessons, *(_quarter(day) for day, _ in done)}, reverse=True):
        here = sorted((pair for pair in done if _quarter(pair[0]) == (year, number)), key=lambda pair: pair[0])
        mended = [one for _, one in reversed(here)]
        changes = sum(improving.is_change_of_plan(one.improvement) for one in mended)
        name = edition.words('Q{number} {year}', number=number, year=year)
        found.append(Quarter(name, lessons.count((year, number)), mended, changes))
    return found


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3


def _done_on(one: Improvement, on: date) -> date:
    """Return about when it was done: the day it was verified, else its due day, which may not have come yet."""
    return one.verified_on or min(one.due, on)


def _cell_reviews(edition: Edition) -> CellReviewsPage:
    held = edition.book.cell_reviews
    return CellReviewsPage(
        code='CELL-REVIEWS',
        kind='cell_reviews',
        id='index',
        title=edition.words('The cell looks at itself'),
        section='learn',
        places=tuple(one.at() for one in held.values()),
        holds=tuple(f'cell_reviews/{id_}' for id_ in held),
        reviews=[
            (one, link(edition, 'roles', one.decided_by), _followed(edition, one))
            for one in sorted(held.values(), key=lambda one: one.date, reverse=True)
        ],
    )


def _followed(edition: Edition, one: CellReview) -> list[Link]:
    return [link(edition, 'reviews', review.id) for review in _latest_first(edition) if review.cell_review == one.id]
