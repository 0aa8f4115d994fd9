"""Volumes: leaves behind tabs, with a cover and contents, each laid out once and joined into one PDF."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from generator.render.output import Printed, PrintedPage, Progress
from generator.render.print.cover import Cover
from generator.render.print.document import IndexLine, LeafTab, contents_job, cover_job, leaf_job, letters_job
from generator.render.print.join.part import About, BinderPart, Stamp
from generator.render.print.join.pdf import join
from generator.render.print.layout.engine import versions
from generator.render.print.layout.fonts import Face, missing_glyphs
from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import Job, PrintStyles, Sheet
from generator.render.print.layout.workers import LayoutPool, processes
from generator.render.print.leaf import Leaf
from generator.render.store import Store, code, key_of
from generator.views.page import Layout

KIND = 'volume'


@dataclass(frozen=True)
class Volume:
    """A product of one edition: its cover, if it has one, its leaves behind their tabs, and where its PDF goes."""

    name: str
    cover: Cover
    tabs: tuple[LeafTab, ...]
    index: tuple[IndexLine, ...]
    target: Path
    budget: int
    has_cover: bool = True

    @property
    def is_thick(self) -> bool:
        """Return whether it has several tabs, and so contents and an index of its own behind the cover."""
        return self.has_cover and len(self.tabs) > 1

    @property
    def leaves(self) -> list[Leaf]:
        """Return its leaves in order."""
        return [leaf for tab in self.tabs for leaf in tab.leaves]

    @property
    def jobs(self) -> list[Job]:
        """Return what is laid out for it, but for the contents, which need the sides of the leaves."""
        front = [cover_job(self.cover, self.tabs)] if self.has_cover else []
        return [letters_job(self._stamped), *front, *map(leaf_job, self.leaves)]

    @property
    def exercise(self) -> str:
        """Return the word that is stamped on each side of an exercise; none on a live volume."""
        return self.cover.words.exercise.upper() if self.cover.exercise else ''

    @property
    def _stamped(self) -> list[str]:
        numbers = [number for tab in self.tabs for number in tab.numbers]
        return [self.cover.marking, self.exercise, *numbers, *(tab.label for tab in self.tabs)]


@dataclass(frozen=True)
class _Sheets:
    """A volume laid out."""

    volume: Volume
    letters: Sheet
    front: tuple[Sheet, ...]
    leaves: tuple[Sheet, ...]


def render(
    volumes: Sequence[Volume], styles: PrintStyles, store: Store, workers: int, progress: Progress
) -> list[Printed]:
    """Write the PDF of each volume; return what came of it.

    Leaves are laid out side by side, each once for all volumes that hold it; then the volumes are joined side by side.
    """
    with processes(workers) as pool:
        done, jobs = count(1), [one.jobs for one in volumes]

        def report(name: str) -> None:
            progress('Laying out what goes on paper', f'{name}, number {next(done)}')

        progress('Laying out what goes on paper')
        layout = LayoutPool(styles, LeafCache(store, styles), pool, report)
        laid_out = list(_laid_out(layout, volumes, jobs))
        progress('Joining it')
        joined = _joined(pool, laid_out, styles.faces, store)
    return [_printed(one, whole, styles.faces) for one, whole in zip(laid_out, joined, strict=True)]


def _laid_out(layout: LayoutPool, volumes: Sequence[Volume], jobs: Sequence[Sequence[Job]]) -> Iterator[_Sheets]:
    sheets = iter(layout.sheets([job for many in jobs for job in many]))
    held = [[next(sheets) for _ in many] for many in jobs]
    contents = iter(layout.sheets([contents_job(one.cover, one.tabs, one.index) for one in volumes if one.is_thick]))
    for one, (letters, *others) in zip(volumes, held, strict=True):
        front = [others.pop(0) for _ in range(one.has_cover)] + [next(contents) for _ in range(one.is_thick)]
        yield _Sheets(one, letters, tuple(front), tuple(others))


def _joined(pool: ProcessPoolExecutor, laid_out: Sequence[_Sheets], faces: tuple[Face, ...], store: Store) -> list[int]:
    """Join each volume that the store has not; return how many sides each has."""
    parts = [_parts(one) for one in laid_out]
    keys = [_key(one, held, faces) for one, held in zip(laid_out, parts, strict=True)]
    found = [store.find(KIND, key) for key in keys]
    waiting = {
        number: pool.submit(join, held, _stamp(one), _about(one.volume.cover), faces, one.volume.target)
        for number, (one, held, whole) in enumerate(zip(laid_out, parts, found, strict=True))
        if whole is None
    }
    results = []
    for number, (one, whole) in enumerate(zip(laid_out, found, strict=True)):
        if whole is not None:
            results.append(_taken(whole, one.volume.target))
        else:
            results.append(waiting[number].result())
            store.keep(KIND, keys[number], _packed(results[-1], one.volume.target))
    return results


def _key(one: _Sheets, parts: Sequence[BinderPart], faces: tuple[Face, ...]) -> str:
    """Return what the bytes of a volume depend on, as a key."""
    described = [replace(part, pdf=b'') for part in parts]
    held = [part.pdf for part in parts]
    fonts = [face.path.read_bytes() for face in faces]
    ours = code('render/print/join')
    about = repr((described, one.volume.cover.marking, one.volume.exercise, _about(one.volume.cover)))
    return key_of(ours, repr(versions()), about, one.letters.pdf, *held, *fonts)


def _packed(sides: int, target: Path) -> bytes:
    return str(sides).encode() + b'\n' + target.read_bytes()


def _taken(whole: bytes, target: Path) -> int:
    """Write a volume that the store has; return how many sides it has."""
    line, _, pdf = whole.partition(b'\n')
    target.write_bytes(pdf)
    return int(line)


def _parts(one: _Sheets) -> list[BinderPart]:
    cover, words = one.volume.cover, one.volume.cover.words
    titles = (cover.title, words.contents)
    front = [
        BinderPart(sheet.pdf, title, title, starts_right=True) for sheet, title in zip(one.front, titles, strict=False)
    ]
    return [*front, *_leaves(one)]


def _leaves(one: _Sheets) -> Iterator[BinderPart]:
    sheets = iter(one.leaves)
    for tab in one.volume.tabs:
        for place, (leaf, number) in enumerate(zip(tab.leaves, tab.numbers, strict=True)):
            yield BinderPart(
                next(sheets).pdf, leaf.code, leaf.title, leaf.target, tab.number, tab.label, number,
                starts_right=not place or leaf.is_own_sheet, half=leaf.half,
                folded=leaf.layout is Layout.FOLDED,
            )  # fmt: skip


def _stamp(one: _Sheets) -> Stamp:
    return Stamp(one.volume.cover.marking, one.letters.pdf, one.volume.exercise)


def _about(cover: Cover) -> About:
    return About(f'{cover.title} · {cover.company} · {cover.edition}', cover.language)


def _printed(one: _Sheets, sides: int, faces: Sequence[Face]) -> Printed:
    volume = one.volume
    pages = [_page(leaf, sheet, faces) for leaf, sheet in zip(volume.leaves, one.leaves, strict=True)]
    warnings = tuple(warning for sheet in (one.letters, *one.front) for warning in sheet.facts.warnings)
    return Printed(volume.cover.edition, volume.name, sides, volume.budget, tuple(pages), warnings)


def _page(leaf: Leaf, sheet: Sheet, faces: Sequence[Face]) -> PrintedPage:
    facts = sheet.facts
    return PrintedPage(
        code=leaf.code,
        target=leaf.target,
        sides=facts.sides,
        size=facts.size,
        overflows=0 < leaf.most_sides < facts.sides,
        fresh=sheet.fresh,
        missing=missing_glyphs(leaf.text, faces),
        warnings=facts.warnings,
        fill=facts.fill,
        faults=facts.faults,
    )
