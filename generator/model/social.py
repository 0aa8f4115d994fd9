"""How social media is watched, and how one answers there."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.duration import Lapse
from generator.model.marks import Audience, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Id, Number, Plain, Text

RoleId = Annotated[Id, Ref('roles')]


class WatchHours(StrEnum):
    """When somebody looks."""

    ALWAYS = '24/7'
    BUSINESS_PLUS_ALERTS = 'business hours plus alerts'


class Metric(StrEnum):
    """What is measured."""

    MENTIONS_PER_HOUR = 'mentions_per_hour'
    NEGATIVE_SHARE = 'negative_share'
    VELOCITY = 'velocity'
    AUTHOR_REACH = 'author_reach'
    DISTINCT_AUTHORS = 'distinct_authors'
    PRESS_PICKUP = 'press_pickup'
    IDENTICAL_POSTS = 'identical_posts'


class Baseline(Part):
    """What is normal: the value measured, over what window, and the least that counts."""

    metric: Metric
    window: Lapse
    value: Number
    floor: Number
    computed_on: Day


class Threshold(Part):
    """A value that calls for an act."""

    level: Annotated[Id, Ref('levels')]
    metric: Metric
    value: Number
    relative_to_baseline: bool = False
    window: Lapse
    sustained_for: Lapse | None = None
    action: Text
    escalate_to: RoleId
    within: Lapse
    seen: Text | None = None
    """What one sees, where no figure says it: a threat, an article in a national paper."""


class Monitoring(Content):
    """A rule for watching mentions: what, where, with which tool, when and who."""

    audience: Audience = Audience.CELL
    name: Text
    targets: tuple[Text, ...]
    keywords: dict[str, tuple[Plain, ...]]
    places_watched: tuple[Text, ...]
    tool: Plain
    hours: WatchHours
    owner: RoleId | None = None
    night_owner: RoleId | None = None
    baseline: Baseline | None = None
    thresholds: Annotated[tuple[Threshold, ...], Field(min_length=1)]
    velocity_rule: Text | None = None
    convergence_rule: Text | None = None
    night_rule: Text | None = None
    retention: Text | None = None


class ResponseKind(StrEnum):
    """What to do about a post."""

    IGNORE = 'ignore'
    NOTE = 'note'
    LIKE_OR_THANK = 'like_or_thank'
    ANSWER_PUBLIC = 'answer_public'
    MOVE_PRIVATE = 'move_private'
    CORRECT = 'correct'
    ESCALATE = 'escalate'
    REPORT_PLATFORM = 'report_platform'
    PRESERVE_EVIDENCE = 'preserve_evidence'
    LODGE_COMPLAINT = 'lodge_complaint'


class Response(Content):
    """One row of the response matrix: what is said about us, and what we do."""

    audience: Audience = Audience.CELL
    situation: Text
    response: ResponseKind
    how: Text
    who: RoleId
    within: Lapse | None = None
    message: Annotated[Id, Ref('messages')] | None = None
    evidence: bool = False


class Account(Content):
    """An account in our name: who holds it, how it is secured, and how one gets it back."""

    audience: Audience = Audience.CELL
    platform: Plain
    handle: Plain
    owners: Annotated[tuple[RoleId, ...], Field(min_length=2)]
    second_factor: Text
    connected_tools: Text
    recovery: Annotated[tuple[Text, ...], Field(min_length=1, max_length=7)]
    """What to do when it is lost or taken over, in order."""
    contact: Annotated[Id, Ref('contacts')] | None = None
    checked_on: Day


class Engagement(Content):
    """What we do on social media once the crisis is over, and how one sees that it was done."""

    audience: Audience = Audience.CELL
    after: Lapse
    do: Text
    owner: RoleId
    message: Annotated[Id, Ref('messages')] | None = None
    shown_by: Text
