"""What every format is given beside the manuscripts, and what it gives back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from generator.model.problem import Problem
from generator.render.markdown import Extensions
from generator.render.store import Store


@dataclass(frozen=True)
class Wanted:
    """Which products on paper are asked for: those made with every handbook, all, or some by name."""

    names: frozenset[str] = frozenset()
    everything: bool = False
    nothing: bool = False

    def holds(self, name: str, *, is_standard: bool) -> bool:
        """Return whether a product is asked for."""
        return not self.nothing and self._names(name, is_standard=is_standard)

    def _names(self, name: str, *, is_standard: bool) -> bool:
        return name in self.names if self.names else self.everything or is_standard


STANDARD = Wanted()
NO_PAPER = Wanted(nothing=True)


class Progress(Protocol):
    """Called with the step under way, and how far it is."""

    def __call__(self, step: str, detail: str = '') -> None:
        """Take note of a step."""


@dataclass(frozen=True)
class Build:
    """From which project to build, into which folder, and with what."""

    root: Path
    target: Path
    """The folder to fill. A format writes what it names in its output, and nothing else."""
    extensions: Extensions
    store: Store
    workers: int
    progress: Progress
    wanted: Wanted = STANDARD
    """Which products on paper."""


class FaultKind(StrEnum):
    """What may be wrong with a page as it is laid out."""

    LONE_HEAD = 'lone head'
    """A head with a line at most below it, at the foot of a side."""
    BROKEN = 'broken'
    """A word cut without a sign, a number parted, an address with a sign that is not its own."""
    BEYOND = 'beyond'
    """Text past the margin, or past the edge of its cell."""


Fault = tuple[FaultKind, str]
"""A kind of fault, and the words it is seen by."""


@dataclass(frozen=True)
class PrintedPage:
    """The result of one page on paper."""

    code: str
    target: str
    sides: int
    size: float
    """The size of its type, in points."""
    overflows: bool
    """It is a card, and does not fit its one side even in the smallest type."""
    fresh: bool
    """Laid out now, not taken from the store."""
    missing: str
    """Characters that no font can print."""
    warnings: tuple[str, ...]
    fill: float = 1.0
    """How far down its last side goes, as a part of its height."""
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Printed:
    """The result of one PDF of many pages."""

    edition: str
    product: str
    """What it is called: `binder`, `scenario/RANSOM`."""
    sides: int
    budget: int
    """The most sides it may have."""
    pages: tuple[PrintedPage, ...]
    warnings: tuple[str, ...]
    """Warnings from the layout of the cover and the contents."""

    @property
    def kind(self) -> str:
        """Return what kind of product it is: `scenario`."""
        return self.product.partition('/')[0]

    @property
    def fresh(self) -> int:
        """Return how many pages were laid out anew."""
        return sum(page.fresh for page in self.pages)


Figures = Mapping[str, int]


@dataclass(frozen=True)
class Output:
    """What a format made: its files, what went wrong, and what can be counted."""

    files: Mapping[str, frozenset[str]]
    """The names, below the folder to fill, of the files that belong to each edition; some to several."""
    problems: tuple[Problem, ...] = ()
    figures: Mapping[str, Figures] = field(default_factory=dict)
    """What can be counted, by edition and by what is counted: `pages`, `sides`."""
    printed: tuple[Printed, ...] = ()
    for_nobody: frozenset[str] = frozenset()
    """The names of files that no reader gets."""


def together(outputs: list[Output]) -> Output:
    """Return the output of several formats as one."""
    names = dict.fromkeys(name for one in outputs for name in (*one.files, *one.figures))
    return Output(
        {name: frozenset().union(*(one.files.get(name, frozenset()) for one in outputs)) for name in names},
        tuple(problem for one in outputs for problem in one.problems),
        {name: {key: many for one in outputs for key, many in one.figures.get(name, {}).items()} for name in names},
        tuple(printed for one in outputs for printed in one.printed),
        frozenset().union(*(one.for_nobody for one in outputs)),
    )
