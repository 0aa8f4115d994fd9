"""The folder of the finished handbook: it is built beside the last one and swapped in when it is complete."""

import fcntl
import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from generator.render.manuscript import Manuscript
from generator.render.output import Output
from generator.render.print.layout import engine

FOLDER = 'dist'
WORKSHOP = '.cache'
MANIFEST = 'manifest.json'
MADE_WITH = ('mkdocs', 'mkdocs-material', 'weasyprint', 'pikepdf', 'font-source-sans-pro')


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """Yield an empty folder to build in, under a lock: a second build waits for the first.

    The last good handbook stays where it is until `swap_in`, also when the build fails.
    """
    shop = root / WORKSHOP
    shop.mkdir(exist_ok=True)
    with (shop / 'build.lock').open('w') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _recover(root)
        fresh = shop / 'building'
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        try:
            yield fresh
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def swap_in(root: Path, fresh: Path) -> None:
    """Put a whole handbook in the place of the last one."""
    last = root / WORKSHOP / 'last'
    shutil.rmtree(last, ignore_errors=True)
    if (root / FOLDER).exists():
        (root / FOLDER).rename(last)
    fresh.rename(root / FOLDER)
    shutil.rmtree(last, ignore_errors=True)


def lay_in(root: Path, fresh: Path) -> None:
    """Put some files of a handbook into the place of the last ones, and leave the others as they are."""
    whole = root / FOLDER
    told = json.loads((fresh / MANIFEST).read_text('utf-8'))
    known = json.loads((whole / MANIFEST).read_text('utf-8')) if (whole / MANIFEST).is_file() else {**told, 'files': {}}
    for name, path in files(fresh):
        if name != MANIFEST:
            (whole / name).parent.mkdir(parents=True, exist_ok=True)
            path.replace(whole / name)
    _write_manifest(whole, {**known, 'files': known['files'] | told['files']})


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name and path of every file under a folder, in order."""
    for path in sorted(folder.rglob('*')):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def manifest(folder: Path, manuscripts: Sequence[Manuscript]) -> Output:
    """Write the manifest: every file with its SHA-256, every edition with its check phrase, and what made them.

    It is the one file that belongs to no edition: it names the files of all, and stays with whoever publishes them.
    """
    editions = {one.name: {'issue': str(one.edition.book.handbook.issue), 'check': one.phrase} for one in manuscripts}
    hashes = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files(folder)}
    versions = {name: version(name) for name in MADE_WITH} | dict(engine.versions())
    _write_manifest(folder, {'editions': editions, 'files': hashes, 'made_with': versions})
    return Output({}, for_nobody=frozenset({MANIFEST}))


def store(*, is_private: bool) -> str:
    """Return the folder of the store in a project. Private values have their own store, which must not be copied."""
    return f'{WORKSHOP}/store-private' if is_private else f'{WORKSHOP}/store'


def _write_manifest(folder: Path, whole: Mapping[str, object]) -> None:
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + '\n'
    (folder / f'{MANIFEST}.new').write_text(text, 'utf-8')
    (folder / f'{MANIFEST}.new').replace(folder / MANIFEST)


def _recover(root: Path) -> None:
    """Bring back the last handbook, if a build was killed in the instant between two renamings."""
    last = root / WORKSHOP / 'last'
    if last.exists() and not (root / FOLDER).exists():
        last.rename(root / FOLDER)
