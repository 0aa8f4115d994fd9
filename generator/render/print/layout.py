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

from generator.render.print.sheet import Job, Sheet, Stock
from generator.render.print.shelf import Shelf

if TYPE_CHECKING:
    from generator.render.print.press import Press

# A fontconfig that knows no font: what is printed comes from the files we name, on every machine.
_FONTCONFIG = Path(__file__).parents[2] / 'templates' / 'print' / 'fonts.conf'


class Layout:
    """A pool of workers and a cache; the pool starts with the first document that the cache has not."""

    def __init__(self, stock: Stock, shelf: Shelf, pool: ProcessPoolExecutor, progress: Callable[[str], None]) -> None:
        self._stock, self._shelf, self._pool, self._progress = stock, shelf, pool, progress

    def sheets(self, jobs: Sequence[Job]) -> list[Sheet]:
        """Return the sheets, in the order of the jobs."""
        found = {place: self._shelf.find(job) for place, job in enumerate(jobs)}
        lacking = [place for place, sheet in found.items() if sheet is None]
        # The longest first: the last to finish is then a short one.
        lacking.sort(key=lambda place: -len(jobs[place].html))
        futures = {self._pool.submit(lay_out, self._stock, jobs[place]): place for place in lacking}
        for future in as_completed(futures):
            place = futures[future]
            found[place] = self._take(future, jobs[place])
        return [sheet for sheet in found.values() if sheet is not None]

    def _take(self, future: Future[Sheet], job: Job) -> Sheet:
        with _Named(job.name):
            sheet = future.result()
        self._shelf.keep(job, sheet)
        self._progress(job.name)
        return sheet


@contextmanager
def layout(stock: Stock, shelf: Shelf, workers: int, progress: Callable[[str], None]) -> Iterator[Layout]:
    """Give a layout, and end its worker processes with it."""
    # Not `fork`: it copies locks held by other threads, and crashes on macOS once system frameworks are loaded.
    context = multiprocessing.get_context('spawn')
    with ProcessPoolExecutor(workers, context, initializer=prepare_worker) as pool:
        yield Layout(stock, shelf, pool, progress)


def lay_out(stock: Stock, job: Job) -> Sheet:
    """Return the sheet of one job; called in a worker."""
    return _press(stock).lay_out(job)


def prepare_worker() -> None:
    """Take the fonts of the system away from this process, before WeasyPrint is loaded."""
    # WeasyPrint is right that there are no fonts there, and it is what we want.
    warnings.filterwarnings('ignore', 'No fonts configured in FontConfig')
    os.environ['FONTCONFIG_FILE'] = str(_FONTCONFIG)


@cache
def _press(stock: Stock) -> 'Press':
    # Here, because only a worker may load WeasyPrint: after its fontconfig is set, and never in a build that finds
    # all its sheets in the cache.
    from generator.render.print.press import Press  # noqa: PLC0415

    return Press(stock)


class _Named:
    """Adds to whatever is raised within it the document it was raised for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        """Do nothing yet."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is not None:
            error.add_note(f'while laying out {self._name}')
