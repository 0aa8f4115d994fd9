"""A browser for the tests that look at sites, and what serves the sites to it."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from generator.doctor.packages import CHROMIUM

NO_INDEX = {'config': {'lang': ['fr'], 'separator': ' ', 'pipeline': [], 'fields': {}}, 'docs': []}


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Keep the test report readable."""


@contextmanager
def serving(sites: Path) -> Iterator[str]:
    """Return the address the sites are served at, on this machine only."""
    with ThreadingHTTPServer(('127.0.0.1', 0), partial(Silent, directory=sites)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f'http://127.0.0.1:{server.server_port}/'
        server.shutdown()
        thread.join()


@pytest.fixture(scope='session')
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; a page that is busy with other tests beside it may take its time."""
    expect.set_options(timeout=30_000)
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
