"""Examples on which the level table is tried: which line fits, and what level that makes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts.levels import level_of, needs_review
from generator.model.risk import Dimension, Level, LevelCase
from generator.views.page import Page


@dataclass(frozen=True)
class LevelCaseLine:
    """An example, the lines of the table that fit it and the level they make."""

    case: LevelCase
    found: Sequence[tuple[Dimension, Level, str]]
    level: Level
    is_reviewed: bool
    """So many lines stand at this level that the next one must be looked at."""


@dataclass(frozen=True)
class LevelCasesPage(Page):
    """Shows the examples, the harmless ones first."""

    cases: Sequence[LevelCaseLine]

    template: ClassVar[str] = 'pages/level_cases.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of examples."""
    cases = list(edition.book.level_cases.values())
    yield LevelCasesPage(
        address=addresses.page('WHICHLEVEL'),
        title=edition.words('Which level is this? Worked examples'),
        places=tuple(one.at() for one in cases),
        holds=tuple(f'level_cases/{one.id}' for one in cases),
        cases=[_level_case(edition, one) for one in cases],
    )


def _level_case(edition: Edition, case: LevelCase) -> LevelCaseLine:
    levels = edition.book.levels
    found = [(dimension, levels[level], levels[level].criteria[dimension]) for dimension, level in case.found.items()]
    return LevelCaseLine(case, found, levels[level_of(case.found, levels)], needs_review(case.found, levels))
