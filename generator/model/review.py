"""Who keeps an entry true, and when it was last looked at."""

from enum import StrEnum
from typing import Annotated

from generator.model.duration import Lapse
from generator.model.marks import Ref
from generator.model.part import Entity, Part
from generator.model.values import Confidence, Day, Id, Plain, Text, Url


class Status(StrEnum):
    """Where an entry stands on its way to being relied upon."""

    DRAFT = 'draft'
    APPROVED = 'approved'
    EXPIRED = 'expired'


class Review(Part):
    """Who owns an entry, when it was last reviewed and how often it must be."""

    owner: Annotated[Id, Ref('roles')]
    reviewed_on: Day
    every: Lapse
    status: Status = Status.APPROVED
    approved_by: Annotated[Id, Ref('roles')] | None = None
    approved_on: Day | None = None


class Source(Part):
    """Where a fact comes from, and how sure it is."""

    shorthand = 'title'

    title: Plain
    publisher: Plain | None = None
    url: Url | None = None
    locator: Plain | None = None
    accessed_on: Day | None = None
    confidence: Confidence = Confidence.C


class Content(Entity):
    """An entry with content that ages: it may say who reviews it, else `review` in handbook.yml does for its kind."""

    review: Review | None = None
    sources: tuple[Source, ...] = ()


class Reviewed(Part):
    """A change made to an entry, shown to its readers."""

    version: Plain
    on: Day
    what: Text
    lesson: Plain | None = None
