"""The risk register: the ranked list, the matrix, and why each risk stands where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.risk import Band, Dimension, Risk, band_of
from generator.views.link import Link
from generator.views.links import link, prose_links
from generator.views.page import Page

GRADES = (1, 2, 3, 4)


@dataclass(frozen=True)
class RankedRisk:
    """A risk with its rank."""

    rank: int
    risk: Risk
    owner: Link
    playbook: Link | None
    worst: Sequence[Dimension]
    """The dimensions that reach its worst severity."""


@dataclass(frozen=True)
class MatrixCell:
    """A cell of the matrix, placed on a drawing of 4 by 4 cells."""

    x: int
    y: int
    likelihood: int
    severity: int
    band: Band
    ranks: Sequence[int]


@dataclass(frozen=True)
class RisksPage(Page):
    """Shows the ranked register."""

    risks: Sequence[RankedRisk]
    cells: Sequence[MatrixCell]
    dimensions: Sequence[Dimension]
    read: Sequence[Link]
    """How risks are graded and listed."""

    template: ClassVar[str] = 'pages/risks.md.j2'


def pages(edition: Edition) -> Iterator[RisksPage]:
    """Yield the register."""
    ranked = sorted((_ranked(edition, risk) for risk in edition.book.risks.values()), key=lambda one: one.rank)
    yield RisksPage(
        address=addresses.page('RISKS'),
        title=edition.words('Risk register'),
        places=tuple(one.risk.at() for one in ranked),
        holds=tuple(f'risks/{one.risk.id}' for one in ranked),
        risks=ranked,
        cells=list(_cells(ranked)),
        dimensions=list(Dimension),
        read=prose_links(edition, 'risks'),
    )


def _ranked(edition: Edition, risk: Risk) -> RankedRisk:
    return RankedRisk(
        edition.facts.ranks[risk.id],
        risk,
        link(edition, 'roles', risk.owner),
        link(edition, 'playbooks', risk.playbook) if risk.playbook else None,
        [dimension for dimension in Dimension if risk.severity.get(dimension) == risk.worst],
    )


def _cells(ranked: Sequence[RankedRisk]) -> Iterator[MatrixCell]:
    for likelihood in GRADES:
        for severity in GRADES:
            held = [one.rank for one in ranked if (one.risk.likelihood, one.risk.worst) == (likelihood, severity)]
            yield MatrixCell(severity - 1, 4 - likelihood, likelihood, severity, band_of(likelihood * severity), held)
