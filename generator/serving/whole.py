"""Build the whole site of one edition in a process of its own, with every check and proof; it can be stopped."""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from signal import SIGTERM

from generator import pipeline
from generator.model.problem import Problem
from generator.pipeline import Order

SITES = '.cache/served'


@dataclass(frozen=True)
class Building:
    """A site that is being built."""

    edition: str
    process: SpawnProcess
    answer: Connection

    def is_done(self) -> bool:
        """Return whether it is finished, well or not."""
        return self.answer.poll() or not self.process.is_alive()

    def problems(self) -> tuple[Problem, ...]:
        """Return what was found, once it is done; raise `EOFError` where it broke off."""
        found: tuple[Problem, ...] = self.answer.recv()
        self.process.join()
        return found

    def stop(self) -> None:
        """End it, and whatever it started."""
        if self.process.pid is not None and self.process.is_alive():
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, SIGTERM)
            self.process.terminate()
            self.process.join()


def begin(order: Order, edition: str) -> Building:
    """Begin to build what is ordered: one edition."""
    context = get_context('spawn')
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_build, args=(replace(order, progress=_silent), send))
    process.start()
    send.close()
    return Building(edition, process, receive)


def _build(order: Order, send: Connection) -> None:
    os.setsid()  # so that it can be stopped together with MkDocs
    send.send(pipeline.build(order, put_up).problems)


def _silent(step: str, detail: str = '') -> None:
    del step, detail


def put_up(root: Path, fresh: Path) -> None:
    """Put the fresh site of each edition in place of the last one."""
    for site in sorted(path for path in (fresh / 'site').glob('*/*') if path.is_dir()):
        for path in site.rglob('*'):
            os.utime(path)  # MkDocs builds anew what is older than its Markdown
        target = root / SITES / site.relative_to(fresh / 'site')
        last = fresh / 'last'
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            target.rename(last)
        site.rename(target)
        shutil.rmtree(last, ignore_errors=True)
