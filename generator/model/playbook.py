"""Playbooks: what to do in one kind of crisis, by role and by minute, and how to be ready for it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import Dependency
from generator.model.duration import Lapse
from generator.model.marks import Audience, Ref
from generator.model.part import Closable, Part
from generator.model.review import Content, Reviewed
from generator.model.values import Id, OwnCode, Text

RoleId = Annotated[Id, Ref('roles')]


class TimeBox(StrEnum):
    """When an action is due, counted from activation (H0)."""

    FIRST_15_MIN = '0-15 min'
    TO_1_HOUR = '15-60 min'
    TO_4_HOURS = '1-4 h'
    TO_24_HOURS = '4-24 h'
    TO_7_DAYS = '2-7 days'
    CLOSING = 'closing'
    AFTER = 'after'


class PlaybookKind(StrEnum):
    """One scenario, or the one playbook for whatever is not listed."""

    SCENARIO = 'scenario'
    GENERIC = 'generic'


class Cluster(StrEnum):
    """How much responsibility people will attribute to us (situational crisis communication theory)."""

    VICTIM = 'victim'
    ACCIDENTAL = 'accidental'
    PREVENTABLE = 'preventable'


class Opening(StrEnum):
    """How we first stand towards the outside."""

    SILENT = 'silent but ready'
    REACTIVE = 'reactive'
    PROACTIVE = 'proactive'


class ActionKind(StrEnum):
    """What an action is for."""

    PROTECT_PEOPLE = 'protect_people'
    ALERT = 'alert'
    CONTAIN = 'contain'
    PRESERVE_EVIDENCE = 'preserve_evidence'
    ASSESS = 'assess'
    DECIDE = 'decide'
    NOTIFY = 'notify'
    COMMUNICATE = 'communicate'
    CONTINUITY = 'continuity'
    RESTORE = 'restore'
    SUPPORT_STAFF = 'support_staff'
    FINANCE = 'finance'
    LOG = 'log'


class ActionMode(StrEnum):
    """Read and do in order, or do and confirm at the pause point."""

    DO = 'do'
    CONFIRM = 'confirm'


class Posture(Part):
    """How we first stand towards the outside, what moves us, and what waits for morning."""

    opening: Opening
    why: Text
    moves_when: Annotated[tuple[Text, ...], Field(min_length=1)]
    night_rule: Text


class Activation(Part):
    """What makes this crisis of a given level."""

    level: Annotated[Id, Ref('levels')]
    when: Text


class Action(Part):
    """One line to do: a role, a time box, a verb."""

    id: Id | None = None
    role: RoleId
    time_box: TimeBox
    do: Text
    kind: ActionKind
    mode: ActionMode = ActionMode.DO
    first: bool = False
    """Vital: stands above the common actions on the role's reflex card."""
    why: Text | None = None
    done_when: Text | None = None
    depends_on: tuple[Id, ...] = ()
    """Ids of other actions of this playbook."""
    irreversible: bool = False
    decision: Id | None = None
    """The id of a decision of this playbook."""
    offline_ok: bool = True
    how_link: Text | None = None
    obligation: Annotated[Id, Ref('obligations')] | None = None
    message: Annotated[Id, Ref('messages')] | None = None
    evidence: Text | None = None


class Option(Part):
    """One way to decide, with what speaks for and against it."""

    label: Text
    speaks_for: Text
    speaks_against: Text


class Reversibility(StrEnum):
    """Whether a decision can be reversed."""

    REVERSIBLE = 'reversible'
    COSTLY = 'costly'
    IRREVERSIBLE = 'irreversible'


class DecisionPoint(Closable):
    """A question the cell must settle, with what happens if nobody does."""

    id: Id
    question: Text
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    default: Text | None = None
    criteria: tuple[Text, ...]
    decider: RoleId
    fallback_decider: RoleId | None = None
    standing: Annotated[Id, Ref('decisions')] | None = None
    """The standing decision of the cell that this one applies: the same role stands in for the decider."""
    must_consult: tuple[RoleId, ...] = ()
    informed: tuple[RoleId, ...] = ()
    decide_within: Lapse
    reversibility: Reversibility
    external_consent: tuple[Annotated[Id, Ref('contacts')], ...] = ()


class Corrective(Part):
    """What is corrected so that it does not happen again, and what outsiders can see of it."""

    do: Text
    owner: RoleId
    due: Lapse
    verification: Text
    visible_proof: Text | None = None


class Horizon(StrEnum):
    """By when an act of trust is done, counted from the end of the crisis."""

    WEEK = '7 days'
    MONTH = '30 days'
    QUARTER = '90 days'
    HALF_YEAR = '180 days'


class Recovery(Part):
    """An act that rebuilds trust."""

    do: Text
    owner: RoleId
    horizon: Horizon


class HardQuestion(Part):
    """A question that will be asked, and the answer to prepare."""

    question: Text
    answer: Text


class Never(Part):
    """What nobody does in this crisis, or what some roles do not."""

    shorthand = 'text'

    text: Text
    roles: tuple[RoleId, ...] = ()
    """For whom it is; without it, for everybody."""

    def binds(self, role: str) -> bool:
        """Say whether it is for a role."""
        return not self.roles or role in self.roles


class Case(Part):
    """One of the forms a crisis takes, and what comes first in that one."""

    when: Text
    first: Text


class Playbook(Content):
    """What to do in one kind of crisis, and how to be ready for it."""

    audience: Audience = Audience.CELL
    own_code: OwnCode = Field(alias='code')
    title: Text
    kind: PlaybookKind = PlaybookKind.SCENARIO
    risks: tuple[Annotated[Id, Ref('risks')], ...] = ()
    cluster: Cluster
    cluster_note: Text | None = None
    summary: Text
    posture: Posture
    activation: tuple[Activation, ...]
    cases: Annotated[tuple[Case, ...], Field(max_length=5)] = ()
    """Where one name covers several crises that begin differently."""
    first_questions: Annotated[tuple[Text, ...], Field(min_length=1, max_length=8)]
    never_do: Annotated[tuple[Never, ...], Field(min_length=2, max_length=9)]
    actions: tuple[Action, ...]
    decisions: tuple[DecisionPoint, ...]
    no_staff_page_reason: Text | None = None
    """Why everybody has no page of this scenario."""
    what_is_lost: tuple[Text, ...] = ()
    loses: tuple[Dependency, ...] = ()
    """What this crisis takes away, or makes unsafe to use: whatever needs it is struck out on the page of means."""
    loses_sites: tuple[Annotated[Id, Ref('sites')], ...] = ()
    closing_criteria: tuple[Text, ...]
    corrective_actions: tuple[Corrective, ...]
    recovery_actions: tuple[Recovery, ...]
    hard_questions: Annotated[tuple[HardQuestion, ...], Field(min_length=5)]
    obligations: tuple[Annotated[Id, Ref('obligations')], ...] = ()
    no_obligation_reason: Text | None = None
    stakeholders: tuple[Annotated[Id, Ref('stakeholders')], ...]
    """In the order in which they are reached."""
    messages: tuple[Annotated[Id, Ref('messages')], ...] = ()
    external_contacts: tuple[Annotated[Id, Ref('contacts')], ...] = ()
    forms: tuple[Annotated[Id, Ref('forms')], ...] = ()
    related: tuple[Annotated[Id, Ref('playbooks')], ...] = ()
    exercise_seeds: tuple[Text, ...] = ()
    """What an exercise of it could be about: an idea, not the plot of one."""
    changes: tuple[Reviewed, ...] = ()
