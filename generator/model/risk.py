"""Levels of crisis, and the crises the company may face."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.duration import Lapse
from generator.model.marks import Audience, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Grade, Harm, Id, OwnCode, Text

RoleId = Annotated[Id, Ref('roles')]
LevelId = Annotated[Id, Ref('levels')]


class Dimension(StrEnum):
    """What a crisis harms. `control`: do we still hold the means to steer?"""

    PEOPLE = 'people'
    SERVICE = 'service'
    DATA = 'data'
    LEGAL = 'legal'
    REPUTATION = 'reputation'
    FINANCE = 'finance'
    CONTROL = 'control'


class Shape(StrEnum):
    """The drawn shape by which a level is recognised without colour."""

    CIRCLE = 'circle'
    TRIANGLE = 'triangle'
    DIAMOND = 'diamond'
    SQUARE = 'square'


class Level(Content):
    """A level of crisis: how grave it is, what it triggers and how it is recognised."""

    own_code: OwnCode = Field(alias='code')
    name: Text
    shape: Shape
    meaning: Text
    criteria: Annotated[dict[Dimension, Text], Field(min_length=7)]
    declared_by: tuple[RoleId, ...] = ()
    declared_note: Text | None = None
    activated: Text
    first_point: Text
    points: Text
    sitrep: Text
    external_update: Text
    shifts: Text
    downgrade_rule: Text


class CaseKind(StrEnum):
    """What an example is meant to be: everyday trouble, or a crisis."""

    INCIDENT = 'incident'
    CRISIS = 'crisis'


class LevelCase(Content):
    """An example to try the level table on: what happened, and the line that fits each dimension."""

    audience: Audience = Audience.CELL
    what: Text
    kind: CaseKind
    found: Annotated[dict[Dimension, LevelId], Field(min_length=1)]
    because: Text


class Escalation(Content):
    """What moves a crisis from one level to another, and who decides."""

    audience: Audience = Audience.CELL
    start: LevelId
    to: LevelId
    any_of: tuple[Text, ...]
    decider: RoleId
    fallback_decider: RoleId | None = None
    """Who decides where the decider does not answer; none where it can wait for one who holds the chair."""
    fallback_after: Lapse | None = None
    notify: tuple[RoleId, ...] = ()
    logged: bool = True


class RiskFamily(StrEnum):
    """The kind of crisis a risk belongs to."""

    CYBERATTACK = 'cyberattack'
    DATA_LEAK = 'data_leak'
    OUTAGE = 'outage'
    REPUTATION = 'reputation'
    COMPLIANCE = 'compliance'
    SUPPLY_CHAIN = 'supply_chain'
    INSIDER = 'insider'
    FRAUD = 'fraud'
    PRODUCT_AI = 'product_ai'
    SITE = 'site'
    PEOPLE = 'people'
    FINANCE = 'finance'
    THIRD_PARTY = 'third_party'
    OTHER = 'other'


CYBER = frozenset({RiskFamily.CYBERATTACK, RiskFamily.DATA_LEAK, RiskFamily.SUPPLY_CHAIN, RiskFamily.INSIDER})


class Velocity(StrEnum):
    """How long from the first sign to the full harm."""

    MINUTES = 'minutes'
    HOURS = 'hours'
    DAYS = 'days'
    WEEKS = 'weeks'


class Band(StrEnum):
    """How a score is read: low 1-3, medium 4-6, high 8-9, critical 12-16."""

    LOW = 'low'
    MEDIUM = 'medium'
    HIGH = 'high'
    CRITICAL = 'critical'


class WarningSign(Part):
    """Something one can see before a crisis, who sees it first and what they do."""

    sign: Text
    source: Text
    seen_by: RoleId
    threshold: Text | None = None
    action: Text


class Risk(Content):
    """A crisis the company may face, ranked by how likely it is and how much it would harm."""

    audience: Audience = Audience.CELL
    title: Text
    family: RiskFamily
    description: Text
    likelihood: Grade
    likelihood_rationale: Text
    severity: Annotated[dict[Dimension, Harm], Field(min_length=7)]
    severity_rationale: Text
    velocity: Velocity
    warning_signs: Annotated[tuple[WarningSign, ...], Field(min_length=3)]
    controls: tuple[Text, ...] = ()
    owner: RoleId
    playbook: Annotated[Id, Ref('playbooks')] | None = None
    reviewed_on: Day
    last_occurred: Day | None = None

    @property
    def worst(self) -> int:
        """Return the highest severity of any dimension, 0 to 4."""
        return max(self.severity.values())

    @property
    def score(self) -> int:
        """Return likelihood times worst severity, 0 to 16."""
        return self.likelihood * self.worst

    @property
    def band(self) -> Band:
        """Return how the score is read."""
        return band_of(self.score)


def band_of(score: int) -> Band:
    """Return how a score is read."""
    bounds = ((12, Band.CRITICAL), (8, Band.HIGH), (4, Band.MEDIUM))
    return next((band for least, band in bounds if score >= least), Band.LOW)


def ranked(risks: dict[str, Risk]) -> dict[str, int]:
    """Return the rank of each risk, from 1: by score, then worst severity, then velocity, then harm to people."""
    speeds = list(Velocity)

    def order(risk: Risk) -> tuple[int, int, int, int, str]:
        people = risk.severity.get(Dimension.PEOPLE, 0)
        return -risk.score, -risk.worst, speeds.index(risk.velocity), -people, risk.id

    return {risk.id: rank for rank, risk in enumerate(sorted(risks.values(), key=order), 1)}
