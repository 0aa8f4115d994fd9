"""The whole handbook. Its fields say which kinds there are: a kind is a field, a folder or a file in data/."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_args

from pydantic import BaseModel, ConfigDict

from generator.model.cell import Decision, DutyWeek, Person, Role, Shift, Team
from generator.model.communication import Channel, Message, PlanLine, StaffQuestion, Stakeholder
from generator.model.contact import Contact, Contract
from generator.model.document import Copy, Form, FrontPage, ProsePage, Settings, Term
from generator.model.exercise import Exercise
from generator.model.for_staff import ForStaff
from generator.model.learning import AfterActionReview, CellReview, Improvement, Incident, Trust
from generator.model.means import Resource, SealedEnvelope
from generator.model.meeting import Meeting
from generator.model.moment import Moment
from generator.model.obligation import Obligation
from generator.model.organisation import Organisation, Service, Site
from generator.model.part import Entity
from generator.model.playbook import Playbook
from generator.model.readiness import Assessment, Indicator, Reputation
from generator.model.risk import Escalation, Level, LevelCase, Risk
from generator.model.social import Account, Engagement, Monitoring, Response
from generator.model.training import RoleDrill, Session, Training
from generator.model.watch import Event, Signal, Watch

Entries = Mapping[str, Entity]
"""The entries of one kind, by id."""
EntryKey = tuple[str, str]
"""The kind and the id of an entry."""


class Handbook(BaseModel):
    """Every entry by kind and id."""

    model_config = ConfigDict(frozen=True, extra='forbid')

    handbook: Settings
    organisation: Organisation
    front_page: FrontPage
    sites: dict[str, Site] = {}
    services: dict[str, Service] = {}
    teams: dict[str, Team] = {}
    roles: dict[str, Role] = {}
    people: dict[str, Person] = {}
    decisions: dict[str, Decision] = {}
    shifts: dict[str, Shift] = {}
    duty: dict[str, DutyWeek] = {}
    contacts: dict[str, Contact] = {}
    contracts: dict[str, Contract] = {}
    levels: dict[str, Level] = {}
    level_cases: dict[str, LevelCase] = {}
    escalations: dict[str, Escalation] = {}
    risks: dict[str, Risk] = {}
    playbooks: dict[str, Playbook] = {}
    for_staff: dict[str, ForStaff] = {}
    obligations: dict[str, Obligation] = {}
    stakeholders: dict[str, Stakeholder] = {}
    channels: dict[str, Channel] = {}
    plan: dict[str, PlanLine] = {}
    messages: dict[str, Message] = {}
    questions: dict[str, StaffQuestion] = {}
    monitoring: dict[str, Monitoring] = {}
    responses: dict[str, Response] = {}
    accounts: dict[str, Account] = {}
    engagement: dict[str, Engagement] = {}
    exercises: dict[str, Exercise] = {}
    training: dict[str, Training] = {}
    sessions: dict[str, Session] = {}
    role_drills: dict[str, RoleDrill] = {}
    meetings: dict[str, Meeting] = {}
    moments: dict[str, Moment] = {}
    watch: dict[str, Watch] = {}
    signals: dict[str, Signal] = {}
    events: dict[str, Event] = {}
    resources: dict[str, Resource] = {}
    envelopes: dict[str, SealedEnvelope] = {}
    reviews: dict[str, AfterActionReview] = {}
    improvements: dict[str, Improvement] = {}
    cell_reviews: dict[str, CellReview] = {}
    incidents: dict[str, Incident] = {}
    trust: dict[str, Trust] = {}
    indicators: dict[str, Indicator] = {}
    reputation: dict[str, Reputation] = {}
    assessment: dict[str, Assessment] = {}
    forms: dict[str, Form] = {}
    glossary: dict[str, Term] = {}
    copies: dict[str, Copy] = {}
    pages: dict[str, ProsePage] = {}

    @classmethod
    @cache
    def kinds(cls) -> Mapping[str, type[Entity]]:
        """Return the class of each kind by its name, which is also its folder."""
        held = {name: get_args(field.annotation) for name, field in cls.model_fields.items()}
        return {name: args[1] for name, args in held.items() if args}

    @classmethod
    @cache
    def singles(cls) -> Mapping[str, type[Entity]]:
        """Return the class of each entry of which there is exactly one, by the name of its file."""
        held = {name: field.annotation for name, field in cls.model_fields.items() if name not in cls.kinds()}
        return {name: kind for name, kind in held.items() if isinstance(kind, type) and issubclass(kind, Entity)}

    def entries_of(self, kind: str) -> Entries:
        """Return the entries of one kind by id; of a single entry, itself."""
        held: Entries | Entity = getattr(self, kind)
        return {held.id: held} if isinstance(held, Entity) else held

    def entries(self) -> Iterator[tuple[str, Entity]]:
        """Yield every entry with its kind, in the order of the fields."""
        for kind in type(self).model_fields:
            for entry in self.entries_of(kind).values():
                yield kind, entry
