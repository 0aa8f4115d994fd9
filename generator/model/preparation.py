"""How the company gets ready: exercises, training, meetings, watch, means and kit."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import ContactPoint, Dependency
from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Closable, Entity, Part
from generator.model.review import Content
from generator.model.values import Day, Id, Plain, Text, Url

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
    played_at: Plain | None = None


class Observation(Part):
    """What an evaluator saw."""

    evaluator: Plain
    at: Plain
    fact: Text
    objective: Id
    rating: Rating
    gap: Text | None = None


class Exercise(Content):
    """An exercise: its objectives for all, its scenario and injects for the facilitators alone."""

    title: Text
    type: ExerciseKind
    date: Day
    duration: Lapse
    status: ExerciseStatus
    playbooks: tuple[Annotated[Id, Ref('playbooks')], ...]
    teams: tuple[Annotated[Id, Ref('teams')], ...]
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, max_length=6)]
    announced: bool
    out_of_hours: bool = False
    marking: Text
    stop_word: Text
    no_touch: tuple[Text, ...]
    director: RoleId
    facilitators: tuple[RoleId, ...] = ()
    evaluators: tuple[RoleId, ...] = ()
    scenario: Annotated[Text | None, For(Audience.FACILITATORS)] = None
    injects: Annotated[tuple[Inject, ...], For(Audience.FACILITATORS)] = ()
    observations: Annotated[tuple[Observation, ...], For(Audience.CELL)] = ()
    hot_debrief_on: Day | None = None
    report_due: Day
    aftermath: Annotated[Id, Ref('reviews')] | None = None


class Theme(StrEnum):
    """What a training is about."""

    CYBER_CRISIS = 'cyber_crisis'
    CRISIS_COMMUNICATION = 'crisis_communication'
    EMERGENCY_PROCEDURES = 'emergency_procedures'
    ROLE_SKILLS = 'role_skills'
    LEGAL_CLOCKS = 'legal_clocks'
    MEDIA_TRAINING = 'media_training'
    WELLBEING = 'wellbeing'
    AWARENESS = 'awareness'


class Trainee(StrEnum):
    """Whom a training is for."""

    ALL_STAFF = 'all_staff'
    NEW_JOINERS = 'new_joiners'
    CELL = 'cell'
    DEPUTIES = 'deputies'
    LOG_KEEPERS = 'log_keepers'
    SPOKESPERSONS = 'spokespersons'
    SOCIAL_TEAM = 'social_team'
    ONCALL = 'oncall'
    EXECUTIVES = 'executives'
    DEVELOPERS = 'developers'


class TrainingMode(StrEnum):
    """How a training is given."""

    CLASSROOM = 'classroom'
    ONLINE = 'online'
    DRILL = 'drill'
    SHADOWING = 'shadowing'


class Drill(Part):
    """A case of a ten-minute sheet: the question, the answer and the page that answers."""

    case: Text
    answer: Text
    page: Plain | None = None


class Training(Content):
    """A training module."""

    title: Text
    themes: tuple[Theme, ...]
    audiences: tuple[Trainee, ...]
    duration: Lapse
    objectives: tuple[Text, ...]
    every: Lapse
    mode: TrainingMode
    prerequisite: Annotated[Id, Ref('training')] | None = None
    assessment: Text | None = None
    drills: tuple[Drill, ...] = ()


class Session(Content):
    """A training given or planned. Counts, never names."""

    module: Annotated[Id, Ref('training')]
    date: Day
    place: Text | None = None
    trainer: RoleId | None = None
    invited: int | None = None
    attended: int | None = None
    satisfaction: float | None = None


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

    date: Day
    source: Annotated[Id, Ref('watch')]
    title: Text
    relevance: Annotated[int, Field(ge=1, le=3)]
    proposal: Proposal
    target: Plain | None = None
    decided: Text | None = None


class EventKind(StrEnum):
    """What sort of gathering it is."""

    CONFERENCE = 'conference'
    SEMINAR = 'seminar'
    WORKSHOP = 'workshop'
    EXERCISE_PUBLIC = 'exercise_public'


class Event(Content):
    """A conference, seminar or workshop, who goes and what they bring back."""

    name: Text
    kind: EventKind
    date: Day
    place: Text | None = None
    attendee: RoleId
    cost: Plain | None = None
    report_back_on: Day | None = None
    takeaways: Text | None = None


class ResourceKind(StrEnum):
    """What sort of means it is."""

    ROOM = 'room'
    FALLBACK_SITE = 'fallback_site'
    BRIDGE = 'bridge'
    OOB_CHANNEL = 'oob_channel'
    KIT = 'kit'
    KIT_ITEM = 'kit_item'
    DOCUMENT = 'document'
    VEHICLE = 'vehicle'
    CASH_MEANS = 'cash_means'
    PRINTER = 'printer'
    POWER = 'power'
    CONNECTIVITY = 'connectivity'


class KitItem(Part):
    """A thing in a kit."""

    label: Text
    quantity: int = 1
    expires_on: Day | None = None


class Envelope(Closable):
    """Where a secret is sealed: it is pointed at, never written."""

    number: Plain
    place: Text
    opens: Text | None = None
    opened_by: tuple[RoleId, ...] = ()


class Resource(Content):
    """A room, a bridge, a kit: something the cell works with."""

    kind: ResourceKind
    name: Text
    site: Annotated[Id, Ref('sites')] | None = None
    location: Text
    access: Text
    capacity: int | None = None
    depends_on: tuple[Dependency, ...]
    provider: Plain | None = None
    items: tuple[KitItem, ...] = ()
    number: Annotated[ContactPoint | None, For(Audience.CELL)] = None
    pin: Annotated[Envelope | None, For(Audience.CELL)] = None
    activation_steps: Annotated[tuple[Text, ...], Field(min_length=1, max_length=5)]
    checked_on: Day
    check_every: Lapse
    owner: RoleId


class SealedEnvelope(Entity):
    """A sealed envelope: its number, where it is, who may open it and when. Never what is in it."""

    audience: Audience = Audience.CELL
    number: Plain
    place: Text
    what: Text
    opens_when: Text
    opened_by: tuple[RoleId, ...]
    checked_on: Day
