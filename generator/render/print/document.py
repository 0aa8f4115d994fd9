"""The HTML documents of a binder: leaves, their ruled reverse, the cover and the contents."""

from collections.abc import Sequence
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
    'message.css',
    'card.css',
    'cover.css',
)

# In points. Body text never goes under 11, cards never under 14. A page that would end on a few lines is set smaller to
# take them in, else larger to send more lines after them.
_SHEET_SIZES = (11.5, 11.0, 12.0)
_CARD_SIZES = (20.0, 18.0, 16.5, 15.5, 14.75, 14.0)
_COVER_SIZES = (11.0,)

# The thumb tabs stand one under the other at the outer edge, then begin again from the top.
_THUMBS = 14


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
    html, reverse = (_rendered(f'{name}.html.j2', leaf=leaf, thumb=_thumb(leaf)) for name in ('leaf', 'notes'))
    return Job(leaf.code, html, reverse, _CARD_SIZES if leaf.card else _SHEET_SIZES, leaf.card)


def cover_job(cover: Cover, leaves: Sequence[Leaf]) -> Job:
    """Return the cover, with the guide to the tabs on its reverse."""
    html = _rendered('cover.html.j2', cover=cover, tabs=_tabs(leaves, [0] * len(leaves)))
    return Job(cover.edition, html, '', _COVER_SIZES)


def stamp_job(cover: Cover) -> Job:
    """Return the marking alone, in its place on each kind of side, for `stamp` to draw."""
    return Job(f'{cover.edition} stamp', _rendered('stamp.html.j2', cover=cover), '', _COVER_SIZES)


def contents_job(cover: Cover, leaves: Sequence[Leaf], sides: Sequence[int]) -> Job:
    """Return the table of contents: by tab, each leaf and how many sides it has."""
    tabs = _tabs(leaves, sides)
    html, reverse = (
        _rendered(f'{name}.html.j2', cover=cover, tabs=tabs, total=sum(sides))
        for name in ('contents', 'contents-notes')
    )
    return Job(cover.words.contents, html, reverse, _COVER_SIZES)


def _tabs(leaves: Sequence[Leaf], sides: Sequence[int]) -> list[Tab]:
    pairs = zip(leaves, sides, strict=True)
    groups = groupby(pairs, key=lambda pair: (pair[0].tab, pair[0].tab_label))
    return [Tab(number, label, tuple(held)) for (number, label), held in groups]


def _thumb(leaf: Leaf) -> int:
    return (leaf.tab - 1) % _THUMBS


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
