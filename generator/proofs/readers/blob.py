"""What a reader is given: bytes with a name, how deep they lay in other files, and how much may still be unpacked."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

DEEPEST = 6
"""Files within files that are opened; a deeper one cannot be read."""
LARGEST = 300_000_000
"""Bytes that all that is unpacked from one file may come to."""
GZIP = b'\x1f\x8b\x08'
"""How what was compressed by gzip begins."""

_EITHER = zlib.MAX_WBITS | 32


class UnreadableError(Exception):
    """A file, or something in it, cannot be read; its text is the reason."""


class DamagedError(UnreadableError):
    """Compressed data that is none, or is damaged."""


@dataclass
class Budget:
    """Bytes that may still be unpacked from one file."""

    left: int = LARGEST

    def spend(self, size: int) -> None:
        """Take note of what was unpacked; raises `UnreadableError` once it is too much."""
        self.left -= size
        if self.left < 0:
            raise UnreadableError(f'it unpacks to more than {LARGEST // 1_000_000} MB')


@dataclass(frozen=True)
class Blob:
    """Bytes to be read, and the name whose suffix identifies their sort."""

    name: str
    content: bytes
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    @property
    def within(self) -> str:
        """Return ` (x.pdf in it)` for a file within the file; nothing for the file itself."""
        return f' ({self.name} in it)' if self.depth else ''

    def inner(self, name: str, content: bytes) -> 'Blob':
        """Return something found within; raises `UnreadableError` if it lies too deep or all of it is too much."""
        if self.depth >= DEEPEST:
            raise UnreadableError(f'it holds files within files, more than {DEEPEST} deep')
        self.budget.spend(len(content))
        return Blob(name, content, self.depth + 1, self.budget)

    def inflated(self, content: bytes) -> bytes:
        """Return what was compressed by zlib or gzip; raises `UnreadableError` if damaged or if it becomes too much."""
        found = b''
        while content:
            part, content = self._part(content, self.budget.left - len(found))
            found += part
        return found

    def _part(self, content: bytes, room: int) -> tuple[bytes, bytes]:
        """Return one compressed part, unpacked, and what comes after it if that is compressed by gzip as well."""
        engine = zlib.decompressobj(_EITHER)
        try:
            found = engine.decompress(content, room + 1)
        except zlib.error as error:
            raise DamagedError(f'its compressed data is damaged{self.within}') from error
        if len(found) > room:
            self.budget.spend(self.budget.left + 1)
        return found, engine.unused_data if engine.unused_data.startswith(GZIP) else b''


Read = Callable[[Blob], Iterator[str]]
"""Yields the texts of anything: what a reader calls for a file within a file."""
FileReader = Callable[[Blob, Read], Iterator[str]]
"""Yields the texts of one sort of file."""
