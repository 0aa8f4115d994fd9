"""Show the sites on this machine while an editor works: check, rebuild what changed, reload the browser.

Of the editions that browsers look at, the pages that changed are built at once. When nothing has changed for a while
the whole site follows in the background, with every proof.
"""

import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from watchfiles import DefaultFilter, watch

from generator import pipeline
from generator.loading.load import PRIVATE
from generator.model.marks import Audience
from generator.model.problem import Problem
from generator.pipeline import Order
from generator.render import templates
from generator.render.formats import SITE
from generator.render.manuscript import Manuscript
from generator.render.output import NO_PAPER
from generator.render.site import changed, sites
from generator.report import ReportForm, report, summary
from generator.serving import whole
from generator.serving.browsers import Handler
from generator.serving.desk import HOME, Desk
from generator.serving.whole import SITES, Building

LOOKS = ('overrides', 'mkdocs.yml')
WATCHED = ('data', PRIVATE, 'handbook/pages', 'generator/locale', *LOOKS)
PAUSE = 4.0
"""Seconds without a change, after which the whole site is built."""
TICK = 200
"""Milliseconds between two looks at what browsers ask for."""
Tell = Callable[[str], None]


@dataclass
class Live:
    """The sites as they stand: what is up to date, what is being built, and what to take over from before."""

    order: Order
    desk: Desk
    tell: Tell
    pool: ProcessPoolExecutor
    pause: float = PAUSE
    building: Building | None = None
    _before: dict[str, Manuscript] = field(default_factory=dict)
    _current: set[str] = field(default_factory=set)
    """The editions of which the changed pages were built, or could not be."""
    _whole: set[str] = field(default_factory=set)
    """The editions that were built whole since the last change, or could not be."""
    _since: float = field(default_factory=time.monotonic)
    _frames: dict[str, str] = field(default_factory=dict)
    """What stands around every page of an edition, its menu among it: where it changes, no pause is waited for."""
    _is_look: bool = False
    """Whether what every page looks like has changed since a site was built whole."""

    def start(self) -> None:
        """Check the data, and learn which editions there are."""
        loaded, problems = pipeline.check(self.order)
        if loaded.handbook is not None:
            self._list(loaded.handbook.handbook.languages)
        self._report(problems)

    def step(self, paths: Collection[Path]) -> None:
        """Take in what changed, and do the next thing that browsers wait for."""
        if paths:
            self._note(paths)
        if self.building and self.building.is_done():
            self._finish(self.building)
        looked_at = self.desk.looked_at()
        if paths and not looked_at:
            self.start()
        late = next((one for one in looked_at if one not in self._current), None)
        if late is not None:
            self._show(late)
        elif self.building is None and time.monotonic() - self._since >= self.pause:
            self._mend(next((one for one in looked_at if one not in self._whole), None))

    def stop(self) -> None:
        """Leave nothing running."""
        if self.building:
            self.building.stop()
        self.building = None

    def _note(self, paths: Collection[Path]) -> None:
        self.stop()
        self._current.clear()
        self._whole.clear()
        self._since = time.monotonic()
        if _is_in(paths, [templates.FOLDER]):
            self._before.clear()
        if _is_in(paths, [self.order.root / name for name in LOOKS]):
            self.tell('What every page looks like has changed: the whole site is built anew.')
            self._current.update(filter(self.desk.is_built, self.desk.editions))
            self._since -= self.pause
            self._is_look = True

    def _show(self, edition: str) -> None:
        """Build the pages of an edition that changed; where there is no site yet, begin to build it whole."""
        if self.desk.is_built(edition):
            self._renew(edition)
            self._current.add(edition)
        elif self.building is None or self.desk.is_built(self.building.edition):
            self.stop()
            self._mend(edition)

    def _renew(self, edition: str) -> None:
        begun = time.monotonic()
        built, problems = pipeline.written(self._only(edition), self.desk.sites, self._before)
        self._report(problems)
        if built is None or pipeline.has_errors(problems):
            self._whole.add(edition)
            return
        self._list(built.handbook.handbook.languages)
        manuscript = built.manuscripts[0]
        site = sites.written(manuscript, self.order.root)
        failed = self.pool.submit(changed.renew, site, self.desk.sites / edition).result()
        self._before[manuscript.name] = manuscript
        self.desk.tell()
        self._since = time.monotonic()
        if edition not in self._whole:
            told = failed or 'the menu and check phrase of the other pages follow at the next pause'
            self.tell(f'{edition}: the changed pages are up after {self._since - begun:.1f} s; {told}.')
        frame = (site.tree / 'mkdocs.yml').read_text('utf-8').replace(manuscript.phrase, '')
        if self._frames.setdefault(edition, frame) != frame:
            self._frames[edition] = frame
            self._since -= self.pause

    def _mend(self, edition: str | None) -> None:
        if edition is not None:
            self.tell(f'{edition}: the whole site is being built.')
            self.building = whole.begin(self._only(edition), edition)

    def _finish(self, building: Building) -> None:
        self.building = None
        self._whole.add(building.edition)
        try:
            problems = building.problems()
        except EOFError:
            self._current.add(building.edition)
            self.tell(f'{building.edition}: the build of the whole site broke off; save a file to try again.')
            return
        self._report(problems)
        if pipeline.has_errors(problems):
            self._current.add(building.edition)
        else:
            self.desk.tell(is_look=self._is_look)
            self._is_look = False
            self.tell(f'{building.edition}: the whole site is up.')

    def _report(self, problems: Iterable[Problem]) -> None:
        found = sorted(problems)
        for line in (report(found, ReportForm.TEXT), summary(found)):
            if line:
                self.tell(line)
        if pipeline.has_errors(found):
            self.tell('The last good site stays up.')

    def _list(self, languages: Sequence[str]) -> None:
        wanted = self.order.languages or languages
        self.desk.editions = [f'{audience}/{language}' for audience in self.order.audiences for language in wanted]

    def _only(self, edition: str) -> Order:
        audience, _, language = edition.partition('/')
        order = replace(self.order, audiences=(Audience(audience),), languages=(language,))
        return replace(order, formats=(SITE,), wanted=NO_PAPER)


