"""The binder of each edition: every page a leaf, in the order of the tabs."""

from collections.abc import Sequence
from pathlib import Path

from generator.render.bodies import with_html
from generator.render.manuscript import Manuscript
from generator.render.output import Build, Output
from generator.render.print.binder import Binder, render
from generator.render.print.document import css
from generator.render.print.layout.fonts import Face, stock_faces
from generator.render.print.layout.sheet import PrintStyles
from generator.render.print.leaves import cover, leaves

FOLDER = 'print'


def make(manuscripts: Sequence[Manuscript], build: Build) -> Output:
    """Write the binder of each edition to print/binder-<edition>.pdf."""
    build.progress('Preparing the leaves')
    (build.target / FOLDER).mkdir(exist_ok=True)
    names = {one.name: f'{FOLDER}/binder-{one.name}.pdf' for one in manuscripts}
    binders = [
        Binder(cover(one), tuple(leaves(one)), build.target / names[one.name]) for one in with_html(manuscripts, build)
    ]
    printed = render(binders, print_styles(manuscripts, build.root), build.store, build.workers, build.progress)
    figures = {one.edition: {'sides': one.sides, 'laid out': one.fresh} for one in printed}
    return Output({name: frozenset({file}) for name, file in names.items()}, (), figures, tuple(printed))


def print_styles(manuscripts: Sequence[Manuscript], root: Path) -> PrintStyles:
    """Return the styles and typefaces of all binders: the stock ones, and the company's own of handbook.yml."""
    named = dict.fromkeys(name for one in manuscripts for name in one.edition.book.handbook.fonts)
    return PrintStyles(css(), (*stock_faces(), *(Face(root / name, family=Path(name).stem) for name in named)))
