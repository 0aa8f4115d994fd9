"""The handbook as a document: settings, forms, glossary, binder copies, the front page and prose pages."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.duration import Duration, Lapse, Unit
from generator.model.marks import Audience, For, Ref
from generator.model.part import Entity, Part
from generator.model.review import Content, Review, Reviewed, Source
from generator.model.values import Day, Id, Language, Marking, OwnCode, Plain, Prose, Target, Text, Url

RoleId = Annotated[Id, Ref('roles')]


class Paper(StrEnum):
    """The paper the binder is printed on."""

    A4 = 'a4'
    LETTER = 'letter'


class CardSize(StrEnum):
    """The size of a reflex card: two on a sheet that is cut, or one on a sheet, to be read at arm's length."""

    A5 = 'a5'
    A4 = 'a4'


class Thresholds(Part):
    """The figures that checks judge by. Each may be changed in handbook.yml."""

    contact_warn_after: Lapse = Duration(90, Unit.DAY)
    contact_error_after: Lapse = Duration(120, Unit.DAY)
    risk_review_after: Lapse = Duration(183, Unit.DAY)
    obligation_stale_after: Lapse = Duration(183, Unit.DAY)
    counsel_within: Lapse = Duration(12, Unit.MONTH)
    portal_tested_within: Lapse = Duration(6, Unit.MONTH)
    actions_warn_over: int = 7
    actions_error_over: int = 9
    action_words: int = 20
    holding_words: int = 120
    front_page_words: int = 150
    front_page_steps: int = 9
    staff_card_words: int = 120
    primary_chairs: int = 2
    closing_criteria: int = 2
    corrective_actions: int = 3
    sentence_words: int = 20
    exercise_critical_within: Lapse = Duration(24, Unit.MONTH)
    exercise_high_within: Lapse = Duration(36, Unit.MONTH)
    cell_exercises: int = 2
    night_exercises: int = 1
    callout_tests: int = 4
    train_within: Lapse = Duration(12, Unit.MONTH)
    debrief_within: Lapse = Duration(72, Unit.HOUR)
    report_within: Lapse = Duration(30, Unit.DAY)
    copy_check_after: Lapse = Duration(90, Unit.DAY)


class Explained(Part):
    """A warning that is known and accepted, and why. `place` is a file, a folder or `kind/id`."""

    rule: Plain
    place: Plain
    why: Plain


class Approval(Part):
    """A role that approved the handbook."""

    role: RoleId
    on: Day


class Freeze(Part):
    """A time in which nothing is exercised: a peak of business, a change freeze."""

    start: Day
    end: Day
    why: Text


class Settings(Entity):
    """What handbook.yml says of the handbook as a whole."""

    title: Text
    language: Language = 'en'
    """The language of the YAML."""
    languages: tuple[Language, ...]
    issue: int
    issued_on: Day
    starter_as_of: Day | None = None
    """The day by which ages are judged while the data are still the example they came as; a company takes it away."""
    valid_for: Lapse
    owner: RoleId
    approvals: tuple[Approval, ...] = ()
    markings: dict[Audience, Marking]
    paper: Paper = Paper.A4
    first_messages: tuple[Annotated[Id, Ref('messages')], ...] = ()
    """The messages of the first hour: they lie in the crisis-room binder; all others are in the message pack."""
    opened: tuple[Target, ...] = ()
    """What everybody may read of the kinds that are for the cell unless an entry is opened: `messages/reception`."""
    cards: CardSize = CardSize.A5
    fonts: tuple[Plain, ...] = ()
    edit_url: Url | None = None
    """Where an editor changes a file: the address before the file's path."""
    thresholds: Thresholds = Thresholds()
    review: dict[str, Review] = {}
    """For each kind, who reviews the entries that do not say so themselves."""
    explained: tuple[Explained, ...] = ()
    forbidden_phrases: dict[Language, tuple[Plain, ...]] = {}
    freezes: tuple[Freeze, ...] = ()
    changes: tuple[Reviewed, ...] = ()
    sources: tuple[Source, ...] = ()
    not_verified: tuple[Text, ...] = ()
    legal_sources_end_on: Day | None = None
    """The day after which nobody looked for changes of the law."""

    @property
    def valid_until(self) -> date:
        """Return the day after which the handbook must have been replaced."""
        return self.issued_on + timedelta(days=self.valid_for.days)


class CardOrders(Part):
    """One line each for who holds a reflex card: before it is needed, when it is, and when it is no more."""

    standby: Text
    activated: Text
    stand_down: Text


