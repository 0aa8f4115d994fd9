"""The exercises: the programme and what it covers, and for each exercise a page for all who may know of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts import exercised
from generator.facts.rhythm import YearlyTarget, within
from generator.model.duration import Duration, Unit
from generator.model.exercise import Exercise, Objective, Observation, Rating
from generator.model.risk import Band, Risk
from generator.views import exercise_books
from generator.views.days import later
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page

GRAVE = (Band.CRITICAL, Band.HIGH)
TWO_YEARS = Duration(2, Unit.YEAR)
"""How far the programme looks back."""
MOST_RULES = 6


@dataclass(frozen=True)
class ExerciseLine:
    """A line of the programme."""

    exercise: Exercise
    link: Link
    playbooks: Sequence[Link]
    channels: Sequence[Link]


@dataclass(frozen=True)
class RiskCoverage:
    """A risk, when its scenario was last played, by when it must be again, and what is planned."""

    risk: Risk
    rank: int
    link: Link
    playbook: Link | None
    last: date | None
    again: date | None
    next: ExerciseLine | None


@dataclass(frozen=True)
class ExercisesPage(Page):
    """Shows what was played and what will be, what that covers, and the rules of every exercise."""

    stop_words: Sequence[str]
    rules: Sequence[str]
    coming: Sequence[ExerciseLine]
    held: Sequence[ExerciseLine]
    earlier: Sequence[Link]
    asked: Sequence[YearlyTarget]
    covered: Sequence[RiskCoverage]
    within: Sequence[tuple[Band, Duration]]
    """How long after it was played a crisis of this gravity is played again."""

    template: ClassVar[str] = 'pages/exercises.md.j2'


@dataclass(frozen=True)
class RatedObjective:
    """An objective with its number, and how it was met, where that is known."""

    number: int
    objective: Objective
    ratings: Sequence[Rating]


@dataclass(frozen=True)
class ObservationLine:
    """An observation, and the number of the objective it is about."""

    number: int
    observation: Observation


@dataclass(frozen=True)
class ExercisePage(Page):
    """Shows one exercise: its aims and rules before, what came of it after."""

    exercise: Exercise
    goals: Sequence[RatedObjective]
    seen: Sequence[ObservationLine]
    playbooks: Sequence[Link]
    channels: Sequence[Link]
    teams: Sequence[Link]
    director: Link
    facilitators: Sequence[Link]
    evaluators: Sequence[Link]
    books: Sequence[Link]
    """The booklets of the exercise that these readers have."""
    review: Link | None

    template: ClassVar[str] = 'pages/exercise.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the programme, then each exercise with its booklets: what is to come first, then the latest."""
    yield _programme(edition)
    for exercise in (*exercised.planned(edition.book), *exercised.held(edition.book)):
        yield _exercise(edition, exercise)
        yield from exercise_books.pages(edition, exercise)


def _programme(edition: Edition) -> ExercisesPage:
    book, on = edition.book, edition.facts.on
    planned, held = exercised.planned(book), exercised.held(book)
    recent = [one for one in held if later(edition, one.date, TWO_YEARS) > on]
    return ExercisesPage(
        address=addresses.page('EXERCISES'),
        title=edition.words('Exercises'),
        places=tuple(one.at() for one in (*planned, *held)),
        stop_words=tuple(dict.fromkeys(one.stop_word for one in (*planned, *held))),
        rules=_shared_rules([*planned, *held]),
        coming=[_planned(edition, one) for one in planned],
        held=[_planned(edition, one) for one in recent],
        earlier=links(edition, 'exercises', tuple(one.id for one in held[len(recent) :])),
        asked=edition.facts.rhythm,
        covered=_coverage(edition),
        within=[(band, limit) for band in GRAVE if (limit := within(book.handbook.thresholds, band))],
    )


def _shared_rules(exercises: Sequence[Exercise]) -> list[str]:
    """Return what more than one kind of exercise forbids, the most frequent first."""
    kinds = {
        rule: {one.type for one in exercises if rule in one.no_touch} for one in exercises for rule in one.no_touch
    }
    ordered = sorted(kinds, key=lambda rule: -len(kinds[rule]))
    return [rule for rule in ordered if len(kinds[rule]) > 1][:MOST_RULES]


def _planned(edition: Edition, exercise: Exercise) -> ExerciseLine:
    return ExerciseLine(
        exercise,
        link(edition, 'exercises', exercise.id),
        links(edition, 'playbooks', exercise.playbooks),
        links(edition, 'channels', exercise.channels),
    )


def _coverage(edition: Edition) -> list[RiskCoverage]:
    """Return every critical and high risk by rank, with the days on which its scenario is played."""
    ranks = edition.facts.ranks
    grave = [one for one in edition.book.risks.values() if one.band in GRAVE]
    return [_covered(edition, one, ranks[one.id]) for one in sorted(grave, key=lambda one: ranks[one.id])]


def _covered(edition: Edition, risk: Risk, rank: int) -> RiskCoverage:
    last = edition.facts.playbooks_exercised.get(risk.playbook or '')
    planned = [one for one in exercised.planned(edition.book) if risk.playbook in one.playbooks]
    return RiskCoverage(
        risk,
        rank,
        link(edition, 'risks', risk.id),
        link(edition, 'playbooks', risk.playbook) if risk.playbook else None,
        last,
        edition.facts.again_by.get(risk.id),
        _planned(edition, planned[0]) if planned else None,
    )


def _exercise(edition: Edition, exercise: Exercise) -> ExercisePage:
    numbers = {one.id: number for number, one in enumerate(exercise.objectives, 1)}
    return ExercisePage(
        address=addresses.of('exercises', exercise),
        title=exercise.title,
        nav_title=f'{exercise.code} · {exercise.title}',
        places=(exercise.at(),),
        exercise=exercise,
        goals=[RatedObjective(numbers[one.id], one, _ratings(exercise, one)) for one in exercise.objectives],
        seen=[
            ObservationLine(numbers[one.objective], one) for one in exercise.observations if one.objective in numbers
        ],
        playbooks=links(edition, 'playbooks', exercise.playbooks),
        channels=links(edition, 'channels', exercise.channels),
        teams=links(edition, 'teams', exercise.teams),
        director=link(edition, 'roles', exercise.director),
        facilitators=links(edition, 'roles', exercise.facilitators),
        evaluators=links(edition, 'roles', exercise.evaluators),
        books=exercise_books.booklet_links(edition, exercise),
        review=link(edition, 'reviews', exercise.aftermath) if exercise.aftermath else None,
    )


def _ratings(exercise: Exercise, objective: Objective) -> list[Rating]:
    return [one.rating for one in exercise.observations if one.objective == objective.id]
