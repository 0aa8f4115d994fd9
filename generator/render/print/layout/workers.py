"""Documents laid out side by side in worker processes, and taken from the cache where they are known."""

import multiprocessing
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import Job, PrintStyles, Sheet

if TYPE_CHECKING:
    from generator.render.print.layout.typesetter import Typesetter

# A fontconfig that knows no font: what is printed comes from the files we name, on every machine.
_FONTCONFIG = Path(__file__).parents[3] / 'templates' / 'print' / 'fonts.conf'


class LayoutPool:
    """A pool of workers and a cache; the pool starts with the first document that the cache has not."""

    def __init__(
        self, styles: PrintStyles, cache: LeafCache, pool: ProcessPoolExecutor, progress: Callable[[str], None]
    ) -> None:
        self._styles, self._cache, self._pool, self._progress = styles, cache, pool, progress

    def sheets(self, jobs: Sequence[Job]) -> list[Sheet]:
        """Return the sheets, in the order of the jobs; equal jobs are one."""
        found = {job: self._cache.find(job) for job in dict.fromkeys(jobs)}
        # The longest first: the last to finish is then a short one.
        lacking = sorted((job for job, sheet in found.items() if sheet is None), key=lambda job: -len(job.html))
        futures = {self._pool.submit(lay_out, self._styles, job): job for job in lacking}
        for future in as_completed(futures):
            found[futures[future]] = self._take(future, futures[future])
        return [sheet for job in jobs if (sheet := found[job]) is not None]

    def _take(self, future: Future[Sheet], job: Job) -> Sheet:
        with _ErrorContext(job.name):
            sheet = future.result()
        self._cache.keep(job, sheet)
        self._progress(job.name)
        return sheet


@contextmanager
def processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of processes that can lay out; they start with the first document, and end with the pool."""
    # Not `fork`: it copies locks held by other threads, and crashes on macOS once system frameworks are loaded.
    context = multiprocessing.get_context('spawn')
    with ProcessPoolExecutor(workers, context, initializer=prepare_worker) as pool:
        yield pool


def lay_out(styles: PrintStyles, job: Job) -> Sheet:
    """Return the sheet of one job; called in a worker."""
    return _typesetter(styles).lay_out(job)


def prepare_worker() -> None:
    """Take the fonts of the system away from this process, before WeasyPrint is loaded."""
    # WeasyPrint is right that there are no fonts there, and it is what we want.
    warnings.filterwarnings('ignore', 'No fonts configured in FontConfig')
    os.environ['FONTCONFIG_FILE'] = str(_FONTCONFIG)


@cache
def _typesetter(styles: PrintStyles) -> 'Typesetter':
    # Here, because only a worker may load WeasyPrint: after its fontconfig is set, and never in a build that finds
    # all its sheets in the cache.
    from generator.render.print.layout.typesetter import Typesetter  # noqa: PLC0415

    return Typesetter(styles)


class _ErrorContext:
    """Adds to whatever is raised within it the document it was raised for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        """Do nothing yet."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is not None:
            error.add_note(f'while laying out {self._name}')
