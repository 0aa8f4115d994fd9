"""How ready we are: the four pillars, what to fix first, the weak points, and the questions of the standards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.editions.words import withheld_label
from generator.facts.answered import Answer
from generator.facts.first import Task, first_tasks
from generator.facts.reading import IndicatorState
from generator.facts.weak import Weakness, WeakPoint
from generator.model.marks import Audience
from generator.model.readiness import Assessment, Better, FigureUnit, Indicator, Pillar, Standard
from generator.views.link import Link
from generator.views.links import entry_link, link
from generator.views.page import Page


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator as readers see it: its figure, what it should be, how it stands and who looks after it."""

    indicator: Indicator
    value: str
    target: str
    state: IndicatorState
    owner: Link
    measured_in: Link | None


@dataclass(frozen=True)
class PillarScore:
    """One of the four pillars, how far it holds in percent, and its indicators."""

    pillar: Pillar
    score: int
    readings: Sequence[IndicatorLine]


@dataclass(frozen=True)
class FirstTask:
    """One of the first things to fix."""

    what: str
    how: str
    where: Sequence[Link]


@dataclass(frozen=True)
class ReadinessPage(Page):
    """Shows how ready we are, and the ten things to fix first."""

    on: date
    pillars: Sequence[PillarScore]
    first: Sequence[FirstTask]

    template: ClassVar[str] = 'pages/readiness.md.j2'


@dataclass(frozen=True)
class WeakGroup:
    """The weak points of one sort: the entry that is weak, and what makes it so."""

    weakness: Weakness
    points: Sequence[tuple[Link, Sequence[str | Link]]]


@dataclass(frozen=True)
class WeakPage(Page):
    """Shows where the cell would break."""

    on: date
    groups: Sequence[WeakGroup]
    sound: Sequence[Weakness]
    """What was looked for, and not found."""

    template: ClassVar[str] = 'pages/weak.md.j2'


@dataclass(frozen=True)
class AssessedQuestion:
    """A question, how far the data answer it and where."""

    question: Assessment
    answer: Answer
    where: Link | None


@dataclass(frozen=True)
class StandardQuestions:
    """The questions of one standard by theme, and how many are answered, partly, or open."""

    standard: Standard
    counts: Mapping[Answer, int]
    themes: Sequence[tuple[str, Sequence[AssessedQuestion]]]


@dataclass(frozen=True)
class AssessmentPage(Page):
    """Shows what the standards ask, and what answers it here."""

    standards: Sequence[StandardQuestions]

    template: ClassVar[str] = 'pages/assessment.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the dashboard and the self-assessment; the weak points for the cell alone."""
    yield _readiness(edition)
    if edition.audience is Audience.CELL:
        yield _weak(edition)
    yield _assessment(edition)


def _readiness(edition: Edition) -> ReadinessPage:
    indicators = edition.book.indicators.values()
    return ReadinessPage(
        address=addresses.page('READINESS'),
        title=edition.words('How ready we are'),
        places=tuple(one.at() for one in indicators),
        holds=tuple(f'indicators/{one.id}' for one in indicators),
        on=edition.facts.on,
        pillars=[_pillar(edition, pillar, score) for pillar, score in edition.facts.scores.items()],
        first=[_first(edition, task) for task in first_tasks(edition.facts)],
    )


def _pillar(edition: Edition, pillar: Pillar, score: int) -> PillarScore:
    held = [_reading(edition, one) for one in edition.book.indicators.values() if one.pillar is pillar]
    return PillarScore(pillar, score, held)


def _reading(edition: Edition, indicator: Indicator) -> IndicatorLine:
    found = edition.facts.readings[indicator.id]
    value = '–' if found.value is None else _figure(edition, found.value, indicator.unit)
    sign = '≥' if indicator.better is Better.HIGHER else '≤'
    target = f'{sign}\u00a0{_figure(edition, indicator.target, indicator.unit)}'
    owner = link(edition, 'roles', indicator.owner)
    exercise = link(edition, 'exercises', indicator.measured_in) if indicator.measured_in else None
    return IndicatorLine(indicator, value, target, found.state, owner, exercise)


def _figure(edition: Edition, value: float, unit: FigureUnit) -> str:
    number = edition.words.number(value)
    signs = {FigureUnit.PERCENT: '%', FigureUnit.MINUTES: 'min', FigureUnit.SECONDS: 's'}
    return f'{number}\u00a0{signs[unit]}' if unit in signs else number


def _first(edition: Edition, task: Task) -> FirstTask:
    indicator = edition.book.indicators.get(task.indicator or '')
    if indicator:
        shown = _reading(edition, indicator)
        target = edition.words('target {figure}', figure=shown.target)
        what = f'{indicator.name}{edition.words.colon} {shown.value} ({target})'
        return FirstTask(what, indicator.first_step, [shown.owner])
    if task.question and task.question in edition.book.assessment:
        asked = edition.book.assessment[task.question]
        return FirstTask(asked.question, asked.missing or '', [link(edition, 'assessment', asked.id)])
    hidden = edition.withheld.get(('indicators', task.indicator or ''), Audience.CELL)
    what = edition.words.heading(task.weakness) if task.weakness else withheld_label(edition.words, hidden)
    may_see = edition.audience is Audience.CELL
    return FirstTask(what, '', [link(edition, *entry) for entry in task.entries] if may_see else [])


def _weak(edition: Edition) -> WeakPage:
    found = {weakness: list(held) for weakness, held in groupby(edition.facts.weak_points, lambda one: one.weakness)}
    return WeakPage(
        address=addresses.page('WEAK'),
        title=edition.words('Our weak points'),
        places=(edition.book.handbook.at(),),
        on=edition.facts.on,
        groups=[WeakGroup(weakness, [_point(edition, one) for one in held]) for weakness, held in found.items()],
        sound=[weakness for weakness in Weakness if weakness not in found],
    )


def _point(edition: Edition, point: WeakPoint) -> tuple[Link, Sequence[str | Link]]:
    lost = [edition.words.label(point.lost)] if point.lost else []
    return link(edition, *point.entry), [*lost, *(link(edition, *entry) for entry in point.because)]


def _assessment(edition: Edition) -> AssessmentPage:
    questions = edition.book.assessment.values()
    return AssessmentPage(
        address=addresses.page('ASSESS'),
        title=edition.words('Self-assessment'),
        places=tuple(one.at() for one in questions),
        holds=tuple(f'assessment/{one.id}' for one in questions),
        standards=[found for standard in Standard if (found := _standard(edition, standard)).themes],
    )


def _standard(edition: Edition, standard: Standard) -> StandardQuestions:
    asked = [_asked(edition, one) for one in edition.book.assessment.values() if one.standard is standard]
    themes: dict[str, list[AssessedQuestion]] = {}
    for one in asked:
        themes.setdefault(one.question.theme, []).append(one)
    counts = {answer: sum(one.answer is answer for one in asked) for answer in Answer}
    return StandardQuestions(standard, counts, list(themes.items()))


def _asked(edition: Edition, question: Assessment) -> AssessedQuestion:
    where = question.page or next((one.entry for one in question.evidence), None)
    return AssessedQuestion(question, edition.facts.answers[question.id], entry_link(edition, where) if where else None)
