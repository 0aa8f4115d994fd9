"""What browsers look at, and how each page on their screens is told that there is a newer one."""

import hashlib
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

GONE_AFTER = 60
"""Seconds without a word from a page, after which nobody looks at its edition any more. A page asks every 25."""
PATIENCE = 25
NOT_YET = 'not-yet'
"""The version of every page of a site that is not built yet."""
GONE = 'gone'
HOME = 'index.html'


@dataclass
class Desk:
    """Knows which editions are looked at, by their folder (`staff/en`), and the version of every page."""

    sites: Path
    editions: Sequence[str] = ()
    """The folder of each edition that may be asked for."""
    looks: int = 0
    """Counts what changes the look of every page, as a style sheet: no page shows it in its own text."""
    _seen: dict[str, float] = field(default_factory=dict)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def edition(self, path: str) -> str:
        """Return the edition that a path of the server leads into; nothing if it leads into none."""
        audience, _, rest = path.strip('/').partition('/')
        folder = f'{audience}/{rest.partition("/")[0]}'
        return folder if folder in self.editions else ''

    def look(self, edition: str) -> None:
        """Note that somebody looks at an edition."""
        with self._changed:
            self._seen[edition] = time.monotonic()

    def looked_at(self) -> list[str]:
        """Return the editions looked at, the latest first."""
        with self._changed:
            since = time.monotonic() - GONE_AFTER
            found = sorted(((when, one) for one, when in self._seen.items() if when >= since), reverse=True)
        return [one for _, one in found if one in self.editions]

    def is_built(self, edition: str) -> bool:
        """Return whether there is a site of an edition."""
        return (self.sites / edition / HOME).is_file()

    def version(self, page: Path, edition: str) -> str:
        """Return what changes with a page: by this a browser knows whether it shows the present one."""
        if not self.is_built(edition):
            return NOT_YET
        content = hashlib.sha256(page.read_bytes()).hexdigest() if page.is_file() else GONE
        return f'{self.looks}-{content}'

    def after(self, seen: str, page: Path, edition: str, patience: float = PATIENCE) -> str:
        """Return the version of a page; wait up to `patience` seconds while it is the one already seen."""
        end = time.monotonic() + patience
        with self._changed:
            while (now := self.version(page, edition)) == seen and (left := end - time.monotonic()) > 0:
                self._changed.wait(left)
        return now

    def tell(self, *, is_look: bool = False) -> None:
        """Wake the browsers that wait: a site was built; with `is_look`, every page looks otherwise."""
        with self._changed:
            self.looks += is_look
            self._changed.notify_all()
