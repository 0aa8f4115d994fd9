"""Stakeholders, channels, messages, and the communication plan that joins them."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import Dependency
from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Grade, Id, Plain, Spoken, Text

RoleId = Annotated[Id, Ref('roles')]


class Group(StrEnum):
    """The kinds of people a crisis touches."""

    EMPLOYEES = 'employees'
    FAMILIES = 'families'
    CUSTOMERS = 'customers'
    END_USERS = 'end_users'
    PARTNERS = 'partners'
    RESELLERS = 'resellers'
    MEDIA = 'media'
    SOCIAL_PUBLIC = 'social_public'
    AUTHORITIES = 'authorities'
    REGULATORS = 'regulators'
    LAW_ENFORCEMENT = 'law_enforcement'
    INVESTORS_BOARD = 'investors_board'
    BANKS = 'banks'
    INSURERS = 'insurers'
    SUPPLIERS = 'suppliers'
    STAFF_REPRESENTATIVES = 'staff_representatives'
    NEIGHBOURS = 'neighbours'
    COMMUNITY = 'community'


MANDATORY_GROUPS = (Group.EMPLOYEES, Group.CUSTOMERS, Group.PARTNERS, Group.MEDIA)


class Stance(StrEnum):
    """How a group stands towards us."""

    ALLY = 'ally'
    NEUTRAL = 'neutral'
    CRITICAL = 'critical'
    ADVERSARY = 'adversary'


class Stakeholder(Content):
    """A group of people whom a crisis touches, and who looks after it."""

    audience: Audience = Audience.CELL
    group: Group
    name: Text
    size: int | None = None
    expectations: tuple[Text, ...]
    stance: Stance | None = None
    influence: Grade
    exposure: Grade
    owner: RoleId
    deputy: RoleId
    list_location: Annotated[Text, For(Audience.CELL)]
    offline_copy: bool
    vip_subset: Annotated[Text | None, For(Audience.CELL)] = None
    rights: tuple[Annotated[Id, Ref('obligations')], ...] = ()


class ChannelKind(StrEnum):
    """By what means words travel."""

    PHONE = 'phone'
    SMS = 'sms'
    EMAIL = 'email'
    CHAT = 'chat'
    INTRANET = 'intranet'
    EXTRANET_PORTAL = 'extranet_portal'
    STATUS_PAGE = 'status_page'
    WEBSITE_BANNER = 'website_banner'
    DARK_SITE = 'dark_site'
    PRESS_RELEASE = 'press_release'
    PRESS_BRIEFING = 'press_briefing'
    SOCIAL_POST = 'social_post'
    SOCIAL_DM = 'social_dm'
    LETTER = 'letter'
    POSTER = 'poster'
    MEETING = 'meeting'
    RADIO_OR_PA = 'radio_or_pa'
    REGULATOR_PORTAL = 'regulator_portal'


class Channel(Content):
    """A means to reach people, what it needs to work and how to use it."""

    audience: Audience = Audience.CELL
    kind: ChannelKind
    name: Text
    audiences: tuple[Annotated[Id, Ref('stakeholders')], ...] = ()
    owner: RoleId
    backup_owner: RoleId
    depends_on: Annotated[tuple[Dependency, ...], Field(min_length=1)]
    works_without_own_it: bool
    max_length: int | None = None
    how_to_publish: Annotated[tuple[Text, ...], Field(min_length=1, max_length=7)]
    access_recovery: Annotated[Text, For(Audience.CELL)]
    tested_on: Day
    capacity: Text | None = None


class Stage(StrEnum):
    """Where in a crisis a message belongs."""

    INTERNAL_ALERT = 'internal_alert'
    HOLDING = 'holding'
    CONFIRMATION = 'confirmation'
    UPDATE = 'update'
    CORRECTION = 'correction'
    ACTION_REQUEST = 'action_request'
    RESTORATION = 'restoration'
    CLOSURE = 'closure'
    LESSONS = 'lessons'
    CONDOLENCE = 'condolence'
    DENIAL_OF_RUMOUR = 'denial_of_rumour'


class MessagePosture(StrEnum):
    """What a message does for its readers: first instruct, then adjust, only then reputation (Coombs)."""

    INSTRUCT = 'instruct'
    ADJUST = 'adjust'
    DENY = 'deny'
    DIMINISH = 'diminish'
    REBUILD = 'rebuild'
    BOLSTER = 'bolster'


class PlanLine(Content):
    """How one group is told: by whom, through what, with which messages, when and how often."""

    audience: Audience = Audience.CELL
    stakeholder: Annotated[Id, Ref('stakeholders')]
    level: Annotated[Id, Ref('levels')]
    stage: Stage = Stage.HOLDING
    contact: RoleId
    deputy: RoleId
    primary_channel: Annotated[Id, Ref('channels')]
    fallback_channel: Annotated[Id, Ref('channels')]
    messages: tuple[Annotated[Id, Ref('messages')], ...]
    by_clock_sheet: bool = False
    """What is told is what the clock sheets ask for, and no message of ours."""
    first_within: Text
    cadence: Text
    approver: RoleId
    approver_fallback: RoleId
    auto_release_after: Lapse | None = None
    sequence: int


class KnownFact(StrEnum):
    """What the handbook knows of the company, and prints instead of a gap."""

    COMPANY = 'company'
    """Its name as people know it."""
    ALERT_NUMBER = 'alert_number'


class Placeholder(Part):
    """A gap that a message leaves, and who fills it."""

    label: Text
    example: Text
    source: RoleId
    required: bool = True
    known: KnownFact | None = None
    """Printed instead of the gap; none where it is for the crisis to say."""


class Variants(Part):
    """The same message for other channels."""

    sms: Spoken | None = None
    phone_script: Spoken | None = None
    poster: Spoken | None = None
    social: Spoken | None = None


class Question(Part):
    """A question readers of a message will ask, and its answer."""

    question: Spoken
    answer: Spoken


class Note(Part):
    """Something to note while one listens: boxes to tick, and room to write."""

    label: Text
    choices: tuple[Text, ...] = ()
    lines: int = 1
    """Lines to write on; 0 where ticking is enough."""


class Message(Content):
    """Words written before the crisis, with gaps for its facts: `{{ known }}`."""

    audience: Audience = Audience.CELL
    title: Text
    stage: Stage
    posture: MessagePosture
    playbooks: tuple[Annotated[Id, Ref('playbooks')], ...] = ()
    """Where it is used; empty means in any crisis."""
    audiences: Annotated[tuple[Annotated[Id, Ref('stakeholders')], ...], Field(min_length=1)]
    channels: Annotated[tuple[ChannelKind, ...], Field(min_length=1)]
    body: Spoken
    placeholders: dict[str, Placeholder] = {}
    variants: Variants = Variants()
    approver: RoleId
    second_check: RoleId | None = None
    preconditions: Annotated[tuple[Text, ...], Field(min_length=1)]
    do_not_say: tuple[Text, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[Note, ...] = ()
    """What to note while it is used. A message with notes is a card to hold in the hand: it opens with its words."""
    release_target: Lapse | None = None
    exempt_next_update: bool = False
    approved_wording: Plain | None = None
    """The hash of the wording that was approved, see `checks`."""


class StaffQuestion(Content):
    """A question staff put to their manager in a crisis, and who owns the answer (the managers' kit)."""

    question: Text
    answer: Text
    owner: RoleId
