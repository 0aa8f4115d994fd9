"""Everything on paper: the products asked for, of each edition, made of the same leaves."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.render import collection
from generator.render.bodies import with_html
from generator.render.collection import Product
from generator.render.manuscript import Manuscript
from generator.render.output import Build, Output, Printed
from generator.render.print.cover import cover
from generator.render.print.document import LeafTab, css
from generator.render.print.index import index
from generator.render.print.layout.fonts import Face, stock_faces
from generator.render.print.layout.sheet import PrintStyles
from generator.render.print.leaf import Leaf
from generator.render.print.leaves import leaves
from generator.render.print.volume import Volume, render


def make(manuscripts: Sequence[Manuscript], build: Build) -> Output:
    """Write the products asked for, each to its file."""
    build.progress('Preparing the leaves')
    wanted = {one.name: collection.products(one, build.wanted) for one in manuscripts}
    volumes = [volume for one in with_html(manuscripts, build) for volume in _volumes(one, wanted[one.name], build)]
    printed = render(volumes, print_styles(manuscripts, build.root), build.store, build.workers, build.progress)
    files = {one.name: frozenset(_delivered(one, wanted[one.name], build.target)) for one in manuscripts}
    figures = {one.name: _figures([each for each in printed if each.edition == one.name]) for one in manuscripts}
    return Output(files, (), figures, tuple(printed))


def _delivered(one: Manuscript, made: Sequence[Product], target: Path) -> Iterator[str]:
    """Copy each product into the site that offers it; yield the names of both files."""
    for product in made:
        copy = f'{one.site}/{product.file}'
        (target / copy).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(target / product.file, target / copy)
        yield from (product.file, copy)


def _volumes(one: Manuscript, wanted: Sequence[Product], build: Build) -> Iterator[Volume]:
    made = leaves(one, [page for product in wanted for page in product.pages])
    for product in wanted:
        target = build.target / product.file
        target.parent.mkdir(parents=True, exist_ok=True)
        tabs = tuple(_tab(tab, made) for tab in product.tabs)
        yield Volume(
            product.name, cover(one, product), tabs, index(one, tabs), target, product.budget, product.has_cover
        )


def _tab(tab: collection.Tab, made: dict[str, Leaf]) -> LeafTab:
    return LeafTab(tab.number, tab.label, tuple(made[page.target] for page in tab.pages))


def _figures(printed: Sequence[Printed]) -> dict[str, int]:
    return {
        'products': len(printed),
        'sides': sum(one.sides for one in printed),
        'laid out': sum(one.fresh for one in printed),
    }


def print_styles(manuscripts: Sequence[Manuscript], root: Path) -> PrintStyles:
    """Return the styles and typefaces of all products: the stock ones, and the company's own of handbook.yml."""
    named = dict.fromkeys(name for one in manuscripts for name in one.edition.book.handbook.fonts)
    return PrintStyles(css(), (*stock_faces(), *(Face(root / name, family=Path(name).stem) for name in named)))
