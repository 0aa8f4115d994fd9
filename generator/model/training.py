"""Training: the modules, and the sessions given or planned."""

from enum import StrEnum
from typing import Annotated

from generator.model.duration import Lapse
from generator.model.marks import Audience, Ref
from generator.model.part import Part
from generator.model.review import Content
from generator.model.values import Day, Id, Number, Target, Text

RoleId = Annotated[Id, Ref('roles')]


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
    page: Target | None = None
    """The entry whose page answers."""


class Training(Content):
    """A training module."""

    audience: Audience = Audience.CELL
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

    @property
    def code(self) -> str:
        """Return what people say on the phone: `TRN-MEDIA`, as a module may be called like a role or a message."""
        return self.own_code or f'TRN-{self.id.upper()}'


class Session(Content):
    """A training given or planned. Counts, never names."""

    module: Annotated[Id, Ref('training')]
    date: Day
    place: Text | None = None
    trainer: RoleId | None = None
    invited: int | None = None
    attended: int | None = None
    satisfaction: Number | None = None


class RoleDrill(Content):
    """A question put to whoever holds a role, the answer, and the page that has it: ten minutes, at any time."""

    audience: Audience = Audience.CELL
    role: RoleId
    question: Text
    answer: Text
    page: Target
