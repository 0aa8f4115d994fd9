"""Show the sites on this machine while an editor works: check, rebuild what changed, reload the browser."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchfiles import DefaultFilter, watch

from generator import distribution, pipeline
from generator.model.marks import Audience
from generator.pipeline import Order
from generator.render.formats import SITE
from generator.report import ReportForm, report, summary

WATCHED = ('data', 'private', 'handbook/pages', 'overrides', 'generator/templates', 'generator/locale', 'mkdocs.yml')
SITES = '.cache/served'
POLL = '/-/changed'
RELOAD = b"""<script>
(async seen => {
  for (;;) {
    try {
      const answer = await fetch('/-/changed?after=' + seen), now = await answer.text();
      if (seen && now !== seen) return location.reload();
      seen = now;
    } catch { await new Promise(done => setTimeout(done, 1000)); }
  }
})('');
</script>"""
Tell = Callable[[str], None]


@dataclass
class Clock:
    """Counts the sites that were put up, and lets browsers wait for the next."""

    count: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def tick(self) -> None:
        """Say that a new site is up."""
        with self.changed:
            self.count += 1
            self.changed.notify_all()

    def after(self, seen: str, patience: float = 25) -> str:
        """Return the present count; wait up to `patience` seconds if it is the one already seen."""
        with self.changed:
            if seen == str(self.count):
                self.changed.wait(patience)
            return str(self.count)


class Handler(SimpleHTTPRequestHandler):
    """Serves the sites, and tells each page when there is a newer one."""

    def __init__(self, *args: object, clock: Clock, **more: object) -> None:
        self._clock = clock
        super().__init__(*args, **more)  # type: ignore[arg-type]  # handed through as http.server hands them

    def do_GET(self) -> None:
        """Answer a browser."""
        if self.path.startswith(POLL):
            self._answer(self._clock.after(self.path.partition('after=')[2]).encode(), 'text/plain')
            return
        path = Path(self.translate_path(self.path))
        page = path / 'index.html' if path.is_dir() and self.path.partition('?')[0].endswith('/') else path
        if page.suffix == '.html' and page.is_file():
            self._answer(page.read_bytes() + RELOAD, 'text/html; charset=utf-8')
        else:
            super().do_GET()

    def end_headers(self) -> None:
        """Keep browsers from showing yesterday's page."""
        self.send_header('Cache-Control', 'no-store')
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing of each request: problems of the data must stay in view."""

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def serve(order: Order, audiences: Sequence[Audience], port: int, tell: Tell) -> None:
    """Put the sites up and keep them fresh until interrupted."""
    clock, wanted = Clock(), replace(order, audiences=audiences)
    renew(wanted, clock, tell)
    folder = order.root / SITES
    folder.mkdir(parents=True, exist_ok=True)
    server = ThreadingHTTPServer(('127.0.0.1', port), partial(Handler, clock=clock, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for audience in audiences:
        tell(f'http://127.0.0.1:{server.server_port}/{audience.value}/index.html')
    try:
        for _ in watch(*_watched(order), watch_filter=DefaultFilter(), raise_interrupt=False):
            renew(wanted, clock, tell)
    finally:
        server.shutdown()


def renew(order: Order, clock: Clock, tell: Tell) -> None:
    """Check what changed, and put up the new sites; if anything is wrong, say so and keep the last good ones."""
    outcome = pipeline.build(replace(order, formats=(SITE,)), _put_up)
    for line in (report(outcome.problems, ReportForm.TEXT), summary(outcome.problems)):
        if line:
            tell(line)
    if outcome.is_good:
        clock.tick()
    else:
        tell('The last good site stays up.')


def _put_up(root: Path, fresh: Path) -> None:
    distribution.refresh(fresh / 'site', root / SITES)


def _watched(order: Order) -> list[Path]:
    folders = [order.root / name for name in WATCHED] + ([order.private] if order.private else [])
    return [path for path in folders if path.exists()]
