"""Answers browsers: pages that reload themselves when they change."""

from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from generator.serving.desk import HOME, Desk

POLL = '/-/changed'
_RELOAD = """<script>
(async seen => {
  for (;;) {
    try {
      const page = encodeURIComponent(location.pathname);
      const answer = await fetch('/-/changed?page=' + page + '&seen=' + encodeURIComponent(seen));
      if (await answer.text() !== seen) return location.reload();
    } catch { await new Promise(done => setTimeout(done, 1000)); }
  }
})('%s');
</script>"""
_WAITING = """<!doctype html><meta charset="utf-8"><title>crisis-handbook</title>
<p>This site is being built. The page appears here by itself; what is wrong with the data is told where it was started.
<p lang="fr">Ce site est en cours de construction. La page s’affichera d’elle-même ; les erreurs des données sont
signalées là où le serveur a été lancé.
"""


class Handler(SimpleHTTPRequestHandler):
    """Serves the sites, and tells each page when there is a newer one."""

    def __init__(self, *args: object, desk: Desk, **more: object) -> None:
        self._desk = desk
        super().__init__(*args, **more)  # type: ignore[arg-type]  # handed through as http.server hands them

    def do_GET(self) -> None:
        """Answer a browser."""
        asked = urlsplit(self.path)
        if asked.path == POLL:
            self._wait(parse_qs(asked.query))
        elif edition := self._desk.edition(asked.path):
            self._show(asked.path, edition)
        elif self._desk.editions:
            self._lead(asked.path)
        else:
            self._answer(_WAITING.encode() + b'<meta http-equiv="refresh" content="2">', 'text/html; charset=utf-8')

    def end_headers(self) -> None:
        """Keep browsers from showing yesterday's page."""
        self.send_header('Cache-Control', 'no-store')
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing of each request: problems of the data must stay in view."""

    def _show(self, path: str, edition: str) -> None:
        page = self._page(path)
        is_page = page.suffix == '.html'
        if is_page:
            self._desk.look(edition)
        if is_page and (page.is_file() or not self._desk.is_built(edition)):
            # The version first: a page that is replaced in between is then loaded once too often, not too seldom.
            version = self._desk.version(page, edition)
            content = page.read_bytes() if page.is_file() else _WAITING.encode()
            self._answer(content + (_RELOAD % version).encode(), 'text/html; charset=utf-8')
        else:
            super().do_GET()

    def _wait(self, query: dict[str, list[str]]) -> None:
        path, seen = (query.get(name, [''])[0] for name in ('page', 'seen'))
        edition = self._desk.edition(path)
        if edition:
            self._desk.look(edition)
        self._answer(self._desk.after(seen, self._page(path), edition).encode(), 'text/plain')

    def _lead(self, path: str) -> None:
        """Lead from a path that is in no edition to the first one, of that audience where it names one."""
        audience = path.strip('/').partition('/')[0]
        own = [one for one in self._desk.editions if one.startswith(f'{audience}/')]
        self.send_response(HTTPStatus.FOUND)
        self.send_header('Location', f'/{(own or self._desk.editions)[0]}/{HOME}')
        self.send_header('Content-Length', '0')
        self.end_headers()

    def _page(self, path: str) -> Path:
        found = Path(self.translate_path(path))
        return found / HOME if found.is_dir() else found

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)
