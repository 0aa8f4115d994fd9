"""Which words are ready for whom, at which stage of which crisis; the holes stand out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator.editions.edition import Edition
from generator.facts.coverage import STAGES
from generator.model.communication import MANDATORY_GROUPS, Group, Stage
from generator.views.links import Link, link, links
from generator.views.page import Page


@dataclass(frozen=True)
class Row:
    """A playbook, and the messages ready for each group."""

    playbook: Link
    by_group: Mapping[Group, Sequence[Link]]


@dataclass(frozen=True)
class StageCoverage:
    """The coverage at one stage."""

    stage: Stage
    rows: Sequence[Row]
    holes: int


@dataclass(frozen=True)
class CoveragePage(Page):
    """Shows the coverage, stage by stage."""

    groups: Sequence[Group]
    stages: Sequence[StageCoverage]
    holes: int

    template: ClassVar[str] = 'pages/coverage.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the table of coverage."""
    stages = [_stage(edition, stage) for stage in STAGES]
    yield CoveragePage(
        code='COVERAGE',
        kind='messages',
        id='coverage',
        title=edition.words('Are our words ready?'),
        section='communication',
        places=tuple(one.at() for one in edition.book.messages.values()),
        groups=MANDATORY_GROUPS,
        stages=stages,
        holes=sum(one.holes for one in stages),
    )


def _stage(edition: Edition, stage: Stage) -> StageCoverage:
    cells = [cell for cell in edition.facts.coverage if cell.stage is stage]
    rows = [
        Row(
            link(edition, 'playbooks', playbook),
            {cell.group: links(edition, 'messages', cell.messages) for cell in cells if cell.playbook == playbook},
        )
        for playbook in dict.fromkeys(cell.playbook for cell in cells)
    ]
    return StageCoverage(stage, rows, sum(not cell.messages for cell in cells))
