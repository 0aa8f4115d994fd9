"""Exercises: what they are to show, what happens to the players, what was observed."""

from datetime import time
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Id, OwnCode, Plain, Text

RoleId = Annotated[Id, Ref('roles')]


class ExerciseKind(StrEnum):
    """How far an exercise goes."""

    CALLOUT_TEST = 'callout_test'
    SEMINAR = 'seminar'
    WORKSHOP = 'workshop'
    TABLETOP = 'tabletop'
    DRILL = 'drill'
    FUNCTIONAL = 'functional'
    SIMULATION = 'simulation'
    FULL_SCALE = 'full_scale'
    COMMUNICATION = 'communication'


class ExerciseStatus(StrEnum):
    """Where an exercise stands."""

    PLANNED = 'planned'
    RUN = 'run'
    CLOSED = 'closed'


class Medium(StrEnum):
    """How an inject reaches its player."""

    PHONE = 'phone'
    SMS = 'sms'
    EMAIL = 'email'
    CHAT = 'chat'
    PRESS_CALL = 'press_call'
    SOCIAL_POST = 'social_post'
    LETTER = 'letter'
    VISIT = 'visit'
    DASHBOARD = 'dashboard'
    RUMOUR = 'rumour'
    VIDEO = 'video'


class Rating(StrEnum):
    """How an objective was met, in the letters of HSEEP."""

    P = 'P'
    S = 'S'
    M = 'M'
    U = 'U'
    N = 'N'


class Objective(Part):
    """What an exercise is to show, and how one measures it."""

    id: Id
    text: Text
    measure: Text
    target: Text


class Inject(Part):
    """Something that happens to the players, and what they should do."""

    id: Id
    offset: Lapse
    sender: Text
    recipient: RoleId
    medium: Medium
    content: Text
    expected_reaction: Text
    objective: Id | None = None
    key: bool = False
    contingency: Text | None = None
    played_at: time | None = None


class Observation(Part):
    """What an evaluator saw."""

    evaluator: Plain
    at: time
    fact: Text
    objective: Id
    rating: Rating
    gap: Text | None = None


class Exercise(Content):
    """An exercise: its objectives for all, its scenario and injects for the facilitators alone."""

    own_code: OwnCode = Field(alias='code', max_length=10)
    title: Text
    type: ExerciseKind
    date: Day
    duration: Lapse
    status: ExerciseStatus
    playbooks: tuple[Annotated[Id, Ref('playbooks')], ...]
    teams: tuple[Annotated[Id, Ref('teams')], ...]
    channels: tuple[Annotated[Id, Ref('channels')], ...] = ()
    """The real channels that it uses, and so tests."""
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, max_length=6)]
    announced: bool
    out_of_hours: bool = False
    marking: Text
    stop_word: Text
    no_touch: tuple[Text, ...]
    player_rules: tuple[Text, ...] = ()
    """What players are told before it starts."""
    director: RoleId
    facilitators: tuple[RoleId, ...] = ()
    evaluators: tuple[RoleId, ...] = ()
    scenario: Annotated[Text | None, For(Audience.FACILITATORS)] = None
    injects: Annotated[tuple[Inject, ...], For(Audience.FACILITATORS)] = ()
    observations: Annotated[tuple[Observation, ...], For(Audience.CELL)] = ()
    hot_debrief_on: Day | None = None
    report_due: Day
    aftermath: Annotated[Id, Ref('reviews')] | None = None
