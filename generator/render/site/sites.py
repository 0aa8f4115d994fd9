"""The site of each edition: its Markdown tree, built by MkDocs, and the page on which a reader chooses a language."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from generator.render import collection, files
from generator.render.manuscript import Manuscript
from generator.render.output import Build, Output
from generator.render.site import chooser, mkdocs, tree
from generator.render.site.mkdocs import SiteToBuild
from generator.render.site.tree import NO_OFFERS, Offers

CACHE = '.cache/sites'


def make(manuscripts: Sequence[Manuscript], build: Build) -> Output:
    """Build the sites that changed, and gather all; what MkDocs complains of is a problem."""
    build.progress('Building the sites')
    wanted = [written(one, build.root, collection.offers(one, build.wanted)) for one in manuscripts]
    problems = mkdocs.build(wanted, build.root / CACHE, (build.root / 'overrides', build.root / 'mkdocs.yml'))
    figures = {one.name: {'pages': len(one.pages)} for one in manuscripts}
    return Output({} if problems else dict(_gathered(manuscripts, build)), tuple(problems), figures)


def written(one: Manuscript, root: Path, offered: Offers = NO_OFFERS) -> SiteToBuild:
    """Write the tree of an edition, where it changed; return the site that it makes."""
    place = root / mkdocs.TREES / one.name
    files.write_tree(place, tree.files(one, offered))
    issued = one.edition.book.handbook.issued_on
    return SiteToBuild(one.name, place, int(datetime(issued.year, issued.month, issued.day, tzinfo=UTC).timestamp()))


def _gathered(manuscripts: Sequence[Manuscript], build: Build) -> Iterator[tuple[str, frozenset[str]]]:
    """Copy each site to its place, with the page that leads to it; yield the files of each edition."""
    places = {one.name: build.target / one.site for one in manuscripts}
    for one in manuscripts:
        place = places[one.name]
        shutil.copytree(build.root / CACHE / one.name / 'site', place)
        beside = [other.edition for other in manuscripts if places[other.name].parent == place.parent]
        choice = place.parent / 'index.html'
        files.write_file(choice, chooser.page(beside))
        yield one.name, frozenset({choice.relative_to(build.target).as_posix(), *files.names(place, build.target)})
