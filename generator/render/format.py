"""What a format is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.render.manuscript import Manuscript
from generator.render.output import Build, Output


@dataclass(frozen=True)
class Format:
    """A way to publish: its name, and what turns manuscripts into files."""

    name: str
    make: Callable[[Sequence[Manuscript], Build], Output]
