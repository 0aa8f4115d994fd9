"""A page, before it is written in any format."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from generator.addresses import Address
from generator.model.learning import Improvement
from generator.model.problem import Place
from generator.views.link import Link


class Mode(StrEnum):
    """The two modes of writing, never mixed on a page: what to do now, and how to be ready."""

    RESPOND = 'respond'
    PREPARE = 'prepare'


@dataclass(frozen=True)
class OpenImprovement:
    """An improvement under way, and who owns it."""

    improvement: Improvement
    owner: Link


class Layout(StrEnum):
    """How a page sits on paper."""

    SHEETS = 'sheets'
    """As many sides as it needs."""
    CARD = 'card'
    """Exactly one side, in large type."""
    REFLEX = 'reflex'
    """A front and a back, on half a sheet that is cut."""
    FOLDED = 'folded'
    """Four sides, on one sheet that is folded."""


@dataclass(frozen=True)
class Page:
    """What every format knows of a page; each kind of page adds the fields its template prints."""

    address: Address
    title: str
    places: tuple[Place, ...]
    """Where in the data it was written, the chief place first."""
    holds: tuple[str, ...] = field(default=(), kw_only=True)
    """Targets of entries that have no page of their own, and are found in this one."""
    nav_title: str = field(default='', kw_only=True)
    """What the navigation calls it, where the title is long."""

    improving: tuple[OpenImprovement, ...] = field(default=(), kw_only=True)
    """What is still to be improved about what it shows."""
    learnt: tuple[Link, ...] = field(default=(), kw_only=True)
    """The reviews in which something was learnt about what it shows."""

    template: ClassVar[str]
    mode: ClassVar[Mode] = Mode.PREPARE
    layout: ClassVar[Layout] = Layout.SHEETS

    @property
    def code(self) -> str:
        """Return the code by which people name it on the phone."""
        return self.address.code

    @property
    def kind(self) -> str:
        """Return the kind of the page, the first half of its target."""
        return self.address.kind

    @property
    def id(self) -> str:
        """Return the id of the page, the second half of its target."""
        return self.address.id

    @property
    def section(self) -> str:
        """Return the key of its section."""
        return self.address.section

    @property
    def target(self) -> str:
        """Return the target of links to this page, without `handbook:`."""
        return self.address.target
