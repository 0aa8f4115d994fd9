"""What a newcomer does: a fresh clone, one command, and the handbook is there. Then it is looked at as a whole."""

import json
from hashlib import sha256

import page as validator
import pikepdf
import pytest
from books import ROOT, building, draft_of, languages
from clones import SAID, STORE, make
from projects import digests

from generator.model.marks import Audience
from generator.render.bodies import with_html
from generator.render.collection import products
from generator.render.output import STANDARD
from generator.render.print.cover import cover
from generator.render.print.document import LeafTab
from generator.render.print.layout.leaf_cache import KIND
from generator.render.print.leaves import leaves
from generator.render.print.volume import Volume, render
from generator.render.print.volumes import print_styles

AUDIENCES = (Audience.STAFF, Audience.CELL)
EDITIONS = [f'{audience}-{language}' for audience in AUDIENCES for language in languages('real')]
PRINTED = {'staff': 'print/leaflet-{}.pdf', 'cell': 'print/binder-{}.pdf'}
LAID_OUT_AGAIN = 20
"""So many leaves are laid out a second time; all of them would take CI too long."""


def test_one_command_makes_the_handbook(clone):
    dist = clone / 'dist'
    for edition in EDITIONS:
        audience, language = edition.split('-')
        assert (dist / 'site' / audience / language / 'index.html').is_file()
        assert (dist / 'site' / audience / 'index.html').is_file()
        assert (dist / PRINTED[audience].format(edition)).is_file()
        assert (clone / 'handbook' / edition / 'mkdocs.yml').is_file()
    said = (clone.parent / SAID).read_text('utf-8')
    assert all(edition in said for edition in EDITIONS)
    assert 'index.html' in said, 'it does not say how to open the handbook'


def test_the_manifest_tells_every_file(clone):
    dist = clone / 'dist'
    told = json.loads((dist / 'manifest.json').read_text('utf-8'))
    found = {path.relative_to(dist).as_posix(): path for path in dist.rglob('*') if path.is_file()}
    assert set(told['files']) == set(found) - {'manifest.json'}
    assert all(sha256(found[name].read_bytes()).hexdigest() == digest for name, digest in told['files'].items())
    assert set(told['editions']) == set(EDITIONS)


def test_with_nothing_changed_nothing_is_made_again(clone):
    before = (clone / 'dist' / 'manifest.json').stat().st_mtime_ns
    done = make(clone)
    assert done.returncode == 0, done.stderr
    assert (clone / 'dist' / 'manifest.json').stat().st_mtime_ns == before
    assert 'Laying out' not in done.stdout + done.stderr


@pytest.mark.parametrize('edition', EDITIONS)
def test_what_is_printed_is_one_that_everybody_can_read(clone, edition):
    chief = clone / 'dist' / PRINTED[edition.split('-')[0]].format(edition)
    for path in (chief, *sorted((clone / 'dist' / 'print' / 'scenarios' / edition).glob('*.pdf'))[:2]):
        assert validator.validate_pdf(str(path), profile='ua1').is_compliant, path
        with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
            assert str(pdf.Root.Lang) == edition.split('-')[1]
            assert len(outline.root) >= 1


def test_leaves_laid_out_elsewhere_are_the_same_to_the_byte(clone, tmp_path):
    (tmp_path / 'fresh').mkdir()
    how = building(tmp_path / 'fresh')
    (made,) = with_html([draft_of('real', Audience.CELL, languages('real')[-1])], how)
    (binder,) = [one for one in products(made, STANDARD) if one.name == 'binder']
    every = [*leaves(made, binder.pages).values()]
    some = tuple(every[:: len(every) // LAID_OUT_AGAIN + 1])
    tabs = (LeafTab(1, 'Some', some),)
    volume = Volume('some', cover(made, binder), tabs, (), how.target / 'some.pdf', budget=100)
    render([volume], print_styles([made], ROOT), how.store, 2, how.progress)
    again, before = digests(how.store.folder / KIND), digests(clone / STORE / KIND)
    same = [name for name in again if again[name] == before.get(name)]
    assert len(some) > 1
    assert len(same) >= len(some), 'the cover of a part of the binder is its own; all else is not'
