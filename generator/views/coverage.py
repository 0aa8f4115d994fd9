"""Which words are ready for whom, at which stage of which crisis; the holes stand out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts.coverage import STAGES, GroupCoverage
from generator.model.communication import MANDATORY_GROUPS, Group, Stage
from generator.model.marks import Audience
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page


@dataclass(frozen=True)
class ReadyMessages:
    """The messages of the playbook for a group; else those for any crisis; else a hole."""

    own: Sequence[Link]
    general: Sequence[Link]
    is_hole: bool


@dataclass(frozen=True)
class CoverageRow:
    """A playbook, and the messages ready for each group."""

    playbook: Link
    by_group: Mapping[Group, ReadyMessages]


@dataclass(frozen=True)
class StageCoverage:
    """The coverage at one stage."""

    stage: Stage
    rows: Sequence[CoverageRow]
    holes: int


@dataclass(frozen=True)
class CoveragePage(Page):
    """Shows the coverage, stage by stage."""

    groups: Sequence[Group]
    stages: Sequence[StageCoverage]
    holes: int

    template: ClassVar[str] = 'pages/coverage.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the table of coverage, for the cell: other readers have too few of the messages for it to be true."""
    if edition.audience is not Audience.CELL:
        return
    stages = [_stage(edition, stage) for stage in STAGES]
    yield CoveragePage(
        address=addresses.page('COVERAGE'),
        title=edition.words('Are our words ready?'),
        places=tuple(one.at() for one in edition.book.messages.values()),
        groups=MANDATORY_GROUPS,
        stages=stages,
        holes=sum(one.holes for one in stages),
    )


def _stage(edition: Edition, stage: Stage) -> StageCoverage:
    cells = [cell for cell in edition.facts.coverage if cell.stage is stage]
    rows = [
        CoverageRow(
            link(edition, 'playbooks', playbook),
            {cell.group: _ready(edition, cell) for cell in cells if cell.playbook == playbook},
        )
        for playbook in dict.fromkeys(cell.playbook for cell in cells)
    ]
    return StageCoverage(stage, rows, sum(cell.is_missing for cell in cells))


def _ready(edition: Edition, cell: GroupCoverage) -> ReadyMessages:
    own, general = (links(edition, 'messages', ids) for ids in (cell.messages, cell.general))
    return ReadyMessages(own, general, cell.is_missing)
