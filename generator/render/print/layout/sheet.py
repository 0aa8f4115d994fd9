"""What goes to a worker process and what comes back from it."""

import json
from dataclasses import asdict, dataclass

from generator.render.output import Fault, FaultKind
from generator.render.print.layout.fonts import Face


@dataclass(frozen=True)
class PrintStyles:
    """What every sheet of a build is printed with."""

    css: str
    faces: tuple[Face, ...]
    assets: str = ''
    """The one folder, beside the fonts, that pages may take pictures from; none if empty."""


@dataclass(frozen=True)
class Job:
    """A document to lay out."""

    name: str
    html: str
    sizes: tuple[float, ...]
    """Type sizes in points, tried in this order."""
    most_sides: int = 0
    """Take the first size at which it has no more sides, else the last; without this, the first size at which its last
    side is not nearly empty, else the first."""
    room: tuple[str, ...] = ()
    """Styles that make room where no size is enough, added one after the other until it is."""


@dataclass(frozen=True)
class SheetFacts:
    """What is known of a sheet once it is laid out."""

    sides: int
    size: float
    """The type size it was given, in points."""
    warnings: tuple[str, ...] = ()
    fill: float = 1.0
    """How far down the last side goes, as a part of its height."""
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A document laid out: its PDF and the facts of it."""

    pdf: bytes
    facts: SheetFacts
    fresh: bool = True
    """Laid out now, not taken from the cache."""

    def packed(self) -> bytes:
        """Return one line of facts, then the PDF."""
        return json.dumps(asdict(self.facts)).encode() + b'\n' + self.pdf

    @staticmethod
    def unpacked(content: bytes) -> 'Sheet':
        """Return the sheet that was packed."""
        line, _, pdf = content.partition(b'\n')
        known = json.loads(line)
        lists = {
            'warnings': tuple(known['warnings']),
            'faults': tuple((FaultKind(kind), text) for kind, text in known['faults']),
        }
        facts = SheetFacts(**known | lists)
        return Sheet(pdf, facts, fresh=False)
