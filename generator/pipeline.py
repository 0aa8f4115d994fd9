"""The build, step by step. The only module that knows the order of things."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from importlib.metadata import version
from itertools import count
from pathlib import Path
from typing import Protocol

from generator import distribution
from generator.checks import run as checks
from generator.editions.edition import Edition, EditionMode, Whole, edition
from generator.editions.words import Words
from generator.facts.book import facts_of
from generator.loading import catalogue
from generator.loading.load import Loaded, load
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.model.problem import Place, Problem, Severity
from generator.proofs import cards, claimed, leaks, page_links, paper, project, two_clicks
from generator.render import chooser, files
from generator.render.draft import Draft, draft
from generator.render.markdown import extensions
from generator.render.print import binder, engine, leaves
from generator.render.print.binder import Bound
from generator.render.print.leaf import Leaf
from generator.render.site import build as mkdocs
from generator.render.site import tree
from generator.render.site.build import Site
from generator.render.store import Store

BOTH = (Audience.STAFF, Audience.CELL)
MADE_WITH = ('mkdocs', 'mkdocs-material', 'weasyprint', 'pikepdf', 'font-source-sans-pro')
TREES = 'handbook'


class Progress(Protocol):
    """Is told which step is under way, and how far it is."""

    def __call__(self, step: str, detail: str = '') -> None:
        """Take note of a step."""


@dataclass(frozen=True)
class Order:
    """What is asked for: where the data is, as of which day, for whom."""

    root: Path
    today: date
    """The day to judge ages by."""
    private: Path | None = None
    emergency: bool = False
    audiences: Sequence[Audience] = BOTH
    languages: Sequence[str] = ()
    """Empty: every language of the handbook."""
    mode: EditionMode = EditionMode.LIVE
    workers: int = 2
    is_told: bool = True
    """Whether somebody said which day it is; the clock alone does not age an example."""
    progress: Progress = field(default=lambda step, detail='': None, repr=False)  # noqa: ARG005 - says nothing


@dataclass(frozen=True)
class Made:
    """What was made of one edition."""

    name: str
    pages: int
    sides: int
    laid_out: int
    """Leaves that were not in the cache."""


@dataclass(frozen=True)
class Outcome:
    """What came of a build: the problems, and what was made if there were no errors."""

    problems: tuple[Problem, ...]
    made: tuple[Made, ...] = ()

    @property
    def is_good(self) -> bool:
        """Return whether nothing found is an error."""
        return not has_errors(self.problems)


def has_errors(problems: Sequence[Problem]) -> bool:
    """Return whether any problem is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def check(order: Order) -> tuple[Loaded, list[Problem]]:
    """Load the handbook and say all that is wrong with what is written."""
    loaded = load(order.root, order.private)
    if loaded.handbook is None:
        return loaded, list(loaded.problems)
    found = checks.run(loaded, judged_on(order, loaded.handbook), emergency=order.emergency)
    return loaded, [*loaded.problems, *found]


def judged_on(order: Order, book: Handbook) -> date:
    """Return the day by which ages are judged: the one asked for, else that of an example, else today."""
    example = book.handbook.starter_as_of
    return example if example is not None and not order.is_told else order.today


def build(order: Order) -> Outcome:
    """Make the sites and binders asked for, and put them in dist/ if nothing is wrong with them."""
    with distribution.workshop(order.root) as fresh:
        drafts, problems = _drafts(order)
        if has_errors(problems):
            return Outcome(tuple(problems))
        made, found = _rendered(order, drafts, fresh)
        problems += found
        if has_errors(problems):
            return Outcome(tuple(sorted(problems)))
        distribution.swap_in(order.root, fresh)
    return Outcome(tuple(problems), tuple(made))


def build_sites(order: Order, target: Path) -> Outcome:
    """Make the sites alone, straight into `target`: what an editor looks at while writing."""
    with distribution.workshop(order.root) as fresh:
        drafts, problems = _drafts(order)
        if has_errors(problems):
            return Outcome(tuple(problems))
        _write_trees(order, drafts, [''] * len(drafts))
        problems += _sites(order, drafts, fresh)
        if has_errors(problems):
            return Outcome(tuple(sorted(problems)))
        distribution.refresh(fresh / 'site', target)
    return Outcome(tuple(problems), tuple(Made(one.edition.name, len(one.pages), 0, 0) for one in drafts))


def _drafts(order: Order) -> tuple[list[Draft], list[Problem]]:
    """Return the editions with their pages written out, and all that is wrong so far."""
    order.progress('Reading and checking the data')
    loaded, problems = check(order)
    if loaded.handbook is None or has_errors(problems):
        return [], problems
    settings = loaded.handbook.handbook
    problems += project.prove(order.root, settings, order.audiences, order.languages or settings.languages)
    if has_errors(problems):
        return [], sorted(problems)
    order.progress('Writing the pages')
    outdated = order.emergency and any(map(checks.is_age, problems))
    drafts = [draft(replace(one, is_outdated=outdated)) for one in editions(order, loaded)]
    problems += [problem for one in drafts for problem in _page_proofs(loaded.handbook, one)]
    return drafts, sorted(problems)


