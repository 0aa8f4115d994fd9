"""Legal duties to notify: who must be notified of what, by when, and what starts the clock."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import ContractKind
from generator.model.duration import Term
from generator.model.marks import Audience, Ref
from generator.model.organisation import Regime
from generator.model.part import Part
from generator.model.review import Content, Source
from generator.model.values import Confidence, Country, Day, Id, Plain, Text

RoleId = Annotated[Id, Ref('roles')]


class Nature(StrEnum):
    """What makes a duty binding."""

    STATUTORY = 'statutory'
    REGULATORY = 'regulatory'
    CONTRACTUAL = 'contractual'
    INSURANCE = 'insurance'
    PROFESSIONAL = 'professional'


class LegalStatus(StrEnum):
    """Whether it is law today."""

    IN_FORCE = 'in_force'
    APPLIES_FROM = 'applies_from'
    PENDING = 'pending'
    PROPOSED = 'proposed'
    REPEALED = 'repealed'


class ClockStart(StrEnum):
    """The event that starts a clock."""

    DETECTION = 'detection'
    """The first sign, before anybody is sure."""
    AWARENESS = 'awareness'
    CLASSIFICATION = 'classification'
    MATERIALITY_DETERMINATION = 'materiality_determination'
    SUBMISSION_OF = 'submission_of'
    FIX_AVAILABLE = 'fix_available'
    PAYMENT = 'payment'
    DEATH_KNOWN = 'death_known'
    EVENT = 'event'
    RECEIPT = 'receipt'
    REQUEST = 'request'
    CESSATION = 'cessation'
    PUBLICATION = 'publication'


class Applies(Part):
    """The regimes under which it applies: at least one of `any`, and each of `all`. Empty: always."""

    any: tuple[Regime, ...] = ()
    all: tuple[Regime, ...] = ()

    def to(self, regimes: tuple[Regime, ...]) -> bool:
        """Return whether a company under these regimes is bound."""
        return set(self.all) <= set(regimes) and (not self.any or not set(self.any).isdisjoint(regimes))


class Cap(Part):
    """A second clock: the first one ends no later than it."""

    start: ClockStart
    deadline: Term


class Step(Part):
    """One thing to file, and its clock."""

    id: Id
    label: Text
    start: ClockStart | None = None
    start_step: Id | None = None
    """The step whose submission starts this clock."""
    start_note: Text | None = None
    deadline: Term
    cap: Cap | None = None
    contracts: tuple[ContractKind, ...] = ()
    """The kinds of contract that give its time."""
    respite: bool = True
    """Whether the law of the Union lets it run on where it ends on a day of rest."""
    recipient_note: Text | None = None
    """Whom this step tells, where that is not the recipient of the whole."""
    content: tuple[Text, ...]
    portal_or_form: Text
    incomplete_allowed: bool
    late_rule: Text | None = None


class Obligation(Content):
    """A duty to notify somebody, by law or contract, with all of its steps."""

    audience: Audience = Audience.CELL
    name: Text
    nature: Nature
    law: Text
    article: Plain | None = None
    jurisdiction: Country
    applies_if: Applies = Applies()
    status: LegalStatus
    applies_from: Day | None = None
    meanwhile: Text | None = None
    """What holds until it is law."""
    trigger: Text
    exemption: Text | None = None
    owner: RoleId
    deputy: RoleId
    recipient: Annotated[Id, Ref('contacts')] | None = None
    recipient_note: Text | None = None
    """Whom to tell, where that is no entry of the contacts: the persons concerned, the market."""
    penalties: Text | None = None
    interplay: Text | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    sources: tuple[Source, ...] = ()
    as_of: Day | None = None
    confidence: Confidence
    confidence_note: Text | None = None
    counsel_validated_on: Day | None = None
