"""One content-addressed store for whatever is costly to make and depends on its input alone.

Bodies, leaves and verdicts lie under the digest of all that they depend on: what goes in, the versions of the libraries
and our own code that makes them. An entry is written whole or not at all, and a damaged one counts as missing, so the
folder may be thrown away, kept between builds, or shared on a file system.
"""

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile

ROOM = 2_000_000_000
"""Bytes that are kept; beyond them, what was used the longest ago is deleted."""
_CODE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Store:
    """Entries in a folder, by kind and key."""

    folder: Path
    room: int = ROOM

    def find(self, kind: str, key: str) -> bytes | None:
        """Return an entry; nothing if there is none, or if it is not what was written."""
        path = self._path(kind, key)
        with suppress(OSError):
            held = path.read_bytes()
            os.utime(path)
            sealed, content = held[:_SEAL], held[_SEAL:]
            return content if sealed == hashlib.sha256(content).digest() else None
        return None

    def keep(self, kind: str, key: str, content: bytes) -> None:
        """Write an entry, whole or not at all."""
        path = self._path(kind, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix='.', delete=False) as part:
            try:
                part.write(hashlib.sha256(content).digest() + content)
                part.flush()
                Path(part.name).replace(path)
            except OSError:
                Path(part.name).unlink(missing_ok=True)
                raise

    def made(self, kind: str, key: str, make: Callable[[], bytes]) -> bytes:
        """Return an entry, made now if the store has it not."""
        held = self.find(kind, key)
        if held is None:
            held = make()
            self.keep(kind, key, held)
        return held

    def prune(self) -> None:
        """Delete what was used the longest ago, until the rest has room."""
        held = sorted(_entries(self.folder), reverse=True)
        total = 0
        for _, size, path in held:
            total += size
            if total > self.room:
                path.unlink(missing_ok=True)

    def _path(self, kind: str, key: str) -> Path:
        return self.folder / kind / key[:2] / key


_SEAL = hashlib.sha256().digest_size


def key_of(*parts: str | bytes) -> str:
    """Return the key of what depends on these parts, in this order."""
    whole = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8) + content)
    return whole.hexdigest()


@cache
def code(*places: str) -> str:
    """Return the digest of our own code, named by folder or module below the package, as `render/print`.

    A key that holds it is not found again once the code that makes the thing has changed.
    """
    files = sorted(path for place in places for path in _sources(_CODE / place))
    if not files:
        raise FileNotFoundError(f'no code at {", ".join(places)}')
    return key_of(*(part for path in files for part in (path.relative_to(_CODE).as_posix(), path.read_bytes())))


def _sources(place: Path) -> Iterable[Path]:
    if place.is_file():
        return [place]
    return (path for path in place.rglob('*') if path.is_file() and path.suffix != '.pyc')


def _entries(folder: Path) -> Iterable[tuple[int, int, Path]]:
    for path in folder.glob('*/*/*'):
        with suppress(FileNotFoundError):
            status = path.stat()
            yield status.st_mtime_ns, status.st_size, path
