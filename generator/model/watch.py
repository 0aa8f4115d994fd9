"""How the company stays informed: sources, what they bring, and where its people go to learn."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.duration import Lapse
from generator.model.marks import Audience, Ref
from generator.model.review import Content
from generator.model.values import Day, Id, Plain, Target, Text, Url

RoleId = Annotated[Id, Ref('roles')]


class WatchKind(StrEnum):
    """What sort of source keeps us informed."""

    AUTHORITY_BULLETIN = 'authority_bulletin'
    CERT = 'cert'
    STANDARD = 'standard'
    PRESS = 'press'
    PEER_GROUP = 'peer_group'
    VENDOR_STATUS = 'vendor_status'
    LEAK_WATCH = 'leak_watch'
    LEGAL_WATCH = 'legal_watch'
    SOCIAL = 'social'
    ACADEMIC = 'academic'


class Watch(Content):
    """A source that tells us of new threats and good practice."""

    audience: Audience = Audience.CELL
    name: Text
    kind: WatchKind
    url: Url | None = None
    owner: RoleId
    every: Lapse
    last_checked_on: Day
    keep_if: Text | None = None


class Proposal(StrEnum):
    """What news should change."""

    RISK = 'risk'
    PLAYBOOK = 'playbook'
    TRAINING = 'training'
    NONE = 'none'


class Signal(Content):
    """Something the watch brought, and what was decided about it."""

    audience: Audience = Audience.CELL
    date: Day
    source: Annotated[Id, Ref('watch')]
    title: Text
    relevance: Annotated[int, Field(ge=1, le=3)]
    proposal: Proposal
    target: Target | None = None
    decided: Text | None = None


class EventKind(StrEnum):
    """What sort of gathering it is."""

    CONFERENCE = 'conference'
    SEMINAR = 'seminar'
    WORKSHOP = 'workshop'
    EXERCISE_PUBLIC = 'exercise_public'


class Event(Content):
    """A conference, seminar or workshop, who goes and what they bring back."""

    audience: Audience = Audience.CELL
    name: Text
    kind: EventKind
    date: Day
    place: Text | None = None
    attendee: RoleId
    cost: Plain | None = None
    report_back_on: Day | None = None
    takeaways: Text | None = None
