"""How soon a telephone number saved in the data is on the page, beside `mkdocs serve` on the same Markdown.

`mkdocs serve` is measured from saving one page to that page served; so is `make serve`, from saving the data.
"""

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from generator.model.marks import Audience  # noqa: E402
from generator.pipeline import Order  # noqa: E402
from generator.render.site import changed  # noqa: E402
from generator.serving.browsers import Handler  # noqa: E402
from generator.serving.desk import Desk  # noqa: E402
from generator.serving.live import Live, changes  # noqa: E402
from generator.serving.whole import SITES  # noqa: E402

BOUND = 0.25
"""Share of the time of `mkdocs serve`."""
WANTED = 3.0
"""Seconds after which a changed field should be seen on a quiet machine."""
ROUNDS = 3
PATIENCE = 600
PAGE = 'contacts/inside'
NUMBER = '6 39 98 71 02'


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
        return str(answer.read().decode())


def _seconds(address: str, wanted: str, save: Callable[[], object]) -> float:
    """Return how long after saving a page says what is wanted."""
    begun = time.perf_counter()
    save()
    while wanted not in _get(address):
        if time.perf_counter() - begun > PATIENCE:
            raise SystemExit(f'{address} never said {wanted}')
        time.sleep(0.05)
    return time.perf_counter() - begun


def _replaced(path: Path, old: str, new: str) -> Callable[[], object]:
    return partial(path.write_text, path.read_text('utf-8').replace(old, new), 'utf-8')


@contextmanager
def ours(root: Path) -> Iterator[str]:
    """Yield the address of the sites of a project, kept fresh."""
    desk, order = Desk(root / SITES), Order(root, date(2026, 11, 22), emergency=True, audiences=(Audience.CELL,))
    server = ThreadingHTTPServer(('127.0.0.1', 0), partial(Handler, desk=desk, directory=str(desk.sites)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ended = threading.Event()
    with changed.worker() as pool:
        live = Live(order, desk, lambda _: None, pool)
        live.start()

        def follow() -> None:
            for paths in changes(order):
                if ended.is_set():
                    return
                live.step(paths)

        following = threading.Thread(target=follow)
        following.start()
        try:
            yield f'http://127.0.0.1:{server.server_port}/cell/en'
        finally:
            ended.set()
            following.join()
            live.stop()
            server.shutdown()


@contextmanager
def theirs(tree: Path) -> Iterator[str]:
    """Yield the address of `mkdocs serve` on the Markdown of an edition."""
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    command = (sys.executable, '-m', 'mkdocs', 'serve', '--quiet', '--dev-addr', f'127.0.0.1:{port}')
    process = subprocess.Popen(command, cwd=tree, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            with socket.socket() as tried:
                if tried.connect_ex(('127.0.0.1', port)) == 0:
                    break
            time.sleep(0.2)
        yield f'http://127.0.0.1:{port}'
    finally:
        process.terminate()
        process.wait()


def main() -> None:
    """Measure, print, and fail beyond the bound."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for part in ('data', 'overrides', 'handbook/pages'):
            shutil.copytree(ROOT / part, root / part)
        shutil.copy(ROOT / 'mkdocs.yml', root)
        numbers = [NUMBER[:-2] + str(90 + number) for number in range(ROUNDS + 1)]
        people = root / 'data' / 'people.yml'
        with ours(root) as address:
            _seconds(f'{address}/{PAGE}.html', NUMBER, lambda: None)
            held = [NUMBER, *numbers]
            # The first change reads and writes out everything once.
            taken = [
                _seconds(f'{address}/{PAGE}.html', new, _replaced(people, old, new))
                for old, new in zip(held, numbers, strict=False)
            ]
        markdown = root / 'handbook' / 'cell-en' / 'docs' / f'{PAGE}.md'
        with theirs(root / 'handbook' / 'cell-en') as address:
            held = [numbers[-1], *numbers[:-1]]
            peer = [
                _seconds(f'{address}/{PAGE}.html', new, _replaced(markdown, old, new))
                for old, new in zip(held, numbers[:-1], strict=False)
            ]
    mine, other = statistics.median(taken[1:]), statistics.median(peer)
    print(f'mkdocs serve      {other:7.2f} s  1.000   {" ".join(f"{one:.2f}" for one in peer)}')  # noqa: T201
    print(f'make serve        {mine:7.2f} s {mine / other:6.3f}   {" ".join(f"{one:.2f}" for one in taken)}')  # noqa: T201
    print(f'wanted on a quiet machine: {WANTED:.0f} s; the first change takes longer')  # noqa: T201
    if mine > BOUND * other:
        raise SystemExit(f'beyond the bound: {BOUND} of mkdocs serve')


if __name__ == '__main__':
    main()