def serve(order: Order, audiences: Sequence[Audience], port: int, tell: Tell) -> None:
    """Put the sites up and keep them fresh until interrupted."""
    folder = order.root / SITES
    desk = Desk(folder)
    server = ThreadingHTTPServer(('127.0.0.1', port), partial(Handler, desk=desk, directory=str(folder)))
    with changed.worker() as pool:
        live = Live(replace(order, audiences=audiences), desk, tell, pool)
        live.start()
        folder.mkdir(parents=True, exist_ok=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for edition in desk.editions:
            tell(f'http://127.0.0.1:{server.server_port}/{edition}/{HOME}')
        try:
            for paths in changes(order):
                live.step(paths)
        finally:
            live.stop()
            server.shutdown()


def changes(order: Order) -> Iterator[set[Path]]:
    """Yield what changed, and nothing now and then; a folder that is made later is watched too."""
    watched, pending = _watched(order), set[Path]()
    while True:
        for found in watch(
            *watched, watch_filter=DefaultFilter(), rust_timeout=TICK, yield_on_timeout=True, raise_interrupt=False
        ):
            pending |= {Path(path) for _, path in found}
            now = _watched(order)
            if now != watched:  # told only when the new folder is watched, so that nothing is saved in between unseen
                pending |= {*now} ^ {*watched}
                watched = now
                break
            yield pending
            pending = set()
        else:
            return


def _watched(order: Order) -> list[Path]:
    folders = [order.root / name for name in WATCHED] + ([order.private] if order.private else [])
    return [path for path in (*folders, templates.FOLDER) if path.exists()]


def _is_in(paths: Iterable[Path], places: Sequence[Path]) -> bool:
    return any(path.resolve().is_relative_to(place.resolve()) for path in paths for place in places)
