"""The meetings of the cell, in peace and in crisis."""

from enum import StrEnum
from typing import Annotated

from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Id, Text

RoleId = Annotated[Id, Ref('roles')]


class MeetingKind(StrEnum):
    """What a meeting is for."""

    CELL_QUARTERLY = 'cell_quarterly'
    EXERCISE_PLANNING = 'exercise_planning'
    RISK_REVIEW = 'risk_review'
    CRISIS_POINT = 'crisis_point'
    HOT_DEBRIEF = 'hot_debrief'
    RETEX = 'retex'
    HANDOVER = 'handover'
    READINESS = 'readiness'


class AgendaItem(Part):
    """One point of an agenda."""

    shorthand = 'item'

    item: Text
    lasts: Lapse | None = None


class Meeting(Content):
    """A meeting of the cell, in peace or in crisis."""

    audience: Audience = Audience.CELL
    kind: MeetingKind
    title: Text
    every: Text
    duration: Lapse
    agenda: tuple[AgendaItem, ...]
    chair: RoleId
    log: RoleId
    next_on: Day | None = None
    last_on: Day | None = None
    minutes_at: Annotated[Text | None, For(Audience.CELL)] = None
