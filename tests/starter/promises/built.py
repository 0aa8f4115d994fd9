"""The handbook as it was built: its editions, their pages by code, and what is printed of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pypdfium2
from books import LANGUAGES, edition_of, real, whole
from promises.markup import Node, article, plain

from generator.editions.edition import Edition
from generator.editions.words import Words
from generator.model.duration import Deadline
from generator.model.fields import mapped
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.render.templates import anchor

AUDIENCES = (Audience.STAFF, Audience.CELL)
_CODE = re.compile(r'<span class="code">([^<]+)</span></p>')
_NOW = re.compile(r'<a class="crisis__now" href="([^"]*)"')
_HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')


@dataclass(frozen=True)
class Built:
    """What `make handbook` made."""

    dist: Path

    @cached_property
    def every(self) -> tuple['Held', ...]:
        """Return every edition, of staff and of the cell, in every language."""
        return tuple(Held(self.dist, audience, language) for audience in AUDIENCES for language in LANGUAGES)

    @property
    def editions(self) -> tuple['Held', ...]:
        """Return the editions of the crisis cell: it is they who have the whole handbook."""
        return self.cell

    @property
    def cell(self) -> tuple['Held', ...]:
        """Return the editions of the cell."""
        return tuple(one for one in self.every if one.audience is Audience.CELL)

    @property
    def staff(self) -> tuple['Held', ...]:
        """Return the editions that everybody may read."""
        return tuple(one for one in self.every if one.audience is Audience.STAFF)

    @property
    def french(self) -> tuple['Held', ...]:
        """Return the editions in French."""
        return tuple(one for one in self.every if one.language == 'fr')


@dataclass(frozen=True)
class Held:
    """One edition: its site, its binder, and the data in its readers' words, to know what to expect."""

    dist: Path
    audience: Audience
    language: str

    def __str__(self) -> str:
        return f'{self.audience}-{self.language}'

    @cached_property
    def edition(self) -> Edition:
        """Return the data as these readers have it."""
        return edition_of(real(), self.audience, self.language)

    @cached_property
    def book(self) -> Handbook:
        """Return the entries that these readers may see, in their language, with ordinary spaces."""
        book = self.edition.book
        by_kind: dict[str, object] = {}
        for kind in Handbook.model_fields:
            plainly = {id_: mapped(one, lambda _, text: plain(text)) for id_, one in book.entries_of(kind).items()}
            by_kind[kind] = plainly if kind in Handbook.kinds() else next(iter(plainly.values()))
        return book.model_copy(update=by_kind)

    @cached_property
    def words(self) -> Words:
        """Return the words of templates in their language, with ordinary spaces."""
        return PlainWords(self.language, self.edition.words.catalogue)

    @property
    def site(self) -> Path:
        """Return the folder of the site."""
        return self.dist / 'site' / self.audience / self.language

    @cached_property
    def files(self) -> Mapping[str, str]:
        """Return the HTML of every page by its path, as it was written; what says that there is no page is none."""
        found = sorted(path for path in self.site.rglob('*.html') if path.name != '404.html')
        return {path.relative_to(self.site).as_posix(): path.read_text('utf-8') for path in found}

    @cached_property
    def pages(self) -> Mapping[str, 'Shown']:
        """Return every page by its code."""
        found = ((match[1], path) for path, html in self.files.items() if (match := _CODE.search(html)))
        return {plain(code): Shown(self, plain(code), path) for code, path in found}

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """Return the code of each page by its path."""
        return {page.path: code for code, page in self.pages.items()}

    def page(self, code: str) -> 'Shown':
        """Return the page of a code."""
        assert code in self.pages, f'{self} has no page {code}'
        return self.pages[code]

    @cached_property
    def paper(self) -> 'Paper':
        """Return all that is printed of it."""
        found = sorted(self.dist.glob('print/**/*.pdf'))
        return Paper(tuple(Printout(path) for path in found if str(self) in path.relative_to(self.dist).as_posix()))

    @property
    def binder(self) -> 'Printout':
        """Return the crisis-room binder."""
        return Printout(self.dist / 'print' / f'binder-{self}.pdf')


class PlainWords(Words):
    """Says what templates say, with ordinary spaces."""

    def __call__(self, text: str, **values: object) -> str:
        """Return a sentence of ours."""
        return plain(super().__call__(text, **values))

    def label(self, choice: StrEnum) -> str:
        """Return the word for one choice of an enum."""
        return plain(super().label(choice))

    def number(self, value: float) -> str:
        """Return a number."""
        return plain(super().number(value))

    def duration(self, lapse: Deadline) -> str:
        """Return a length of time or a deadline."""
        return plain(super().duration(lapse))

    def day(self, day: date) -> str:
        """Return a date."""
        return plain(super().day(day))


