"""Ten-minute drills: a question for each role, the answer, and the page that has it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.training import RoleDrill
from generator.views.link import Link
from generator.views.links import entry_link, link
from generator.views.page import Page


@dataclass(frozen=True)
class RoleDrillsPage(Page):
    """Lists the drills in the order in which the roles are called."""

    drills: Sequence[tuple[Link, RoleDrill, Link]]

    template: ClassVar[str] = 'pages/role_drills.md.j2'


def pages(edition: Edition) -> Iterator[RoleDrillsPage]:
    """Yield the page of drills."""
    called = {role: place for place, role in enumerate(edition.facts.cascade)}
    drills = sorted(edition.book.role_drills.values(), key=lambda one: called.get(one.role, len(called)))
    yield RoleDrillsPage(
        address=addresses.page('DRILLS'),
        title=edition.words('Ten-minute drills by role'),
        places=tuple(one.at() for one in drills),
        holds=tuple(f'role_drills/{one.id}' for one in drills),
        drills=[(link(edition, 'roles', one.role), one, entry_link(edition, one.page)) for one in drills],
    )
