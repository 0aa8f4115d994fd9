"""The live site: a change is noticed, a mistake is told, and the last good site stays up."""

import json
import shutil
import threading
import time
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import quote

import pytest
from books import TODAY
from projects import lay_out

from generator import pipeline
from generator.model.marks import Audience
from generator.pipeline import Order
from generator.render.formats import SITE
from generator.render.site import changed
from generator.serving import live as live_site
from generator.serving.browsers import Handler
from generator.serving.desk import NOT_YET, Desk
from generator.serving.live import Live
from generator.serving.whole import SITES, put_up

PATIENCE = 120
PAUSE = 3600.0
"""No pause comes by itself: a test that waits for one makes it."""
STAFF, CELL = 'staff/en', 'cell/en'


class Browser:
    """Looks at the sites of a project as they are served; every step of the server is taken by hand."""

    def __init__(self, live, address, told):
        self.live, self.address, self.told = live, address, told
        self.root, self.sites = live.order.root, live.desk.sites

    def get(self, path):
        with urllib.request.urlopen(f'{self.address}/{path}', timeout=PATIENCE) as answer:  # noqa: S310 - our own
            return answer.read().decode()

    def look(self, path):
        """Open a page, and wait until its site is built."""
        text = self.get(path)
        self.until(lambda: self.live.desk.is_built('/'.join(path.split('/')[:2])) and not self.live.building)
        return self.get(path) if NOT_YET in text else text

    def until(self, done):
        end = time.monotonic() + PATIENCE
        self.live.step(())
        while not done():
            assert time.monotonic() < end, self.told
            time.sleep(0.05)
            self.live.step(())

    def save(self, name, old, new):
        """Change a file of the project, and let the server notice."""
        path = self.root / name
        text = path.read_text('utf-8')
        assert old in text
        path.write_text(text.replace(old, new, 1), 'utf-8')
        self.live.step({path})

    def pause(self):
        """Let so much time pass that the whole site is built."""
        self.live.pause = 0
        self.live.step(())
        assert self.live.building
        self.live.pause = PAUSE
        self.until(lambda: not self.live.building)

    def stamps(self, edition):
        site = self.sites / edition
        return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob('*.html')}

    def index(self, edition):
        docs = json.loads((self.sites / edition / changed.INDEX).read_text('utf-8'))['docs']
        return sorted((one['location'], one['title'], one['text']) for one in docs)


@pytest.fixture(scope='module')
def prepared(tmp_path_factory):
    """Return a project of which the English staff site is up; copy it."""
    project = lay_out(tmp_path_factory.mktemp('served') / 'project')
    order = Order(project, TODAY, audiences=(Audience.STAFF,), languages=('en',), formats=(SITE,))
    assert pipeline.build(order, put_up).problems == ()
    return project


