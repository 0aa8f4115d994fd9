"""The HTML documents of a binder: leaves, the cover, the contents, and the letters of its stamp."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.render.print.layout.sheet import Job
from generator.render.print.leaf import Cover, Leaf

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
    'card.css',
    'reflex.css',
    'cover.css',
)

# In points. Body text never goes under 11, cards never under 14, those on half a sheet never under 12. A page that
# would end on a few lines is set smaller to take them in, else larger to send more lines after them.
_SHEET_SIZES = (11.5, 11.0, 12.0)
_CARD_SIZES = (20.0, 18.0, 16.5, 15.5, 14.75, 14.0)
_HALF_SIZES = (14.0, 13.0, 12.0)
# Styles that make room where no size is enough, in the order in which they are added.
_SHEET_ROOM = ('sheet',)
_CARD_ROOM = ('card-closer', 'card-closest')
_REFLEX_ROOM = ('reflex-closer', 'reflex-overleaf', 'reflex-shorter')
_COVER_SIZES = (11.0,)


@dataclass(frozen=True)
class Tab:
    """A tab of the binder, and its leaves with their numbers of sides."""

    number: int
    label: str
    leaves: tuple[tuple[Leaf, int], ...]


def css() -> str:
    """Return the style sheets of every document of a binder, as one."""
    return '\n'.join((_TEMPLATES / name).read_text('utf-8') for name in _STYLES)


def leaf_job(leaf: Leaf) -> Job:
    """Return what a worker needs to lay out a leaf."""
    html = _rendered('leaf.html.j2', leaf=leaf)
    if leaf.most_sides:
        room = _room(_REFLEX_ROOM if leaf.reflex else _CARD_ROOM)
        return Job(leaf.code, html, _HALF_SIZES if leaf.half else _CARD_SIZES, leaf.most_sides, room)
    return Job(leaf.code, html, _SHEET_SIZES, room=_room(_SHEET_ROOM))


def cover_job(cover: Cover, leaves: Sequence[Leaf]) -> Job:
    """Return the cover, with the guide to the tabs on its reverse."""
    html = _rendered('cover.html.j2', cover=cover, tabs=_tabs(leaves, [0] * len(leaves)))
    return Job(cover.edition, html, _COVER_SIZES)


def letters_job(texts: Iterable[str]) -> Job:
    """Return every sign of some texts, once in each weight, for `join` to draw those texts with."""
    signs = sorted(set().union(*texts) - {' '})
    return Job('letters', _rendered('letters.html.j2', signs=signs), _COVER_SIZES)


def contents_job(cover: Cover, leaves: Sequence[Leaf], sides: Sequence[int]) -> Job:
    """Return the table of contents: by tab, each leaf and how many sides it has."""
    tabs = _tabs(leaves, sides)
    html = _rendered('contents.html.j2', cover=cover, tabs=tabs, total=sum(sides))
    return Job(cover.words.contents, html, _COVER_SIZES)


@cache
def _room(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple((_TEMPLATES / 'room' / f'{name}.css').read_text('utf-8') for name in names)


def _tabs(leaves: Sequence[Leaf], sides: Sequence[int]) -> list[Tab]:
    pairs = zip(leaves, sides, strict=True)
    groups = groupby(pairs, key=lambda pair: (pair[0].tab, pair[0].tab_label))
    return [Tab(number, label, tuple(held)) for (number, label), held in groups]


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
