"""WeasyPrint, in a worker process: a document in, a tagged PDF out."""

import gc
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.render.print.layout.addresses import keep_together
from generator.render.print.layout.columns import set_columns
from generator.render.print.layout.faults import faults, filled, needed_sides
from generator.render.print.layout.sheet import Job, PrintStyles, Sheet, SheetFacts
from generator.render.print.layout.side_by_side import set_side_by_side

# Letters of a line of text, times the type size in points: 88 at 11 points.
_LETTERS = 968.0
# A last side filled less than this looks forgotten.
_THIN = 0.3
# How much more a layout may turn out to need than its size foretells, as a part of a side.
_DOUBT = 0.12
# What styles that make room save of the height.
_SAVED = 0.07
# How the height of a card grows with its type: lines grow with it, and only some break anew.
_GROWTH = 1.5
# How much more than foretold a card may turn out to hold: a wrong guess costs time alone.
_DOUBT_OF_CARD = 0.03
# Objects that may pile up between two collections: each of these walks them all.
_GARBAGE = 500_000
_LOGGER = logging.getLogger('weasyprint')


class Typesetter:
    """The style sheets and fonts of a build, read once, and the work done with them."""

    def __init__(self, styles: PrintStyles) -> None:
        self._fonts = FontConfiguration()
        folders = {face.path.parent for face in styles.faces} | ({Path(styles.assets)} if styles.assets else set())
        self._fetcher = ConfinedFetcher(frozenset(folder.resolve() for folder in folders))
        css = ''.join(face.css for face in styles.faces) + styles.css
        self._styles = CSS(string=css, font_config=self._fonts, url_fetcher=self._fetcher)
        # What is here now stays for good: the collector need not look at it again.
        gc.collect()
        gc.freeze()
        gc.disable()

    def lay_out(self, job: Job) -> Sheet:
        """Return the sheet; the warnings of WeasyPrint are among its facts."""
        with _complaints() as messages:
            size, document = self._fitted(job)
            pdf = document.write_pdf(pdf_variant='pdf/ua-1')
        if gc.get_count()[0] > _GARBAGE:
            gc.collect()
        return Sheet(pdf, _facts(document, size, messages))

    def _fitted(self, job: Job) -> tuple[float, Document]:
        """Return the document at the size that suits it, with that size."""
        if not job.most_sides:
            return self._well_filled(job)
        tried: dict[int, Document] = {}
        place = 0
        while place not in tried:
            tried[place] = self._rendered(job.html, job.sizes[place])
            place = _next_place(job, tried, place)
        place = min((one for one, document in tried.items() if _fits(job, document)), default=len(job.sizes) - 1)
        found = tried[place]
        for count in range(1, len(job.room) + 1):
            if not _fits(job, found):
                found = self._rendered(job.html, job.sizes[place], ' '.join(job.room[:count]))
        return job.sizes[place], found

    def _well_filled(self, job: Job) -> tuple[float, Document]:
        """Return the document at the first size that leaves no nearly empty side, tried where it may do so."""
        first = self._rendered(job.html, job.sizes[0])
        if not _is_thin(first):
            return job.sizes[0], first
        needed = len(first.pages) - 1 + filled(first.pages[-1])
        for size, more in [(size, more) for more in ('', *job.room) for size in job.sizes]:
            saved = _SAVED if more else 0
            if _may_do(needed * (size / job.sizes[0]) ** 2 * (1 - saved)) and (size, more) != (job.sizes[0], ''):
                found = self._rendered(job.html, size, more)
                if not _is_thin(found):
                    return size, found
        return job.sizes[0], first

    def _rendered(self, html: str, size: float, more: str = '') -> Document:
        source = HTML(string=html, url_fetcher=self._fetcher)
        keep_together(source.etree_element)
        set_columns(source.etree_element, _LETTERS / size)
        set_side_by_side(source.etree_element, _LETTERS / size)
        sized = CSS(string=f'html {{ font-size: {size}pt }}{more}', font_config=self._fonts)
        return source.render(font_config=self._fonts, stylesheets=[self._styles, sized])


class ConfinedFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no type hints
    """Fetches what is written in the document itself or lies in the folders given, and nothing else."""

    def __init__(self, folders: frozenset[Path]) -> None:
        super().__init__(allowed_protocols={'file', 'data'}, allow_redirects=False)
        self._folders = folders

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return what lies at the address; refuse an address outside the folders."""
        parts = urlsplit(url)
        if parts.scheme == 'file' and not self._is_within(parts.netloc, Path(unquote(parts.path))):
            raise ValueError(f'outside the folders of the handbook: {url}')
        return super().fetch(url, headers)

    def _is_within(self, host: str, path: Path) -> bool:
        return not host and any(path.resolve().is_relative_to(folder) for folder in self._folders)


def _fits(job: Job, document: Document) -> bool:
    return len(document.pages) <= job.most_sides


def _next_place(job: Job, tried: Mapping[int, Document], place: int) -> int:
    """Return the place of the size to be tried next, they go down, by what the last one needed; a known one to end."""
    foretold = _foretold(job, tried[place], place)
    if _fits(job, tried[place]):
        too_large = max((one for one, document in tried.items() if not _fits(job, document)), default=-1)
        return min(max(foretold, too_large + 1), place)
    small_enough = min((one for one, document in tried.items() if _fits(job, document)), default=len(job.sizes) - 1)
    return min(max(foretold, place + 1), small_enough)


def _foretold(job: Job, document: Document, place: int) -> int:
    """Return the place of the first size at which each side is likely to hold what it must."""
    needed, last = needed_sides(document.pages), len(job.sizes) - 1
    likely = (
        one for one, size in enumerate(job.sizes) if needed * (size / job.sizes[place]) ** _GROWTH <= 1 + _DOUBT_OF_CARD
    )
    return next(likely, last)


def _facts(document: Document, size: float, messages: list[str]) -> SheetFacts:
    pages = document.pages
    return SheetFacts(len(pages), size, tuple(messages), round(filled(pages[-1]), 2), tuple(faults(pages)))


def _is_thin(document: Document) -> bool:
    """Return whether the last of several sides is nearly empty."""
    return len(document.pages) > 1 and filled(document.pages[-1]) < _THIN


def _may_do(needed: float) -> bool:
    """Return whether so many sides, a part of one included, may be whole ones, or leave the last well filled."""
    return needed % 1 > _THIN - _DOUBT or needed % 1 < _DOUBT


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Gather what WeasyPrint logs from WARNING up."""
    messages: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    _LOGGER.addHandler(listener)
    try:
        yield messages
    finally:
        _LOGGER.removeHandler(listener)
