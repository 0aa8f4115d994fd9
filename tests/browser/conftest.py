"""Sites that do not depend on what the repository's handbook holds: the small handbook, and a site of odd cases."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import font_source_sans_pro
import pytest
from books import ROOT
from browsing import serving
from projects import alone

from generator.distribution import FOLDER

SAMPLE = Path(__file__).parent / 'sample'
FACES = ('Regular', 'It', 'Semibold', 'Bold', 'Black')


@pytest.fixture(scope='session')
def served(built: Path) -> Iterator[str]:
    """The address of the sites of the small handbook: <audience>/<language>/."""
    with serving(built / FOLDER / 'site') as address:
        yield address


@pytest.fixture(scope='session')
def sample(shared: Path) -> Path:
    """The folder of a small site of cases that no handbook here has, made to be opened from a disk."""
    site, work = shared / 'sample', shared / 'sample-work'
    with alone(shared / 'sample.lock'):
        if not site.exists():
            shutil.rmtree(work, ignore_errors=True)
            lay_out_sample(work)
            subprocess.run(
                [sys.executable, '-m', 'mkdocs', 'build', '--quiet', '-f', work / 'mkdocs.yml', '-d', site],
                env={**os.environ, 'OFFLINE': 'true', 'NO_MKDOCS_2_WARNING': '1'},
                check=True,
            )
    return site


def lay_out_sample(folder: Path) -> None:
    """Lay out a site as the generator does: pages, letters, synonyms, and a configuration that inherits ours."""
    shutil.copytree(SAMPLE, folder / 'docs', ignore=shutil.ignore_patterns('mkdocs.yml', 'synonyms.js'))
    assets = folder / 'docs' / 'assets'
    (assets / 'javascripts').mkdir(parents=True)
    shutil.copy(SAMPLE / 'synonyms.js', assets / 'javascripts')
    (assets / 'fonts').mkdir()
    for face in FACES:
        letters = Path(font_source_sans_pro.__file__).parent / 'files' / f'SourceSansPro-{face}.ttf'
        shutil.copy(letters, assets / 'fonts')
    config = (SAMPLE / 'mkdocs.yml').read_text('utf-8')
    (folder / 'mkdocs.yml').write_text(config.replace('{root}', str(ROOT)), 'utf-8')
