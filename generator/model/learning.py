"""What is learnt: reviews after crises and exercises, lessons, improvements, trust, incidents, indicators."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Id, LocalTime, OwnCode, Plain, Target, Text, Url

RoleId = Annotated[Id, Ref('roles')]


class ReviewSource(StrEnum):
    """What a review looks back on."""

    INCIDENT = 'incident'
    EXERCISE = 'exercise'
    NEAR_MISS = 'near_miss'
    THIRD_PARTY = 'third_party'


class TimelineEntry(Part):
    """One line of a timeline."""

    at: LocalTime
    fact: Text
    source: Text | None = None


class Metrics(Part):
    """How long things took."""

    to_detect: Lapse | None = None
    to_activate: Lapse | None = None
    to_first_internal: Lapse | None = None
    to_first_external: Lapse | None = None
    to_contain: Lapse | None = None
    to_restore: Lapse | None = None
    obligations_met: Plain | None = None


class Lesson(Part):
    """What was learnt, which entries it concerns and what is done about it."""

    text: Text
    entries: Annotated[tuple[Target, ...], Field(min_length=1)]
    """The entries it concerns."""
    improvements: tuple[Annotated[Id, Ref('improvements')], ...] = ()


class AfterActionReview(Content):
    """A look back at a crisis or an exercise (RETEX): what worked, what did not, why, and what changes."""

    own_code: OwnCode = Field(alias='code', max_length=10)
    title: Text
    source: ReviewSource
    exercise: Annotated[Id, Ref('exercises')] | None = None
    incident: Annotated[Id, Ref('incidents')] | None = None
    started: LocalTime
    detected: LocalTime
    activated: LocalTime
    closed: LocalTime
    level_reached: Annotated[Id, Ref('levels')]
    summary_shareable: Text
    timeline: Annotated[tuple[TimelineEntry, ...], For(Audience.CELL)]
    worked_well: Annotated[tuple[Text, ...], Field(min_length=3), For(Audience.CELL)]
    did_not_work: Annotated[tuple[Text, ...], Field(min_length=3), For(Audience.CELL)]
    causes: Annotated[tuple[Text, ...], For(Audience.CELL)]
    metrics: Metrics
    lessons: tuple[Lesson, ...]
    hot_debrief_on: Day | None = None
    report_on: Day | None = None
    distribution: tuple[Annotated[Id, Ref('stakeholders')], ...] = ()
    privileged_annex: bool = False
    cell_review: Annotated[Id, Ref('cell_reviews')] | None = None


class ImprovementKind(StrEnum):
    """What an improvement changes."""

    PLAN_CHANGE = 'plan_change'
    TECHNICAL = 'technical'
    ORGANISATIONAL = 'organisational'
    TRAINING = 'training'
    CONTRACT = 'contract'
    COMMUNICATION = 'communication'


class ImprovementStatus(StrEnum):
    """Where an improvement stands."""

    OPEN = 'open'
    IN_PROGRESS = 'in_progress'
    DONE = 'done'
    VERIFIED = 'verified'
    ABANDONED = 'abandoned'


class Improvement(Content):
    """An action that a lesson calls for: owner, date, state and proof."""

    audience: Audience = Audience.CELL
    do: Text
    type: ImprovementKind
    owner: RoleId
    due: Day
    status: ImprovementStatus
    priority: Annotated[int, Field(ge=1, le=3)]
    concerns: tuple[Target, ...] = ()
    """The entries whose pages show it."""
    changed_entries: tuple[Target, ...] = ()
    change: Url | None = None
    evidence: Text | None = None
    verified_by: RoleId | None = None
    verified_on: Day | None = None
    abandon_reason: Text | None = None


class CellTrigger(StrEnum):
    """Why the cell looked at itself."""

    ACTIVATION = 'activation'
    EXERCISE = 'exercise'
    ANNUAL = 'annual'
    REORGANISATION = 'reorganisation'


class Asked(Part):
    """A question put, and its answer."""

    question: Text
    answer: Text


class CellReview(Content):
    """A look of the cell at itself."""

    audience: Audience = Audience.CELL
    date: Day
    trigger: CellTrigger
    questions: tuple[Asked, ...]
    changes: tuple[Text, ...]
    decided_by: RoleId


class Incident(Content):
    """A crisis that is closed. Live data never enters the handbook."""

    audience: Audience = Audience.CELL
    title: Text
    playbook: Annotated[Id, Ref('playbooks')]
    level: Annotated[Id, Ref('levels')]
    opened: Day
    closed: Day
    summary_shareable: Text
    aftermath: Annotated[Id, Ref('reviews')] | None = None


class Trust(Content):
    """An act or campaign that rebuilds trust with one group, and what must be true before it starts."""

    audience: Audience = Audience.CELL
    playbooks: tuple[Annotated[Id, Ref('playbooks')], ...] = ()
    stakeholder: Annotated[Id, Ref('stakeholders')]
    objective: Text
    proof: Text
    message: Annotated[Id, Ref('messages')] | None = None
    channels: tuple[Annotated[Id, Ref('channels')], ...] = ()
    owner: RoleId
    start_condition: Text
    start_after: Lapse | None = None
    duration: Lapse | None = None
    metric: Text
    target: Text
    budget: Annotated[Plain | None, For(Audience.CELL)] = None
