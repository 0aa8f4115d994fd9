"""Rooms, bridges, kits and sealed envelopes: what the cell works with."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.contact import ContactPoint, Dependency
from generator.model.duration import Lapse
from generator.model.marks import Audience, For, Ref
from generator.model.part import Closable, Entity, Part
from generator.model.review import Content
from generator.model.values import Day, Id, Plain, Text

RoleId = Annotated[Id, Ref('roles')]


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
    """Where a secret is sealed. The secret itself is never written here."""

    number: Plain
    place: Text


class Resource(Content):
    """A room, a bridge, a kit: something the cell works with."""

    audience: Audience = Audience.CELL
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
    checks: Text | None = None
    """What is looked at, and when."""
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