def editions(order: Order, loaded: Loaded) -> Iterator[Edition]:
    """Yield the editions asked for, audience by audience, in each language."""
    if loaded.handbook is None:
        return
    whole = Whole(loaded.handbook, loaded.catalogues, facts_of(loaded.handbook, loaded.catalogues))
    for audience in dict.fromkeys(order.audiences):
        for language in dict.fromkeys(order.languages or loaded.handbook.handbook.languages):
            words = Words(language, catalogue.read_words(language, []))
            yield edition(whole, audience, words, order.mode)


def _page_proofs(whole: Handbook, one: Draft) -> Iterator[Problem]:
    yield from page_links.prove(whole, one.edition, one.pages, one.markdown)
    yield from two_clicks.prove(one.edition, one.pages, one.markdown)


def _rendered(order: Order, drafts: Sequence[Draft], fresh: Path) -> tuple[list[Made], list[Problem]]:
    known = extensions(order.root / 'mkdocs.yml')
    books = [leaves.leaves(one.edition, one.pages, one.markdown, known) for one in drafts]
    _write_trees(
        order, drafts, [binder.phrase_of(book, one.edition.marking) for one, book in zip(drafts, books, strict=True)]
    )
    problems = _sites(order, drafts, fresh)
    if problems:
        return [], problems
    bounds = [_bind(order, one.edition, book, fresh) for one, book in zip(drafts, books, strict=True)]
    _write_manifest(drafts, bounds, fresh)
    order.progress('Proving what was made')
    made = []
    for one, bound in zip(drafts, bounds, strict=True):
        problems += [*cards.prove(one.pages, bound), *paper.prove(one.pages, bound)]
        made.append(Made(one.edition.name, len(one.pages), bound.sides, bound.fresh))
    problems += _file_proofs(order, [one.edition for one in drafts], fresh)
    return made, problems


def _file_proofs(order: Order, editions: Sequence[Edition], fresh: Path) -> Iterator[Problem]:
    claims = [(one, dict(_files_of(one, fresh))) for one in editions]
    names = (name for name, _ in distribution.files(fresh))
    yield from claimed.prove(names, {distribution.MANIFEST, *(name for _, own in claims for name in own)})
    yield from leaks.prove(claims, Store(order.root / distribution.WORKSHOP / 'store'), order.workers)


def _write_trees(order: Order, drafts: Sequence[Draft], phrases: Sequence[str]) -> None:
    for one, phrase in zip(drafts, phrases, strict=True):
        found = tree.files(one.edition, one.pages, one.markdown, phrase)
        files.write_tree(order.root / TREES / one.edition.name, found)


def _sites(order: Order, drafts: Sequence[Draft], fresh: Path) -> list[Problem]:
    """Build the sites that changed and gather all; return what MkDocs complained of."""
    order.progress('Building the sites')
    cache = order.root / distribution.WORKSHOP / 'sites'
    wanted = [Site(one.edition.name, order.root / TREES / one.edition.name, _epoch(one.edition)) for one in drafts]
    failures = mkdocs.build(wanted, cache, (order.root / 'overrides', order.root / 'mkdocs.yml'))
    if not failures:
        for one in drafts:
            shutil.copytree(cache / one.edition.name / 'site', fresh / _site(one.edition))
        for audience in dict.fromkeys(one.edition.audience for one in drafts):
            own = [one.edition for one in drafts if one.edition.audience is audience]
            files.write_file((fresh / _site(own[0])).parent / 'index.html', chooser.page(own))
    return [Problem(Place(f'{TREES}/{one.name}/mkdocs.yml'), one.said, 'mkdocs') for one in failures]


def _bind(order: Order, one: Edition, book: Sequence[Leaf], fresh: Path) -> Bound:
    target = fresh / 'print' / f'binder-{one.name}.pdf'
    target.parent.mkdir(exist_ok=True)
    step, done = f'Laying out the binder {one.name}', count(1)

    def laid_out(_: str) -> None:
        order.progress(step, f'{next(done)} of {len(book) + 2}')

    order.progress(step)
    return binder.render(
        book,
        leaves.cover(one),
        target,
        cache=order.root / distribution.WORKSHOP / 'leaves',
        workers=order.workers,
        faces=leaves.faces(one, order.root),
        progress=laid_out,
    )


def _write_manifest(drafts: Sequence[Draft], bounds: Sequence[Bound], fresh: Path) -> None:
    told = {
        one.edition.name: {'issue': str(one.edition.book.handbook.issue), 'check': bound.phrase}
        for one, bound in zip(drafts, bounds, strict=True)
    }
    versions = {name: version(name) for name in MADE_WITH} | dict(engine.versions())
    files.write_file(fresh / distribution.MANIFEST, distribution.manifest(fresh, told, versions))


def _files_of(one: Edition, fresh: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files that the readers of an edition get. The manifest is for all, so those who may see least."""
    shared = [f'{_site(one).rpartition("/")[0]}/index.html', f'print/binder-{one.name}.pdf']
    if one.audience is Audience.STAFF:
        shared.append(distribution.MANIFEST)
    for name, path in distribution.files(fresh):
        if name.startswith(f'{_site(one)}/') or name in shared:
            yield name, path


def _site(one: Edition) -> str:
    suffix = '' if one.mode is EditionMode.LIVE else f'-{one.mode}'
    return f'site/{one.audience}{suffix}/{one.language}'


def _epoch(one: Edition) -> int:
    issued = one.book.handbook.issued_on
    return int(datetime(issued.year, issued.month, issued.day, tzinfo=UTC).timestamp())
