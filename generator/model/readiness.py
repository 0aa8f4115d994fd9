"""How ready we are: indicators, what reputation shows, and the questions that standards ask."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.marks import Audience, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Id, Number, Target, TargetOrKind, Text

RoleId = Annotated[Id, Ref('roles')]


class Pillar(StrEnum):
    """What holds a company in a crisis."""

    PREPARATION = 'preparation'
    PLAN = 'plan'
    CELL = 'cell'
    COMMUNICATION = 'communication'


class Measure(StrEnum):
    """What can be counted in the data itself."""

    ROLES_FILLED = 'roles_filled'
    CONTACTS_VERIFIED = 'contacts_verified'
    CRITICAL_RISKS_WITH_PLAYBOOK = 'critical_risks_with_playbook'
    CRITICAL_RISKS_EXERCISED = 'critical_risks_exercised'
    MESSAGE_COVERAGE = 'message_coverage'
    MESSAGES_APPROVED = 'messages_approved'
    OBLIGATIONS_VALIDATED = 'obligations_validated'
    PORTALS_TESTED = 'portals_tested'
    ACTIONS_OVERDUE = 'actions_overdue'
    CHANGES_PER_LESSON = 'changes_per_lesson'
    CELL_TRAINED = 'cell_trained'
    TRAINING_ON_TIME = 'training_on_time'
    COPIES_CURRENT = 'copies_current'
    MEANS_CHECKED = 'means_checked'
    ROLES_REACHABLE = 'roles_reachable'


class FigureUnit(StrEnum):
    """What a figure counts."""

    PERCENT = 'percent'
    MINUTES = 'minutes'
    SECONDS = 'seconds'
    NUMBER = 'number'


class Better(StrEnum):
    """Which way an indicator should go."""

    HIGHER = 'higher'
    LOWER = 'lower'


class Indicator(Content):
    """A figure of readiness: counted in the data (`measure`), or found by trying it (`value`)."""

    audience: Audience = Audience.CELL
    name: Text
    pillar: Pillar
    formula: Text
    unit: FigureUnit
    target: Number
    warn: Number
    better: Better = Better.HIGHER
    owner: RoleId
    measure: Measure | None = None
    value: Number | None = None
    measured_on: Day | None = None
    measured_in: Annotated[Id, Ref('exercises')] | None = None
    first_step: Text
    """What to do when it is not met."""


class Reputation(Content):
    """What is watched of our reputation: the figure before a crisis, what to expect in it and after it."""

    audience: Audience = Audience.CELL
    name: Text
    owner: RoleId
    measured_by: Text
    before: Text
    during: Text
    after: Text


class Standard(StrEnum):
    """Whose questions they are."""

    ISO_22361 = 'iso_22361'
    ANSSI = 'anssi'


class Evidence(Part):
    """What in the data answers: an entry, so many entries of a kind, or an indicator that is met."""

    shorthand = 'entry'

    entry: TargetOrKind
    at_least: Annotated[int, Field(ge=1)] = 1


class Assessment(Content):
    """A question that a standard or an authority asks of a company's readiness, and what answers it here."""

    audience: Audience = Audience.CELL
    standard: Standard
    theme: Text
    question: Text
    evidence: tuple[Evidence, ...]
    missing: Text | None = None
    """What a person knows to be missing, whatever the data say."""
    page: Target | None = None
    """The entry whose page answers."""
