"""The real handbook as sites and a small one of odd cases, built once for all workers, and a browser to open them."""

import fcntl
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import font_source_sans_pro
import pytest
from books import ROOT, TODAY
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from generator import pipeline
from generator.doctor.packages import CHROMIUM
from generator.pipeline import Order

SAMPLE = Path(__file__).parent / 'sample'
NO_INDEX = {'config': {'lang': ['fr'], 'separator': ' ', 'pipeline': [], 'fields': {}}, 'docs': []}
FACES = ('Regular', 'It', 'Semibold', 'Bold', 'Black')


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Keep the test report readable."""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    with lock.open('w') as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope='session')
def sites(shared: Path) -> Path:
    """The folder with the sites of the real handbook: <audience>/<language>/."""
    target = shared / 'sites'
    with alone(shared / 'sites.lock'):
        if not target.exists():
            project = shared / 'sites-project'
            shutil.rmtree(project, ignore_errors=True)
            for name in ('data', 'handbook/pages', 'overrides'):
                shutil.copytree(ROOT / name, project / name)
            shutil.copy(ROOT / 'mkdocs.yml', project)
            outcome = pipeline.build_sites(Order(project, TODAY), target)
            assert outcome.is_good, '\n'.join(map(str, outcome.problems))
    return target


@pytest.fixture(scope='session')
def sample(shared: Path) -> Path:
    """The folder of a small site of cases that the real handbook does not have, made to be opened from a disk."""
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


@pytest.fixture(scope='session')
def served(sites: Path) -> Iterator[str]:
    """The address the sites are served at, on this machine only."""
    with ThreadingHTTPServer(('127.0.0.1', 0), partial(Silent, directory=sites)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f'http://127.0.0.1:{server.server_port}/'
        server.shutdown()
        thread.join()


@pytest.fixture(scope='session')
def kinds(sites: Path) -> list[str]:
    """One page of each kind, the lists of the kinds that have one, and both pages of the frame, as addresses."""
    site, lists = sites / 'cell' / 'en', [f'{kind}/index.html' for kind in ('messages', 'playbooks', 'roles')]
    found = [sorted(folder.glob('*.html'), key=lambda path: path.name == 'index.html') for folder in site.iterdir()]
    return ['index.html', '404.html', *lists, *sorted(str(one[0].relative_to(site)) for one in found if one)]


@pytest.fixture(scope='session')
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    programs = [path for command in CHROMIUM.commands if (path := shutil.which(command))]
    assert programs, 'Chromium is missing; `make doctor` says how to install it'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programs[0], args=['--no-sandbox', '--disable-gpu'])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Open a browser as somebody has it. Its search is empty: reading the real one takes most of a visit."""
    contexts: list[BrowserContext] = []

    def open_one(**settings: object) -> BrowserContext:
        context = browser.new_context(reduced_motion='reduce', **settings)
        context.route('**/search/search_index.json', lambda route: route.fulfill(json=NO_INDEX))
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()
