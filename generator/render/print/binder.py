"""A binder, or a pack: leaves, their cover and their contents as one PDF."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.render.print import engine
from generator.render.print.check_words import check_phrase
from generator.render.print.document import contents_job, cover_job, css, leaf_job, stamp_job
from generator.render.print.fonts import Face, missing_glyphs, stock_faces
from generator.render.print.join import join
from generator.render.print.layout import Layout, layout
from generator.render.print.leaf import Cover, Leaf
from generator.render.print.part import About, Joined, Part
from generator.render.print.sheet import Sheet, Stock
from generator.render.print.shelf import Shelf


@dataclass(frozen=True)
class BoundLeaf:
    """What came of one leaf."""

    code: str
    target: str
    sides: int
    """With its ruled reverse: always even."""
    written: int
    size: float
    overflows: bool
    """It is a card, and holds more than its one side even at the smallest type."""
    fresh: bool
    missing: str
    """Characters that no font of the binder can print."""
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Bound:
    """What came of a binder."""

    sides: int
    phrase: str
    leaves: tuple[BoundLeaf, ...]
    lost: tuple[tuple[str, str], ...]
    """Links to pages the binder does not have, as (code of the page with the link, target); text on paper."""
    warnings: tuple[str, ...]
    """What was complained of in the cover and the contents."""

    @property
    def fresh(self) -> int:
        """Return how many leaves were laid out anew."""
        return sum(leaf.fresh for leaf in self.leaves)


def render(  # noqa: PLR0913  # all but the first three are how, not what
    leaves: Sequence[Leaf],
    cover: Cover,
    target: Path,
    *,
    cache: Path,
    workers: int = 2,
    faces: Sequence[Face] = (),
    assets: Path | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Bound:
    """Write the binder to `target`; return what came of it.

    `cache` may be shared by all editions. `faces` are a company's own, beside the stock ones; `assets` is the one
    folder that pages may take pictures from.
    """
    stock = Stock(css(), (*stock_faces(), *faces), str(assets or ''))
    shelf = Shelf(cache, stock)
    with layout(stock, shelf, workers, progress) as press:
        pressed = _pressed(press, leaves, cover)
    shelf.prune()
    joined = join(_parts(leaves, cover, pressed), pressed.stamp.pdf, _about(cover), stock.faces, target)
    return _bound(leaves, cover, pressed, joined, stock.faces)


def versions() -> dict[str, str]:
    """Return the version of all that the bytes of a binder depend on, by name."""
    return dict(engine.versions())


def phrase_of(leaves: Sequence[Leaf], marking: str) -> str:
    """Return the check phrase of a book: it changes with its marking, with any leaf and with their order."""
    return check_phrase(marking, *(f'{leaf.target} {leaf.digest}' for leaf in leaves))


@dataclass(frozen=True)
class _Pressed:
    front: Sheet
    contents: Sheet
    stamp: Sheet
    sheets: tuple[Sheet, ...]


def _pressed(press: Layout, leaves: Sequence[Leaf], cover: Cover) -> _Pressed:
    phrase = phrase_of(leaves, cover.marking)
    front, stamp, *sheets = press.sheets([cover_job(cover, leaves, phrase), stamp_job(cover), *map(leaf_job, leaves)])
    (contents,) = press.sheets([contents_job(cover, leaves, [sheet.facts.sides for sheet in sheets], phrase)])
    return _Pressed(front, contents, stamp, tuple(sheets))


def _parts(leaves: Sequence[Leaf], cover: Cover, pressed: _Pressed) -> list[Part]:
    front, contents = pressed.front, pressed.contents
    return [
        Part(front.pdf, cover.title, cover.title, written=front.facts.written),
        Part(contents.pdf, cover.words.contents, cover.words.contents, written=contents.facts.written),
        *(_part(leaf, sheet) for leaf, sheet in zip(leaves, pressed.sheets, strict=True)),
    ]


def _part(leaf: Leaf, sheet: Sheet) -> Part:
    tab = f'{leaf.tab} · {leaf.tab_label}'
    return Part(sheet.pdf, leaf.code, leaf.title, leaf.target, tab, sheet.facts.written, leaf.card)


def _about(cover: Cover) -> About:
    return About(f'{cover.title} · {cover.company} · {cover.edition}', cover.language, cover.words.notes)


def _bound(leaves: Sequence[Leaf], cover: Cover, pressed: _Pressed, joined: Joined, faces: Sequence[Face]) -> Bound:
    found = [_bound_leaf(leaf, sheet, faces) for leaf, sheet in zip(leaves, pressed.sheets, strict=True)]
    warnings = tuple(said for one in (pressed.front, pressed.contents, pressed.stamp) for said in one.facts.warnings)
    return Bound(joined.sides, phrase_of(leaves, cover.marking), tuple(found), joined.lost, warnings)


def _bound_leaf(leaf: Leaf, sheet: Sheet, faces: Sequence[Face]) -> BoundLeaf:
    facts = sheet.facts
    return BoundLeaf(
        code=leaf.code,
        target=leaf.target,
        sides=facts.sides,
        written=facts.written,
        size=facts.size,
        overflows=leaf.card and facts.written > 1,
        fresh=sheet.fresh,
        missing=missing_glyphs(leaf.text, faces),
        warnings=facts.warnings,
    )
