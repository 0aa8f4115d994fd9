"""What a newcomer does: a fresh clone, one command, and the handbook is there. Then it is looked at as a whole."""

import json
import shutil
import sys
from hashlib import sha256
from pathlib import Path

import page as validator
import pikepdf
import pytest
from books import ROOT, TODAY
from clones import SAID, make, quietly
from projects import digests

EDITIONS = ('staff-en', 'staff-fr', 'cell-en', 'cell-fr')
TWICE = ('cell-fr',)
"""The edition built a second time elsewhere: the one that holds most. All of them would take CI too long."""
LAID_OUT_AGAIN = 12
"""One in so many leaves is laid out a second time."""


def test_one_command_makes_the_handbook(clone):
    dist = clone / 'dist'
    for edition in EDITIONS:
        audience, language = edition.split('-')
        assert (dist / 'site' / audience / language / 'index.html').is_file()
        assert (dist / 'site' / audience / 'index.html').is_file()
        assert (dist / 'print' / f'binder-{edition}.pdf').is_file()
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
def test_the_binder_is_one_that_everybody_can_read(clone, edition):
    binder = clone / 'dist' / 'print' / f'binder-{edition}.pdf'
    assert validator.validate_pdf(str(binder), profile='ua1').is_compliant
    with pikepdf.open(binder) as pdf:
        assert str(pdf.Root.Lang) == edition.split('-')[1]
        assert not len(pdf.pages) % 2
        with pdf.open_outline() as outline:
            assert len(outline.root) > 10


@pytest.mark.parametrize('edition', TWICE)
def test_elsewhere_it_is_the_same_to_the_byte(clone, edition, tmp_path):
    audience, language = edition.split('-')
    for name in ('data', 'handbook/pages', 'overrides'):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / 'mkdocs.yml', tmp_path)
    _leaves_but_some(clone, tmp_path)
    command = [sys.executable, '-m', 'generator', 'build', '--root', tmp_path, '--today', TODAY.isoformat()]
    done = quietly([*command, '--audience', audience, '--language', language], cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    for part in (f'site/{audience}/{language}', f'print/binder-{edition}.pdf'):
        assert digests(tmp_path / 'dist' / part) == digests(clone / 'dist' / part)


def _leaves_but_some(clone: Path, elsewhere: Path):
    """Bring along the leaves that are laid out, and leave some out: to lay out all of them takes CI too long."""
    shutil.copytree(clone / '.cache' / 'leaves', elsewhere / '.cache' / 'leaves')
    leaves = sorted((elsewhere / '.cache' / 'leaves').iterdir())
    for leaf in leaves[::LAID_OUT_AGAIN]:
        leaf.unlink()
