"""The risk register: the ranked list, the matrix, and why each risk stands where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.risk import Band, Dimension, Risk, band_of
from generator.views.link import Link
from generator.views.links import link, prose_links
from generator.views.page import Page

GRADES = (1, 2, 3, 4)
TEXT_SIZES = (28, 22, 17)
"""Sizes of the figures in a cell, the largest first, in the units of the drawing."""
CELL_WIDTH, CELL_HEIGHT = 108, 80
"""The room for figures across a cell, and the height of a cell; all cells grow where one holds more."""
_WORD_HEIGHT = 28
"""What the word for the band takes at the top of a cell."""
_LINE = 1.15
_DIGIT, _GAP = 0.56, 0.62
"""How wide a figure is, and the sign between two, as parts of the size."""


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
    size: int
    """The size of its figures."""
    lines: Sequence[str]
    """The figures, as many in a line as fit across."""

    @property
    def height(self) -> int:
        """Return how high a cell must be to hold them."""
        return max(CELL_HEIGHT, ceil(_WORD_HEIGHT + len(self.lines) * self.size * _LINE + self.size / 3))


@dataclass(frozen=True)
class RisksPage(Page):
    """Shows the ranked register."""

    risks: Sequence[RankedRisk]
    cells: Sequence[MatrixCell]
    cell_height: int
    dimensions: Sequence[Dimension]
    read: Sequence[Link]
    """How risks are graded and listed."""

    template: ClassVar[str] = 'pages/risks.md.j2'


def pages(edition: Edition) -> Iterator[RisksPage]:
    """Yield the register."""
    ranked = sorted((_ranked(edition, risk) for risk in edition.book.risks.values()), key=lambda one: one.rank)
    cells = list(_cells(ranked))
    yield RisksPage(
        address=addresses.page('RISKS'),
        title=edition.words('Risk register'),
        places=tuple(one.risk.at() for one in ranked),
        holds=tuple(f'risks/{one.risk.id}' for one in ranked),
        risks=ranked,
        cells=cells,
        cell_height=max(cell.height for cell in cells),
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
            band, (size, lines) = band_of(likelihood * severity), _set(held)
            yield MatrixCell(severity - 1, 4 - likelihood, likelihood, severity, band, held, size, lines)


def _set(ranks: Sequence[int]) -> tuple[int, list[str]]:
    """Return the largest size at which figures fit a cell of the usual height, else the smallest; and their lines."""
    for size in TEXT_SIZES:
        lines = list(_lines(ranks, size))
        if _WORD_HEIGHT + len(lines) * size * _LINE <= CELL_HEIGHT - size / 3:
            break
    return size, lines


def _lines(ranks: Sequence[int], size: int) -> Iterator[str]:
    held: list[str] = []
    for rank in map(str, ranks):
        wide = sum(len(one) * _DIGIT for one in (*held, rank)) + len(held) * _GAP
        if held and wide * size > CELL_WIDTH:
            yield ' · '.join(held)
            held = []
        held.append(rank)
    if held:
        yield ' · '.join(held)
