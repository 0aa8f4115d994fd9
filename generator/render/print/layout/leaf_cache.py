"""The cache of sheets: the same document, printed with the same styles by the same code, is laid out once."""

from pathlib import Path

from generator.render.print.layout.engine import versions
from generator.render.print.layout.sheet import Job, PrintStyles, Sheet
from generator.render.store import Store, code, key_of

KIND = 'leaf'
_OURS = 'render/print/layout'


class LeafCache:
    """Sheets in the store, under the digest of all that their bytes depend on."""

    def __init__(self, store: Store, styles: PrintStyles) -> None:
        self._store = store
        self._styles = key_of(
            code(_OURS),
            repr(versions()),
            styles.css,
            *(f'{face.family} {face.weight} {face.italic}' for face in styles.faces),
            *(face.path.read_bytes() for face in styles.faces),
            *(path.read_bytes() for path in _assets(styles)),
        )

    def find(self, job: Job) -> Sheet | None:
        """Return the sheet of the job, if it was laid out before."""
        content = self._store.find(KIND, self._key(job))
        return None if content is None else Sheet.unpacked(content)

    def keep(self, job: Job, sheet: Sheet) -> None:
        """Keep the sheet, unless something was wrong with it."""
        if not sheet.facts.warnings:
            self._store.keep(KIND, self._key(job), sheet.packed())

    def _key(self, job: Job) -> str:
        return key_of(self._styles, job.html, repr((job.sizes, job.most_sides, job.room)))


def _assets(styles: PrintStyles) -> list[Path]:
    return sorted(path for path in Path(styles.assets).rglob('*') if path.is_file()) if styles.assets else []
