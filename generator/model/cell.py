"""The crisis cell: teams, roles, the people who hold them, shifts and standing decisions."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import PersonalPoint
from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Entity, Part
from generator.model.review import Content
from generator.model.values import Day, Id, Language, LocalTime, OwnCode, Plain, Text

RoleId = Annotated[Id, Ref('roles')]


class TeamKind(StrEnum):
    """What a team is there for."""

    STRATEGIC = 'strategic'
    OPERATIONAL = 'operational'
    COMMUNICATION = 'communication'
    LOCAL_SITE = 'local_site'
    SUPPORT = 'support'


class Team(Content):
    """A team of the crisis cell."""

    kind: TeamKind
    name: Text
    mission: Text
    roles: tuple[RoleId, ...]
    quorum: int = 3
    max_seats: int = 8
    activation_levels: tuple[Annotated[Id, Ref('levels')], ...]
    meeting_places: tuple[Annotated[Id, Ref('resources')], ...]
    reports_to: Annotated[Id, Ref('teams')] | None = None
    liaison: RoleId | None = None


class RoleKind(StrEnum):
    """What a role does for the cell."""

    DECIDE = 'decide'
    RUN = 'run'
    RECORD = 'record'
    INFORM = 'inform'
    REPAIR = 'repair'
    PROTECT = 'protect'
    ANTICIPATE = 'anticipate'


class Division(StrEnum):
    """The part of the company a role speaks for."""

    MANAGEMENT = 'management'
    COMMUNICATION = 'communication'
    LEGAL = 'legal'
    IT = 'it'
    SECURITY = 'security'
    HR = 'hr'
    CUSTOMER = 'customer'
    PARTNER = 'partner'
    FINANCE = 'finance'
    PRODUCT = 'product'
    FACILITIES = 'facilities'
    CONTINUITY = 'continuity'


class Mandatory(StrEnum):
    """When a chair must be filled."""

    ALWAYS = 'always'
    N2 = 'n2'
    N3 = 'n3'
    WHEN_CONCERNED = 'when concerned'


class Holder(Part):
    """Who holds a role; the order of the list is the rank: holder, first deputy, second deputy."""

    shorthand = 'person'

    person: Annotated[Id, Ref('people')] | None = None
    contact: Annotated[Id, Ref('contacts')] | None = None
    """A provider who holds the role: a lawyer, an outside data protection officer, managed security."""
    since: Day | None = None
    until: Day | None = None
    trained_on: Day | None = None
    oncall: Text | None = None


class FirstAction(Part):
    """One line of a role card."""

    shorthand = 'do'

    do: Text
    why: Text | None = None


class Role(Content):
    """A chair of the crisis cell. A role, never a name, is the subject of an action."""

    own_code: OwnCode = Field(alias='code', max_length=6)
    title: Text
    kind: RoleKind
    division: Division
    team: Annotated[Id, Ref('teams')]
    mandatory: Mandatory
    cascade_order: int | None = None
    mission: Text
    authority: Annotated[tuple[Text, ...], For(Audience.CELL)]
    must_escalate: Annotated[tuple[Text, ...], For(Audience.CELL)] = ()
    first_actions: Annotated[tuple[FirstAction, ...], For(Audience.CELL), Field(min_length=1, max_length=7)]
    join_later: Annotated[tuple[Text, ...], For(Audience.CELL), Field(max_length=3)] = ()
    """What somebody who joins late does first; without it, the first three actions."""
    deliverables: Annotated[tuple[Text, ...], For(Audience.CELL)]
    never_do: Annotated[tuple[Text, ...], For(Audience.CELL), Field(min_length=1, max_length=4)]
    forms: tuple[Annotated[Id, Ref('forms')], ...] = ()
    tools: tuple[Annotated[Id, Ref('resources')], ...] = ()
    training: tuple[Annotated[Id, Ref('training')], ...] = ()
    may_merge_with: tuple[RoleId, ...] = ()
    must_not_merge_with: tuple[RoleId, ...] = ()
    holders: Annotated[tuple[Holder, ...], Field(max_length=3)] = ()

    @property
    def joining(self) -> tuple[str, ...]:
        """Return what somebody who joins late does first."""
        return self.join_later or tuple(one.do for one in self.first_actions[:3])


class Person(Entity):
    """Somebody of the company who holds a role."""

    audience: Audience = Audience.CELL
    name: Plain
    job_title: Text
    division: Division
    languages: tuple[Language, ...]
    contacts: Annotated[tuple[PersonalPoint, ...], Field(min_length=1)]
    site: Annotated[Id, Ref('sites')] | None = None
    home_area: Annotated[Plain | None, For(Audience.CELL)] = None
    privacy_notice_on: Day | None = None
    private_contact_consent: bool = False
    leaves_on: Day | None = None


class Slot(Part):
    """Who is on duty in a role, from when to when."""

    start: LocalTime
    end: LocalTime
    role: RoleId
    rank: Annotated[int, Field(ge=1, le=3)]


class Shift(Content):
    """How a team relieves itself."""

    audience: Audience = Audience.CELL
    team: Annotated[Id, Ref('teams')]
    shift_length: Lapse
    overlap: Lapse
    start_planning_after: Lapse
    legal_note: Text
    slots: tuple[Slot, ...] = ()


class DutyWeek(Content):
    """A week of the cell: who is away, and who is paid to be reachable at any hour."""

    audience: Audience = Audience.CELL
    start: Day
    """The first day of the week; it lasts seven."""
    away: tuple[Annotated[Id, Ref('people')], ...] = ()
    on_call: tuple[Annotated[Id, Ref('people')], ...] = ()

    @property
    def code(self) -> str:
        """Return what people say on the phone: `DUTY-26W48`, as a week of that number comes every year."""
        return self.own_code or f'DUTY-{self.start:%gW%V}'


class Delegate(Part):
    """Who may decide instead, and on what condition alone."""

    role: RoleId
    when: Text


class Decision(Content):
    """A standing decision of the cell, with exactly one role that answers for it (RACI)."""

    audience: Audience = Audience.CELL
    question: Text
    responsible: RoleId
    accountable: RoleId | None = None
    accountable_outside: Text | None = None
    """Who answers for it when that is nobody of the cell: the legal representative, the board."""
    delegate: Delegate | None = None
    no_delegate: Text | None = None
    """Why nobody decides instead, and what holds until then."""
    consulted: tuple[RoleId, ...] = ()
    informed: tuple[RoleId, ...] = ()
    also_consulted: Text | None = None
    also_informed: Text | None = None
    default: Text | None = None
