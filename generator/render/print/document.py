"""The HTML documents of a binder: leaves, the cover, the contents, and the letters of its stamp."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.render.print.cover import Cover
from generator.render.print.layout.sheet import Job
from generator.render.print.leaf import Leaf
from generator.views.page import Layout

_TEMPLATES = Path(__file__).parents[2] / 'templates' / 'print'
_STYLES = (
    'page.css',
    'text.css',
    'boxes.css',
    'steps.css',
    'marks.css',
    'preparing.css',
    'clock_sheet.css',
    'filing.css',
    'message.css',
    'card.css',
    'phones.css',
    'playbook.css',
    'reflex.css',
    'leaflet.css',
    'cover.css',
)

# In points. Body text never goes under 11, cards never under 14, those on half a sheet never under 12, a leaflet never
# under 11. A page that
# would end on a few lines is set smaller to take them in, else larger to send more lines after them.
_SHEET_SIZES = (11.5, 11.0, 12.0)
_CARD_SIZES = (20.0, 18.0, 16.5, 15.5, 14.75, 14.0)
_HALF_SIZES = (14.0, 13.0, 12.0)
_FOLDED_SIZES = (13.0, 12.5, 12.0, 11.5, 11.0)
# Styles that make room where no size is enough, in the order in which they are added.
_SHEET_ROOM = ('sheet',)
_LAYOUT_ROOM = {
    Layout.CARD: ('card-closer', 'card-closest'),
    Layout.REFLEX: ('reflex-closer', 'reflex-overleaf', 'reflex-shorter'),
    Layout.FOLDED: (),
}
_COVER_SIZES = (11.0,)


@dataclass(frozen=True)
class LeafTab:
    """A tab of a product, and its leaves; its number is 0 in a product without tabs."""

    number: int
    label: str
    leaves: tuple[Leaf, ...]

    @property
    def numbers(self) -> list[str]:
        """Return the number of each leaf: its tab, and its place in it."""
        tab = f'{self.number}.' if self.number else ''
        return [f'{tab}{place}' for place in range(1, len(self.leaves) + 1)]

    @property
    def numbered(self) -> list[tuple[Leaf, str]]:
        """Return each leaf with its number."""
        return list(zip(self.leaves, self.numbers, strict=True))


@dataclass(frozen=True)
class IndexLine:
    """A name, and the number of the sheet where it is found."""

    name: str
    number: str


def css() -> str:
    """Return the style sheets of every document of a binder, as one."""
    return '\n'.join((_TEMPLATES / name).read_text('utf-8') for name in _STYLES)


def leaf_job(leaf: Leaf) -> Job:
    """Return what a worker needs to lay out a leaf."""
    html = _rendered('leaf.html.j2', leaf=leaf)
    if leaf.most_sides:
        return Job(leaf.code, html, _sizes(leaf), leaf.most_sides, _room(_LAYOUT_ROOM[leaf.layout]))
    return Job(leaf.code, html, _SHEET_SIZES, room=_room(_SHEET_ROOM))


def _sizes(leaf: Leaf) -> tuple[float, ...]:
    if leaf.layout is Layout.FOLDED:
        return _FOLDED_SIZES
    return _HALF_SIZES if leaf.half else _CARD_SIZES


def cover_job(cover: Cover, tabs: Sequence[LeafTab]) -> Job:
    """Return the cover, with the guide on its reverse."""
    return Job(f'{cover.edition} {cover.title}', _rendered('cover.html.j2', cover=cover, tabs=tabs), _COVER_SIZES)


def letters_job(texts: Iterable[str]) -> Job:
    """Return every sign of some texts, once in each weight, for `join` to draw those texts with."""
    signs = sorted(set().union(*texts) - {' '})
    return Job('letters', _rendered('letters.html.j2', signs=signs), _COVER_SIZES)


def contents_job(cover: Cover, tabs: Sequence[LeafTab], index: Sequence[IndexLine]) -> Job:
    """Return the table of contents, by tab, and the index."""
    return Job(cover.words.contents, _rendered('contents.html.j2', cover=cover, tabs=tabs, index=index), _COVER_SIZES)


@cache
def _room(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple((_TEMPLATES / 'room' / f'{name}.css').read_text('utf-8') for name in names)


def _rendered(template: str, **values: object) -> str:
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters['html'] = Markup
    return environment
