"""What was learnt: the reviews, each with its lessons, the log of improvements, the cell's reviews of itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts import improving
from generator.model.learning import (
    AfterActionReview,
    CellReview,
    Incident,
    Lesson,
    Metrics,
    TimelineEntry,
)
from generator.model.risk import Level
from generator.views import improvements
from generator.views.improvements import ImprovementLine, entry_links, improvement_line
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page


@dataclass(frozen=True)
class ReviewLine:
    """A review in the list: what it looks back on, how far it went and how much of it is still to be done."""

    review: AfterActionReview
    link: Link
    level: Level | None
    """How far it went; none for readers who know of no levels."""
    still_open: int


@dataclass(frozen=True)
class ReviewsPage(Page):
    """Lists the reviews, the latest first, and the crises that are closed."""

    reviews: Sequence[ReviewLine]
    incidents: Sequence[tuple[Incident, Link, Level, Link | None]]
    """Each with its playbook, its level and the review it led to."""

    template: ClassVar[str] = 'pages/reviews.md.j2'


@dataclass(frozen=True)
class LessonLine:
    """A lesson, the entries it concerns and what is done about it."""

    lesson: Lesson
    entries: Sequence[Link]
    improvements: Sequence[ImprovementLine]


@dataclass(frozen=True)
class ReviewPage(Page):
    """Shows what one crisis or exercise taught us; how it went in detail, to those who may see it."""

    review: AfterActionReview
    level: Level | None
    about: Link | None
    figures: Sequence[tuple[str, str]]
    lessons: Sequence[LessonLine]
    days: Sequence[tuple[date, Sequence[TimelineEntry]]]
    distribution: Sequence[Link]
    cell_review: Link | None

    template: ClassVar[str] = 'pages/review.md.j2'


@dataclass(frozen=True)
class CellReviewsPage(Page):
    """Shows what the cell asked of itself, and what it changed."""

    reviews: Sequence[tuple[CellReview, Link, Sequence[Link]]]
    """Each with who decided, and the reviews of the crisis or exercise that it followed."""

    template: ClassVar[str] = 'pages/cell_reviews.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of reviews, each review, the improvements, and the cell's reviews of itself."""
    yield _list(edition)
    for review in _latest_first(edition):
        yield _review(edition, review)
    yield improvements.page(edition)
    yield _cell_reviews(edition)


def _latest_first(edition: Edition) -> list[AfterActionReview]:
    return sorted(edition.book.reviews.values(), key=lambda one: one.started, reverse=True)


def _list(edition: Edition) -> ReviewsPage:
    book = edition.book
    incidents = sorted(book.incidents.values(), key=lambda one: one.opened, reverse=True)
    return ReviewsPage(
        address=addresses.page('REVIEWS'),
        title=edition.words('What crises and exercises taught us'),
        nav_title=edition.words('All reviews'),
        places=tuple(one.at() for one in (*book.reviews.values(), *incidents)),
        holds=tuple(f'incidents/{one.id}' for one in incidents),
        reviews=[_review_line(edition, one) for one in _latest_first(edition)],
        incidents=[_closed(edition, one) for one in incidents],
    )


def _review_line(edition: Edition, review: AfterActionReview) -> ReviewLine:
    asked = {id_ for lesson in review.lessons for id_ in lesson.improvements}
    held = edition.book.improvements
    still_open = sum(improving.is_open(held[id_]) for id_ in asked if id_ in held)
    return ReviewLine(review, link(edition, 'reviews', review.id), _level(edition, review), still_open)


def _level(edition: Edition, review: AfterActionReview) -> Level | None:
    return None if edition.is_for_everybody else edition.book.levels[review.level_reached]


def _closed(edition: Edition, one: Incident) -> tuple[Incident, Link, Level, Link | None]:
    review = link(edition, 'reviews', one.aftermath) if one.aftermath else None
    return one, link(edition, 'playbooks', one.playbook), edition.book.levels[one.level], review


def _review(edition: Edition, review: AfterActionReview) -> ReviewPage:
    return ReviewPage(
        address=addresses.of('reviews', review),
        title=review.title,
        nav_title=f'{review.code} · {review.title}',
        places=(review.at(),),
        review=review,
        level=_level(edition, review),
        about=_about(edition, review),
        figures=_figures(edition, review.metrics),
        lessons=[_lesson_line(edition, lesson) for lesson in review.lessons],
        days=_days(review.timeline),
        distribution=links(edition, 'stakeholders', review.distribution),
        cell_review=_cell_review(edition, review),
    )


def _about(edition: Edition, review: AfterActionReview) -> Link | None:
    if review.exercise:
        return link(edition, 'exercises', review.exercise)
    found = link(edition, 'incidents', review.incident) if review.incident else None
    return None if found and edition.is_for_everybody and found.is_withheld else found


def _cell_review(edition: Edition, review: AfterActionReview) -> Link | None:
    """Return the link to the cell's review of itself, for those who may see it."""
    if review.cell_review is None or review.cell_review not in edition.book.cell_reviews:
        return None
    target = f'cell_reviews/{review.cell_review}'
    return Link(edition.words('The cell looks at itself'), target, addresses.page('CELL-REVIEWS').code)


def _figures(edition: Edition, metrics: Metrics) -> list[tuple[str, str]]:
    words = edition.words
    lapses = (
        (words('Until it was noticed'), metrics.to_detect),
        (words('Until the cell was activated'), metrics.to_activate),
        (words('Until the first word to staff'), metrics.to_first_internal),
        (words('Until the first word outside'), metrics.to_first_external),
        (words('Until it was contained'), metrics.to_contain),
        (words('Until all worked again'), metrics.to_restore),
    )
    found = [(name, words.duration(lapse)) for name, lapse in lapses if lapse is not None]
    met = metrics.obligations_met
    return [*found, (words('Legal and contract clocks met'), met)] if met else found


def _days(timeline: Sequence[TimelineEntry]) -> list[tuple[date, Sequence[TimelineEntry]]]:
    in_order = sorted(timeline, key=lambda one: one.at)
    return [(day, list(found)) for day, found in groupby(in_order, key=lambda one: one.at.date())]


def _lesson_line(edition: Edition, lesson: Lesson) -> LessonLine:
    held = edition.book.improvements
    return LessonLine(
        lesson,
        entry_links(edition, lesson.entries),
        [improvement_line(edition, held[id_]) for id_ in lesson.improvements if id_ in held],
    )


def _cell_reviews(edition: Edition) -> CellReviewsPage:
    held = edition.book.cell_reviews
    return CellReviewsPage(
        address=addresses.page('CELL-REVIEWS'),
        title=edition.words('The cell looks at itself'),
        places=tuple(one.at() for one in held.values()),
        holds=tuple(f'cell_reviews/{id_}' for id_ in held),
        reviews=[
            (one, link(edition, 'roles', one.decided_by), _followed(edition, one))
            for one in sorted(held.values(), key=lambda one: one.date, reverse=True)
        ],
    )


def _followed(edition: Edition, one: CellReview) -> list[Link]:
    return [link(edition, 'reviews', review.id) for review in _latest_first(edition) if review.cell_review == one.id]
