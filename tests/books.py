"""Handbooks that tests share: the small one, the real one, and the small one with values laid over it."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml

from generator.editions.edition import Edition, EditionMode, Whole, edition
from generator.editions.words import Words
from generator.facts.facts import Facts, facts_of
from generator.loading import catalogue
from generator.loading.load import Loaded, load
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.proofs.built import Built
from generator.render.manuscript import Manuscript, manuscript
from generator.render.markdown import extensions, to_html
from generator.render.output import Build, Progress
from generator.render.store import Store
from generator.views.page import Page
from generator.views.pages import pages

ROOT = Path(__file__).parents[1]
SMALL = Path(__file__).parent / 'small'
TODAY = date(2026, 11, 22)
LANGUAGES = ('en', 'fr')
READERS = (Audience.STAFF, Audience.CELL, Audience.FACILITATORS)
AnyPage = TypeVar('AnyPage', bound=Page)


CLOSED = frozenset({'accounts', 'cell_reviews', 'contracts', 'copies', 'duty', 'envelopes'})
"""Kinds that the small handbook leaves closed. It opens the others, so that tests say themselves what they close."""


@cache
def small() -> Loaded:
    """Return the small handbook, with everything open that does not say for whom it is."""
    return _opened(_read(SMALL))


@cache
def real() -> Loaded:
    """Return the handbook of the repository, without a private folder."""
    return _read(ROOT)


BOOKS = {'small': small, 'real': real}


def languages(name: str) -> list[str]:
    """Return the languages of the `small` or the `real` handbook, as they are written."""
    settings = (SMALL if name == 'small' else ROOT) / 'data' / 'handbook.yml'
    return yaml.load(settings.read_text('utf-8'), yaml.CBaseLoader)['languages']  # noqa: S506 - all texts, nothing built


EVERY = [(name, audience, language) for name in BOOKS for audience in READERS for language in languages(name)]
"""Every edition of both handbooks: what holds of the generator holds of all, whatever a company writes in `data/`."""


def changed(folder: Path, over: Mapping[str, str]) -> Loaded:
    """Return the small handbook with YAML laid over its files, by name: `{'people.yml': 'p-01: {name: X}'}`."""
    root = folder / 'changed'
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    (root / 'private').mkdir()
    for name, text in over.items():
        (root / 'private' / name).parent.mkdir(exist_ok=True)
        (root / 'private' / name).write_text(text, 'utf-8')
    return _opened(_read(root))


def words(language: str) -> Words:
    """Return the words of templates in a language."""
    return Words(language, catalogue.read_words(language, []))


def edition_of(
    loaded: Loaded, audience: Audience = Audience.CELL, language: str = 'en', mode: EditionMode = EditionMode.LIVE
) -> Edition:
    """Return an edition of a handbook."""
    return edition(Whole(whole(loaded), loaded.catalogues, facts(loaded)), audience, words(language), mode)


def facts(loaded: Loaded) -> Facts:
    """Return what follows from a handbook; found once for each that many tests share."""
    return _facts_of_real() if loaded is real() else facts_of(whole(loaded), loaded.catalogues)


@cache
def draft_of(
    name: str, audience: Audience = Audience.CELL, language: str = 'en', mode: EditionMode = EditionMode.LIVE
) -> Manuscript:
    """Return an edition of the `small` or the `real` handbook, with its pages written out."""
    return manuscript_of(edition_of(BOOKS[name](), audience, language, mode))


def manuscript_of(edition: Edition) -> Manuscript:
    """Return an edition with its pages written out."""
    return manuscript(edition, pages(edition))


@cache
def html_of(name: str, audience: Audience, language: str) -> Mapping[str, str]:
    """Return the HTML of every page of an edition by its target; made once for all that look at it."""
    known = extensions(ROOT / 'mkdocs.yml')
    return {target: to_html(text, known) for target, text in draft_of(name, audience, language).markdown.items()}


def building(target: Path, progress: Progress = lambda step, detail='': None) -> Build:  # noqa: ARG005
    """Return how to build into a folder, with a store beside it."""
    return Build(ROOT, target, extensions(ROOT / 'mkdocs.yml'), Store(target.parent / 'store'), 1, progress)


def written(*manuscripts: Manuscript, handbook: Handbook | None = None) -> Built:
    """Return what a proof looks at before any file is made."""
    return Built(handbook or manuscripts[0].edition.book, manuscripts, building(ROOT / 'dist'))


def whole(loaded: Loaded) -> Handbook:
    """Return the handbook that was read."""
    assert loaded.handbook is not None, loaded.problems
    return loaded.handbook


def page(kind: type[AnyPage], shown: Edition | Sequence[Page], code: str | None = None) -> AnyPage:
    """Return the page of a class among pages, or among those of an edition, with a code if one is given."""
    found = pages(shown) if isinstance(shown, Edition) else shown
    return next(one for one in found if isinstance(one, kind) and code in (None, one.code))


@cache
def _facts_of_real() -> Facts:
    return facts_of(whole(real()), real().catalogues)


def _opened(loaded: Loaded) -> Loaded:
    """Return a handbook in which every entry that does not say for whom it is, is for all."""
    book = whole(loaded)
    opened = {
        kind: {
            id_: one if 'audience' in one.model_fields_set else one.model_copy(update={'audience': Audience.STAFF})
            for id_, one in book.entries_of(kind).items()
        }
        for kind in Handbook.kinds()
        if kind not in CLOSED
    }
    return replace(loaded, handbook=book.model_copy(update=opened))


def _read(root: Path) -> Loaded:
    loaded = load(root, root / 'private' if (root / 'private').is_dir() and root != ROOT else None)
    assert loaded.problems == ()
    return loaded
