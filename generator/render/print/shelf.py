"""The cache of sheets: the same document, printed with the same things, is laid out once."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from generator.render.print.engine import versions
from generator.render.print.sheet import Job, Sheet, Stock

_KEPT = 4000


class Shelf:
    """Sheets in a folder, under the hash of all that their bytes depend on."""

    def __init__(self, folder: Path, stock: Stock, kept: int = _KEPT) -> None:
        self._folder, self._kept = folder, kept
        self._stock = _digest(
            repr(versions()),
            stock.css,
            *(f'{face.family} {face.weight} {face.italic}' for face in stock.faces),
            *(_file_digest(face.path) for face in stock.faces),
            *(_file_digest(path) for path in _assets(stock)),
        )
        folder.mkdir(parents=True, exist_ok=True)

    def find(self, job: Job) -> Sheet | None:
        """Return the sheet of the job, if it was laid out before."""
        with suppress(FileNotFoundError):
            path = self._path(job)
            content = path.read_bytes()
            os.utime(path)
            return Sheet.unpacked(content)
        return None

    def keep(self, job: Job, sheet: Sheet) -> None:
        """Write the sheet, unless something was wrong with it; whole or not at all."""
        if sheet.facts.warnings:
            return
        with NamedTemporaryFile(dir=self._folder, delete=False) as part:
            part.write(sheet.packed())
        Path(part.name).replace(self._path(job))

    def prune(self) -> None:
        """Delete the sheets that were used the longest ago, beyond those that are kept."""
        sheets = sorted(self._folder.glob('*.leaf'), key=lambda path: -path.stat().st_mtime_ns)
        for path in sheets[self._kept :]:
            path.unlink(missing_ok=True)

    def _path(self, job: Job) -> Path:
        return self._folder / f'{_digest(self._stock, job.html, job.reverse, repr(job.sizes))}.leaf'


def _digest(*parts: str) -> str:
    return hashlib.sha256(b'\0'.join(hashlib.sha256(part.encode()).digest() for part in parts)).hexdigest()


def _file_digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _assets(stock: Stock) -> list[Path]:
    return sorted(path for path in Path(stock.assets).rglob('*') if path.is_file()) if stock.assets else []