class FrontPage(Entity):
    """The nine steps of the front page, in two boxes, and the rules of alerting.

    Steps are Markdown. `{{ alert_number }}`, `{{ second_alert_number }}` and `{{ bridge }}` stand for numbers.
    """

    found_it: Annotated[tuple[Prose, ...], Field(min_length=1)]
    on_call: Annotated[tuple[Prose, ...], Field(min_length=1), For(Audience.CELL)]
    unusual_request: Prose
    bridge: Annotated[Id, Ref('resources')]
    second_bridge: Annotated[Id, Ref('resources')]
    words_to_say: Text
    """What a person reached answers."""
    cascade_rules: tuple[Text, ...]
    level_rules: tuple[Text, ...]
    staff_card: Annotated[tuple[Text, ...], Field(max_length=9)]
    card_orders: CardOrders | None = None
    first_point: Annotated[Id, Ref('meetings')]


class FormKind(StrEnum):
    """What a form records."""

    LOG = 'log'
    SITREP = 'sitrep'
    DECISION_LOG = 'decision_log'
    CALL_LOG = 'call_log'
    CALL_CASCADE = 'call_cascade'
    MEDIA_LOG = 'media_log'
    SOCIAL_LOG = 'social_log'
    HANDOVER = 'handover'
    ACTIVATION = 'activation'
    CLOCK_SHEET = 'clock_sheet'
    ACTION_BOARD = 'action_board'
    ATTENDANCE = 'attendance'
    EVIDENCE_REGISTER = 'evidence_register'
    EXERCISE_EVALUATION = 'exercise_evaluation'
    RETEX = 'retex'
    HOT_DEBRIEF = 'hot_debrief'
    BINDER_REGISTER = 'binder_register'
    CONTACT_VERIFICATION = 'contact_verification'
    EXPENSE = 'expense'
    VISITOR = 'visitor'
    RUMOUR_LOG = 'rumour_log'
    WELFARE = 'welfare'
    THREAT_CARD = 'threat_card'
    BREACH_REGISTER = 'breach_register'


class Orientation(StrEnum):
    """Which way a sheet is turned."""

    PORTRAIT = 'portrait'
    LANDSCAPE = 'landscape'


class FieldKind(StrEnum):
    """What is written in a field of a form."""

    TEXT = 'text'
    TICK = 'tick'
    TIME = 'time'
    DATE = 'date'
    TABLE = 'table'


class FormColumn(Part):
    """A column of a form."""

    key: Id
    label: Text
    width_mm: int
    help: Text | None = None


class FormField(Part):
    """A field of a form."""

    key: Id
    label: Text
    type: FieldKind = FieldKind.TEXT
    lines: int = 1
    help: Text | None = None


class Form(Content):
    """A sheet that is filled in by hand."""

    own_code: OwnCode = Field(alias='code')
    kind: FormKind
    title: Text
    purpose: Text
    orientation: Orientation
    header_fields: tuple[Text, ...] = ()
    columns: tuple[FormColumn, ...] = ()
    fields: tuple[FormField, ...] = ()
    rows_per_page: int | None = None
    row_height_mm: Annotated[int, Field(ge=8)] = 8
    copies_in_binder: int
    filled_by: RoleId
    retention: Text
    example_row: tuple[Text, ...] = ()


class Term(Content):
    """A word of the field, what it means, and what people type when they look for it."""

    term: Text
    acronym: Text | None = None
    definition: Text
    synonyms: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    about: tuple[Target, ...] = ()
    """The entries that a search for this word should find."""


class CopyKind(StrEnum):
    """What a copy of the handbook is."""

    BINDER = 'binder'
    USB = 'usb'
    HOME_COPY = 'home_copy'
    WALLET_CARD = 'wallet_card'


class Copy(Content):
    """A numbered copy of the handbook: who holds it, where, which issue."""

    audience: Audience = Audience.CELL
    number: int
    holder: RoleId
    place: Text
    kind: CopyKind
    version: Plain
    delivered_on: Day
    old_copy_destroyed: bool
    checked_on: Day
    next_check: Day
    sealed_envelopes: tuple[Annotated[Id, Ref('envelopes')], ...] = ()


class ProsePage(Content):
    """A page written by people, as Markdown, in handbook/pages/."""

    audience: Audience = Audience.CELL
    title: Text
    section: Annotated[str, StringConstraints(pattern=r'^[a-z][a-z-]*$')]
    owner: RoleId
    reviewed_on: Day
    body: Prose
    translations: dict[Language, 'Translated'] = {}


class Translated(Part):
    """A prose page in another language, and whether it follows the present source text."""

    title: Plain
    body: Plain
    is_current: bool