@dataclass(frozen=True)
class Shown:
    """A page of a site."""

    held: Held
    code: str
    path: str

    def __str__(self) -> str:
        return f'{self.code} in {self.held}'

    @property
    def html(self) -> str:
        """Return the whole page, with what stands around it."""
        return self.held.files[self.path]

    @cached_property
    def tree(self) -> Node:
        """Return what the page itself says, without what stands around it."""
        return article(self.html)

    @cached_property
    def text(self) -> str:
        """Return all that it says, on one line."""
        return self.tree.text

    @cached_property
    def leads_to(self) -> frozenset[str]:
        """Return the codes of the pages it links to."""
        return frozenset(code for node in self.tree.all('a') for code in self.target(node))

    @property
    def at_once(self) -> Iterator[str]:
        """Yield the path behind each button that says what to do first."""
        for href in _NOW.findall(self.html):
            yield from self._inside(href)

    @cached_property
    def around(self) -> frozenset[str]:
        """Return the paths that it, its header and its navigation link to."""
        return frozenset(path for href in _HREF.findall(self.html) for path in self._inside(href))

    def target(self, link: Node) -> Iterator[str]:
        """Yield the code of the page that a link leads to, if it leads to one."""
        for path in self._inside(link.attrs.get('href', '')):
            if path in self.held.codes:
                yield self.held.codes[path]

    def _inside(self, href: str) -> Iterator[str]:
        parts = urlsplit(href)
        if parts.path and not parts.scheme and not parts.netloc:
            yield normpath(f'{Path(self.path).parent}/{unquote(parts.path)}')

    def says(self, *texts: object) -> None:
        """Hold that it says each text, whatever the white space."""
        unsaid = [text for text in map(plain, texts) if text not in self.text]
        assert not unsaid, f'{self} does not say: {unsaid[0]!r} (and {len(unsaid) - 1} more of {len(texts)})'

    def says_in_order(self, *texts: object) -> None:
        """Hold that it says the texts one after the other."""
        at = 0
        for text in map(plain, texts):
            found = self.text.find(text, at)
            assert found >= 0, f'{self} does not say in its place: {text!r}'
            at = found + len(text)

    def shows(self, *codes: str) -> None:
        """Hold that it links to the page of each code."""
        lost = [code for code in codes if code not in self.leads_to]
        assert not lost, f'{self} does not lead to {lost}'

    def spot(self, target: str) -> Node:
        """Return the place of an entry, told as `<kind>/<id>`."""
        found = next((node for node in self.tree.all() if node.attrs.get('id') == anchor(target)), None)
        assert found is not None, f'{self} does not hold {target}'
        return found

    def rows(self, table: str) -> list[list[Node]]:
        """Return the rows of every table of a name, each as its cells."""
        tables = self.tree.all(of=f'table--{table}')
        found = [list(row.all('td')) for one in tables for row in one.all('tr')]
        rows = [row for row in found if row]
        assert rows, f'{self} has no table {table}'
        return rows

    def row(self, table: str, target: str) -> list[Node]:
        """Return the row of an entry."""
        spot = self.spot(target)
        found = next(
            (row for row in self.rows(table) if any(node is spot for cell in row for node in cell.all())), None
        )
        assert found is not None, f'{self} has no row for {target}'
        return found

    def under(self, target: str) -> Node:
        """Return what stands under the heading of an entry, down to the next heading of its height."""
        return self.tree.under(self.spot(target))

    def named(self, node: Node) -> list[str]:
        """Return the codes of the pages that an element links to, in order."""
        return [code for link in node.all('a') for code in self.target(link)]

    def boxes(self, kind: str) -> list[Node]:
        """Return the boxes of a kind: act, never, decide, know."""
        return list(self.tree.all(of=f'box--{kind}'))


_OF_ANOTHER = re.compile(r'[A-Z0-9-]+/[A-Z0-9-]+ · ')
"""The bookmark of a page that belongs to another: `TECH/RANSOM · …`."""


@dataclass(frozen=True)
class Printout:
    """A PDF to print: its leaves by code, side by side."""

    path: Path

    @cached_property
    def _pdf(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.path)

    @cached_property
    def contents(self) -> list[tuple[int, str, int]]:
        """Return the bookmarks: how deep, what they say, on which side."""
        return [(one.level, one.get_title(), one.get_dest().get_index()) for one in self._pdf.get_toc()]

    @cached_property
    def leaves(self) -> Mapping[str, range]:
        """Return the sides of each leaf by its code, in the order of the binder; a card stands below its scenario."""
        chief = [(title, side) for depth, title, side in self.contents if depth < 2 or _OF_ANOTHER.match(title)]
        starts = sorted({side for _, side in chief})
        ends = dict(zip(starts, [*starts[1:], len(self._pdf)], strict=True))
        return {title.split(' · ')[0]: range(side, ends[side]) for title, side in chief}

    def side(self, number: int) -> str:
        """Return what one side says, on one line."""
        return plain(self._pdf[number].get_textpage().get_text_bounded())

    def sides(self, code: str) -> list[str]:
        """Return the sides of a leaf that are not for notes."""
        assert code in self.leaves, f'{self.path.name} has no leaf {code}'
        return [text for text in map(self.side, self.leaves[code]) if re.search(rf'{re.escape(code)} · \d+/\d+', text)]

    def holds_on_one_side(self, code: str) -> None:
        """Hold that a leaf fills one side, and no more."""
        sides = self.sides(code)
        assert len(sides) == 1, f'{code} fills {len(sides)} sides in {self.path.name}'
        assert f'{code} · 1/1' in sides[0], f'{code} does not say that it is one side of one in {self.path.name}'

    @property
    def cover(self) -> str:
        """Return what the cover says."""
        return self.side(0)

    @property
    def said(self) -> Iterator[str]:
        """Yield what each side says."""
        return map(self.side, range(len(self._pdf)))


@dataclass(frozen=True)
class Paper:
    """All that is printed of an edition."""

    printouts: tuple[Printout, ...]

    def holding(self, code: str) -> Printout:
        """Return the first PDF that holds a leaf."""
        found = next((one for one in self.printouts if code in one.leaves), None)
        assert found is not None, f'nothing printed holds {code}'
        return found

    @cached_property
    def codes(self) -> frozenset[str]:
        """Return the codes of all that is printed."""
        return frozenset(code for one in self.printouts for code in one.leaves)

    def sides(self, code: str) -> list[str]:
        """Return what the sides of a leaf say."""
        return self.holding(code).sides(code)

    def holds_on_one_side(self, code: str) -> None:
        """Hold that a leaf fills one side, and no more."""
        self.holding(code).holds_on_one_side(code)


def everything() -> Handbook:
    """Return the whole handbook, with what no reader sees."""
    return whole(real())
