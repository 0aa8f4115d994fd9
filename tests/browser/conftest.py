"""A small site in two languages that uses every part of a page, built, served, and opened in a real browser."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import font_source_sans_pro
import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.doctor.packages import CHROMIUM

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / 'sample'
LANGUAGES = ('en', 'fr')
FACES = ('Regular', 'It', 'Semibold', 'Bold', 'Black')


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Keep the test report readable."""


def write_sources(language: str, folder: Path) -> None:
    """Lay out a site as the generator does: pages, letters, synonyms, and a configuration that inherits ours."""
    shutil.copytree(SAMPLE / language, folder / 'docs', ignore=shutil.ignore_patterns('mkdocs.yml', 'synonyms.js'))
    assets = folder / 'docs' / 'assets'
    (assets / 'javascripts').mkdir(parents=True)
    shutil.copy(SAMPLE / language / 'synonyms.js', assets / 'javascripts')
    (assets / 'fonts').mkdir()
    for face in FACES:
        letters = Path(font_source_sans_pro.__file__).parent / 'files' / f'SourceSansPro-{face}.ttf'
        shutil.copy(letters, assets / 'fonts')
    config = (SAMPLE / language / 'mkdocs.yml').read_text('utf-8')
    (folder / 'mkdocs.yml').write_text(config.replace('{root}', str(ROOT)), 'utf-8')


@pytest.fixture(scope='session')
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the built sites, one per language."""
    work, site = tmp_path_factory.mktemp('work'), tmp_path_factory.mktemp('site')
    for language in LANGUAGES:
        write_sources(language, work / language)
        subprocess.run(
            [
                sys.executable,
                '-m',
                'mkdocs',
                'build',
                '--quiet',
                '-f',
                work / language / 'mkdocs.yml',
                '-d',
                site / language,
            ],
            env={**os.environ, 'OFFLINE': 'true', 'NO_MKDOCS_2_WARNING': '1'},
            check=True,
        )
    return site


@pytest.fixture(scope='session')
def served(site_folder: Path) -> Iterator[str]:
    """The address the sites are served at, on this machine only."""
    with ThreadingHTTPServer(('127.0.0.1', 0), partial(Silent, directory=site_folder)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f'http://127.0.0.1:{server.server_port}/'
        server.shutdown()
        thread.join()


@pytest.fixture(scope='session')
def site_url(served: str) -> Callable[[str], str]:
    """Where the site of an edition begins."""
    return lambda edition: f'{served}{edition}/'


@pytest.fixture(scope='session')
def pages(site_folder: Path) -> Callable[[str], list[str]]:
    """The pages of an edition, as addresses within its site."""
    return lambda edition: sorted(
        path.relative_to(site_folder / edition).as_posix() for path in (site_folder / edition).rglob('*.html')
    )


@pytest.fixture(scope='session')
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    programs = [path for command in CHROMIUM.commands if (path := shutil.which(command))]
    assert programs, 'Chromium is missing; `make doctor` says how to install it'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programs[0], args=['--no-sandbox', '--disable-gpu'])
        yield browser
        browser.close()
