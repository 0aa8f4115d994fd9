"""The moments of a crisis that need one page of their own: who is in it, what to do, what to say, what to write."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.communication import ChannelKind
from generator.model.marks import Audience, Ref
from generator.model.part import Closable, Part
from generator.model.review import Content
from generator.model.values import Id, OwnCode, Target, Text

RoleId = Annotated[Id, Ref('roles')]


class BoxKind(StrEnum):
    """How a box of a card looks: what to do, never to do, to decide, to know, or no frame at all."""

    ACT = 'act'
    NEVER = 'never'
    DECIDE = 'decide'
    KNOW = 'know'
    PLAIN = 'plain'


class Ask(Part):
    """A question that is answered yes or no, and what follows."""

    ask: Text
    yes: Text
    no: Text | None = None


class Saying(Part):
    """A message whose full text stands on the card, as it is written for one channel."""

    shorthand = 'message'

    message: Annotated[Id, Ref('messages')]
    channel: ChannelKind | None = None
    """Without it, or where the message has no words of its own for it, the chief words."""


class Weighing(Part):
    """A decision shown with its pros and cons: who decides it in any crisis, and its point in a playbook."""

    decision: Annotated[Id, Ref('decisions')]
    playbook: Annotated[Id, Ref('playbooks')]
    point: Id
    """The id of a decision of that playbook."""


class Written(Part):
    """What the editor writes in a box, and the room it leaves to write by hand."""

    text: Text | None = None
    words: tuple[Text, ...] = ()
    """Words to say aloud, with their gaps in brackets: "I am (name)."""
    questions: tuple[Ask, ...] = ()
    steps: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()
    checks: tuple[Text, ...] = ()
    blanks: tuple[Text, ...] = ()
    """What is filled in by hand, a line each."""
    columns: tuple[Text, ...] = ()
    """The head of an empty table to write in."""
    rows: Annotated[int, Field(ge=1, le=12)] = 3


class Supplied(Part):
    """What the handbook supplies for a box from its other entries."""

    alert: bool = False
    """The numbers of the alert."""
    bridges: tuple[Annotated[Id, Ref('resources')], ...] = ()
    call: tuple[RoleId, ...] = ()
    """Roles to call, each with its holders in their order, their numbers, and a tick."""
    chairs: tuple[RoleId, ...] = ()
    """Roles of which the names are enough, to tick whoever holds it now."""
    alone: tuple[RoleId, ...] = ()
    """Roles, with what each decides alone and what it refers."""
    agenda: Annotated[Id, Ref('meetings')] | None = None
    decisions: tuple[Annotated[Id, Ref('decisions')], ...] = ()
    weigh: Weighing | None = None
    say: tuple[Saying, ...] = ()
    closing: Annotated[Id, Ref('playbooks')] | None = None
    """The playbook of which the closing criteria are shown."""


class MomentBox(Written, Supplied, Closable):
    """One box of a card: its words, what the handbook supplies, then the room to write."""

    title: Text
    kind: BoxKind = BoxKind.PLAIN


class Moment(Content):
    """A moment of a crisis, with one card for it."""

    audience: Audience = Audience.CELL
    own_code: OwnCode = Field(alias='code')
    title: Text
    when: Text
    """What is happening to the reader, in a few words: it leads to the card."""
    for_whom: tuple[RoleId, ...] = ()
    """Empty means everybody."""
    lede: Text
    head: tuple[Text, ...] = ()
    """What is filled in by hand at the head of the card."""
    boxes: Annotated[tuple[MomentBox, ...], Field(min_length=1)]
    see: tuple[Target, ...] = ()
    """What to have at hand beside the card: `messages/reception`, `playbooks/index`."""
