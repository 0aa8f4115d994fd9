"""Binders: leaves, their cover and their contents, each laid out once and joined into one PDF."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from generator.render.output import Printed, PrintedPage, Progress
from generator.render.print.document import contents_job, cover_job, leaf_job, letters_job
from generator.render.print.join.part import About, BinderPart, Joined, Stamp
from generator.render.print.join.pdf import join
from generator.render.print.layout.engine import versions
from generator.render.print.layout.fonts import Face, missing_glyphs
from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import Job, PrintStyles, Sheet
from generator.render.print.layout.workers import LayoutPool, processes
from generator.render.print.leaf import Cover, Leaf
from generator.render.store import Store, code, key_of

KIND = 'binder'


@dataclass(frozen=True)
class Binder:
    """What a binder holds: its cover, and its leaves in order; and where its PDF goes."""

    cover: Cover
    leaves: tuple[Leaf, ...]
    target: Path

    @property
    def jobs(self) -> list[Job]:
        """Return what is laid out for it, but for the contents, which need the sides of the leaves."""
        return [cover_job(self.cover, self.leaves), letters_job(self._stamped), *map(leaf_job, self.leaves)]

    @property
    def exercise(self) -> str:
        """Return the word that is stamped on each side of an exercise; none on a live binder."""
        return self.cover.words.exercise.upper() if self.cover.exercise else ''

    @property
    def numbers(self) -> list[str]:
        """Return the number of each leaf: its tab, and its place in it."""
        places = {tab: count(1) for tab in {leaf.tab for leaf in self.leaves}}
        return [f'{leaf.tab}.{next(places[leaf.tab])}' for leaf in self.leaves]

    @property
    def _stamped(self) -> list[str]:
        return [self.cover.marking, self.exercise, *self.numbers, *(leaf.tab_label for leaf in self.leaves)]


@dataclass(frozen=True)
class _Sheets:
    """A binder laid out."""

    binder: Binder
    front: Sheet
    letters: Sheet
    leaves: tuple[Sheet, ...]
    contents: Sheet


def render(
    binders: Sequence[Binder], styles: PrintStyles, store: Store, workers: int, progress: Progress
) -> list[Printed]:
    """Write the PDF of each binder; return what came of it.

    Leaves are laid out side by side, each once for all binders that hold it; then the binders are joined side by side.
    """
    with processes(workers) as pool:
        done, jobs = count(1), [one.jobs for one in binders]

        def report(name: str) -> None:
            progress('Laying out the binders', f'{name}, number {next(done)}')

        progress('Laying out the binders')
        layout = LayoutPool(styles, LeafCache(store, styles), pool, report)
        laid_out = list(_laid_out(layout, binders, jobs))
        progress('Joining the binders')
        joined = _joined(pool, laid_out, styles.faces, store)
    return [_printed(one, whole, styles.faces) for one, whole in zip(laid_out, joined, strict=True)]


def _laid_out(layout: LayoutPool, binders: Sequence[Binder], jobs: Sequence[Sequence[Job]]) -> Iterator[_Sheets]:
    sheets = iter(layout.sheets([job for many in jobs for job in many]))
    held = [[next(sheets) for _ in many] for many in jobs]
    contents = layout.sheets(
        [
            contents_job(one.cover, one.leaves, [sheet.facts.sides for sheet in many[2:]])
            for one, many in zip(binders, held, strict=True)
        ]
    )
    for one, (front, letters, *leaves), last in zip(binders, held, contents, strict=True):
        yield _Sheets(one, front, letters, tuple(leaves), last)


def _joined(
    pool: ProcessPoolExecutor, laid_out: Sequence[_Sheets], faces: tuple[Face, ...], store: Store
) -> list[Joined]:
    """Join each binder that the store has not; return what came of it."""
    parts = [_parts(one) for one in laid_out]
    keys = [_key(one, held, faces) for one, held in zip(laid_out, parts, strict=True)]
    found = [store.find(KIND, key) for key in keys]
    waiting = {
        number: pool.submit(join, held, _stamp(one), _about(one.binder.cover), faces, one.binder.target)
        for number, (one, held, whole) in enumerate(zip(laid_out, parts, found, strict=True))
        if whole is None
    }
    results = []
    for number, (one, whole) in enumerate(zip(laid_out, found, strict=True)):
        if whole is not None:
            results.append(_taken(whole, one.binder.target))
        else:
            results.append(waiting[number].result())
            store.keep(KIND, keys[number], _packed(results[-1], one.binder.target))
    return results


def _key(one: _Sheets, parts: Sequence[BinderPart], faces: tuple[Face, ...]) -> str:
    """Return what the bytes of a binder depend on, as a key."""
    described = [replace(part, pdf=b'') for part in parts]
    held = [part.pdf for part in parts]
    fonts = [face.path.read_bytes() for face in faces]
    ours = code('render/print/join')
    about = repr((described, one.binder.cover.marking, one.binder.exercise, _about(one.binder.cover)))
    return key_of(ours, repr(versions()), about, one.letters.pdf, *held, *fonts)


def _packed(joined: Joined, target: Path) -> bytes:
    return json.dumps([joined.sides, joined.dead_links]).encode() + b'\n' + target.read_bytes()


def _taken(whole: bytes, target: Path) -> Joined:
    """Write a binder that the store has; return what came of it."""
    line, _, pdf = whole.partition(b'\n')
    target.write_bytes(pdf)
    sides, dead_links = json.loads(line)
    return Joined(sides, tuple((page, leads_to) for page, leads_to in dead_links))


def _parts(one: _Sheets) -> list[BinderPart]:
    cover, words = one.binder.cover, one.binder.cover.words
    return [
        BinderPart(one.front.pdf, cover.title, cover.title),
        BinderPart(one.contents.pdf, words.contents, words.contents, starts_right=True),
        *_leaves(one),
    ]


def _leaves(one: _Sheets) -> Iterator[BinderPart]:
    before = 0
    for leaf, sheet, number in zip(one.binder.leaves, one.leaves, one.binder.numbers, strict=True):
        starts_right = leaf.tab != before or leaf.is_own_sheet
        place = leaf.target, leaf.tab, leaf.tab_label, number
        yield BinderPart(sheet.pdf, leaf.code, leaf.title, *place, starts_right=starts_right, half=leaf.half)
        before = leaf.tab


def _stamp(one: _Sheets) -> Stamp:
    return Stamp(one.binder.cover.marking, one.letters.pdf, one.binder.exercise)


def _about(cover: Cover) -> About:
    return About(f'{cover.title} · {cover.company} · {cover.edition}', cover.language)


def _printed(one: _Sheets, joined: Joined, faces: Sequence[Face]) -> Printed:
    pages = [_page(leaf, sheet, faces) for leaf, sheet in zip(one.binder.leaves, one.leaves, strict=True)]
    warnings = tuple(warning for sheet in (one.front, one.contents, one.letters) for warning in sheet.facts.warnings)
    return Printed(one.binder.cover.edition, joined.sides, tuple(pages), joined.dead_links, warnings)


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