@pytest.fixture
def browser(prepared, tmp_path):
    """Return a browser that may look at the small handbook, of which the English staff site is up."""
    project = tmp_path / 'project'
    shutil.copytree(prepared, project, symlinks=True)
    told, desk = [], Desk(project / SITES)
    server = ThreadingHTTPServer(('127.0.0.1', 0), partial(Handler, desk=desk, directory=str(desk.sites)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    order = Order(project, TODAY, emergency=True, audiences=(Audience.STAFF, Audience.CELL), languages=('en',))
    with changed.worker() as pool:
        live = Live(order, desk, told.append, pool, pause=PAUSE)
        live.start()
        yield Browser(live, f'http://127.0.0.1:{server.server_port}', told)
        live.stop()
    server.shutdown()
    server.server_close()


def test_a_changed_field_reaches_the_browser_and_a_mistake_does_not(browser):
    page = f'{STAFF}/index.html'
    browser.look(page)
    seen = browser.live.desk.version(browser.sites / page, STAFF)
    waiting = []
    asked = f'-/changed?page={quote("/" + page)}&seen={seen}'
    waiter = threading.Thread(target=lambda: waiting.append(browser.get(asked)))
    waiter.start()
    browser.save('data/front_page.yml', 'Refuse and call back', 'Refuse and call Renewed back')
    waiter.join(PATIENCE)
    assert waiting, 'the browser was not told to reload'
    assert waiting[0] not in (seen, NOT_YET)
    assert 'Renewed' in browser.get(page)
    assert any('changed pages are up' in line for line in browser.told)

    browser.told.clear()
    browser.save('data/handbook.yml', 'title: ', 'titel: ')
    assert any("did you mean 'title'?" in line for line in browser.told)
    assert browser.told[-1] == 'The last good site stays up.'
    assert 'Renewed' in browser.get(page)


def test_unchanged_pages_are_left_alone_and_a_pause_builds_all(browser):
    browser.look(f'{STAFF}/index.html')
    before, index = browser.stamps(STAFF), browser.index(STAFF)
    browser.save('data/front_page.yml', 'Refuse and call back', 'Refuse and call Renewed back')
    after = browser.stamps(STAFF)
    assert before.keys() == after.keys()
    newer = [name for name, when in after.items() if when != before[name] and name != changed.NOT_FOUND]
    assert 'index.html' in newer
    assert len(newer) < len(after) / 4, newer
    quick = browser.index(STAFF)
    assert len(quick) == len(index), 'the search lost pages'
    assert any('Renewed' in text for _, _, text in quick)
    shown = browser.get(f'{STAFF}/index.html')

    browser.pause()
    assert browser.index(STAFF) == quick, 'the search of the whole site finds something else'
    assert browser.told[-1] == f'{STAFF}: the whole site is up.'
    assert browser.get(f'{STAFF}/index.html') == shown, 'the page reloads although it shows nothing new'


def test_only_the_edition_that_is_looked_at_is_built(browser):
    browser.look(f'{STAFF}/index.html')
    assert not browser.live.desk.is_built(CELL)
    assert NOT_YET in browser.get(f'{CELL}/index.html')
    assert 'handbook' in browser.look(f'{CELL}/index.html')
    assert browser.live.desk.is_built(CELL)
    with urllib.request.urlopen(f'{browser.address}/cell/', timeout=PATIENCE) as answer:  # noqa: S310 - our own
        assert answer.url.endswith(f'/{CELL}/index.html')


def test_nobody_who_looks_costs_only_the_check(browser):
    browser.save('data/front_page.yml', 'Refuse and call back', 'Refuse and call Renewed back')
    assert browser.live.building is None
    assert not any('pages are up' in line for line in browser.told)
    browser.save('data/handbook.yml', 'title: ', 'titel: ')
    assert browser.told[-1] == 'The last good site stays up.'


def test_a_page_comes_and_goes(browser):
    browser.look(f'{CELL}/index.html')
    page = browser.root / 'handbook' / 'pages' / 'new-page.md'
    given = (page.parent / 'policy.md').read_text('utf-8')
    page.write_text(given.replace('title: ', 'title: Fresh ').replace('code: ', 'code: NEW-'), 'utf-8')
    browser.live.step({page})
    assert (browser.sites / CELL / 'pages' / 'new-page.html').is_file(), browser.told
    assert 'Fresh' in browser.get(f'{CELL}/pages/new-page.html')
    page.unlink()
    browser.live.step({page})
    assert not (browser.sites / CELL / 'pages' / 'new-page.html').exists()
    assert not [one for one in browser.index(CELL) if one[0].startswith('pages/new-page')]


def test_a_change_while_the_whole_site_is_built_is_not_lost(browser):
    browser.look(f'{STAFF}/index.html')
    browser.live.pause = 0
    browser.live.step(())
    first = browser.live.building
    browser.live.pause = PAUSE
    browser.save('data/front_page.yml', 'Refuse and call back', 'Refuse and call Renewed back')
    assert not first.process.is_alive()
    assert browser.live.building is None
    assert 'Renewed' in browser.get(f'{STAFF}/index.html')
    browser.pause()
    assert 'Renewed' in browser.get(f'{STAFF}/index.html')


def test_a_change_of_the_look_builds_every_page(browser):
    browser.look(f'{STAFF}/index.html')
    browser.save('overrides/main.html', '{% block ', '<!-- Renewed -->{% block ')
    assert browser.live.building, 'the whole site is not built at once'
    looks = browser.live.desk.looks
    browser.until(lambda: not browser.live.building)
    assert browser.live.desk.looks == looks + 1


def test_a_changed_template_and_private_values_are_taken_in(browser, monkeypatch, tmp_path):
    browser.look(f'{STAFF}/index.html')
    browser.save('data/front_page.yml', 'Refuse and call back', 'Refuse and call Renewed back')
    folder = shutil.copytree(live_site.templates.FOLDER, tmp_path / 'templates')
    monkeypatch.setattr(live_site.templates, 'FOLDER', folder)
    for template in folder.rglob('*.j2'):
        if template.name == 'front_page.md.j2':
            template.write_text(
                template.read_text('utf-8').replace('{% endblock %}', 'Of the template.\n{% endblock %}'), 'utf-8'
            )
    browser.live.step({folder / 'pages' / 'front_page.md.j2'})
    assert 'Of the template.' in browser.get(f'{STAFF}/index.html')

    private = browser.root / 'private'
    private.mkdir(exist_ok=True)
    (private / 'front_page.yml').write_text('unusual_request: Of the private folder.\n', 'utf-8')
    browser.live.step({private})
    assert 'Of the private folder' in browser.get(f'{STAFF}/index.html')


def test_what_stands_around_every_page_is_built_without_waiting(browser):
    browser.look(f'{STAFF}/index.html')
    browser.live.pause = 1000
    browser.save('data/handbook.yml', 'title: ', 'title: Renewed ')
    browser.live.step(())
    assert browser.live.building
    browser.until(lambda: not browser.live.building)
    assert 'Renewed' in browser.get(f'{STAFF}/index.html')


def test_what_is_saved_or_made_later_is_noticed(project):
    found = live_site.changes(Order(project, TODAY))
    assert next(found) == set()
    (project / 'private').mkdir()
    assert _awaited(found, project / 'private')
    (project / 'private' / 'people.yml').write_text('', 'utf-8')
    assert _awaited(found, project / 'private' / 'people.yml')
    (project / 'mkdocs.yml').touch()
    assert _awaited(found, project / 'mkdocs.yml')
    found.close()


def _awaited(found, path):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if path in next(found):
            return True
    return False


def test_a_browser_that_waits_is_let_go(tmp_path):
    begun = time.monotonic()
    assert Desk(tmp_path).after(NOT_YET, tmp_path / 'index.html', STAFF, patience=0.05) == NOT_YET
    assert time.monotonic() - begun < PATIENCE
