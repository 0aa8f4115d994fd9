"""Which needles are in which files: read once, searched in one pass, and kept in the store."""

import hashlib
import json
import multiprocessing
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from generator.proofs.readers.blob import Blob, UnreadableError
from generator.proofs.readers.suffixes import texts
from generator.proofs.words import Finder, words
from generator.render.store import Store, code, key_of

BATCH = 2_000_000
"""Bytes of files that a worker is given at a time."""
WORTH_WORKERS = 4_000_000
"""Bytes of files from which on it pays to start worker processes."""
_LIBRARIES = ('pypdfium2', 'fonttools')


@dataclass(frozen=True)
class File:
    """A file to be searched: where it is, its size, and the key of the text in it."""

    path: Path
    size: int
    key: str


@dataclass(frozen=True)
class Verdict:
    """The result of searching a file for a set of needles."""

    found: tuple[bytes, ...] = ()
    unreadable: str = ''
    """Why it cannot be read, or only in part."""


Question = tuple[str, File]
"""A set of needles, by its key, and a file in which they are sought."""


def file_of(path: Path, digest: str) -> File:
    """Return a file as it is searched; its text is kept by its digest, its suffixes and the code that reads it."""
    key = key_of(digest, _suffixes(path), _reader())
    return File(path, path.stat().st_size, key)


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open('rb') as file:
        return hashlib.file_digest(file, 'sha256').hexdigest()


def keep_set(sought: Iterable[bytes], store: Store) -> str:
    """Keep a set of needles for the workers, and return its key."""
    whole = b'\n'.join(sorted(sought))
    key = key_of(whole)
    store.made('sought', key, lambda: whole)
    return key


def verdicts(questions: Iterable[Question], store: Store, workers: int) -> Mapping[tuple[str, str], Verdict]:
    """Return the verdict on each set and text, by their keys: kept ones, and new ones where there is none."""
    asked = {(which, file.key): file for which, file in questions}
    found = {pair: kept for pair in asked if (kept := _kept(store, *pair))}
    files = {file.key: file for file in asked.values()}
    lacking: dict[File, list[str]] = {}
    for which, key in asked.keys() - found.keys():
        lacking.setdefault(files[key], []).append(which)
    return {**found, **dict(_judged(lacking, store, workers))}


SearchJob = tuple[File, Sequence[str]]
Judged = tuple[tuple[str, str], Verdict]


def _judged(jobs: Mapping[File, Sequence[str]], store: Store, workers: int) -> Iterator[Judged]:
    batches = list(_batches(jobs.items()))
    if workers < 2 or sum(file.size for file in jobs) < WORTH_WORKERS:  # noqa: PLR2004 - one alone saves nothing
        for batch in batches:
            yield from judge(batch, store)
        return
    # Not `fork`: it copies locks held by other threads.
    with ProcessPoolExecutor(workers, multiprocessing.get_context('spawn')) as pool:
        for found in pool.map(judge, batches, [store] * len(batches)):
            yield from found


def _batches(jobs: Iterable[SearchJob]) -> Iterator[Sequence[SearchJob]]:
    """Yield jobs in batches of about the same size, the largest first: the last to finish is then a short one."""
    batch: list[SearchJob] = []
    for job in sorted(jobs, key=lambda one: (-one[0].size, one[0].path)):
        batch.append(job)
        if sum(file.size for file, _ in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def judge(batch: Sequence[SearchJob], store: Store) -> list[Judged]:
    """Search files for the sets of needles each is to be searched for, and keep the results; called in a worker."""
    return [judged for file, sets in batch for judged in _judge(file, sets, store)]


def _judge(file: File, sets: Sequence[str], store: Store) -> Iterator[Judged]:
    kept = zlib.decompress(store.made('texts', file.key, lambda: zlib.compress(_read(file.path), 1)))
    unreadable, _, content = kept.partition(b'\n')
    for which in sets:
        found = _finder(store, which).found(content)
        verdict = Verdict(tuple(found), unreadable.decode())
        record = json.dumps([[one.decode() for one in found], verdict.unreadable])
        store.keep('verdicts', _verdict_key(which, file.key), record.encode())
        yield (which, file.key), verdict


def _read(path: Path) -> bytes:
    """Return on the first line why a file cannot be read whole, if so, and on the second the words that are in it."""
    found: list[str] = []
    unreadable = ''
    try:
        found.extend(texts(Blob(f'file{_suffixes(path)}', path.read_bytes())))
    except UnreadableError as error:
        unreadable = ' '.join(str(error).split())
    return unreadable.encode(errors='replace') + b'\n' + words('\n'.join(found))


@lru_cache(maxsize=16)
def _finder(store: Store, which: str) -> Finder:
    kept = store.find('sought', which)
    if kept is None:
        raise FileNotFoundError(f'the set of needles {which} is not in {store.folder}')
    return Finder(kept.split(b'\n') if kept else [])


def _kept(store: Store, which: str, key: str) -> Verdict | None:
    held = store.find('verdicts', _verdict_key(which, key))
    if held is None:
        return None
    found, unreadable = json.loads(held)
    return Verdict(tuple(one.encode() for one in found), unreadable)


def _verdict_key(which: str, key: str) -> str:
    return key_of(which, key, _searcher())


@cache
def _searcher() -> str:
    return key_of(code('proofs/words.py', 'proofs/search.py'), version('ahocorasick-rs'))


def _suffixes(path: Path) -> str:
    """Return the suffixes that identify the sort of a file: `.xml.gz`."""
    return path.suffix.lower() if path.suffix != '.gz' else ''.join(path.suffixes[-2:]).lower()


@cache
def _reader() -> str:
    return key_of(code('proofs/readers', 'proofs/words.py', 'proofs/search.py'), *map(version, _LIBRARIES))
