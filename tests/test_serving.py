"""The live site: a change is noticed, a mistake is told, and the last good site stays up."""

import threading
import time
import urllib.request
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from books import TODAY

from generator.model.marks import Audience
from generator.pipeline import Order
from generator.serving import SITES, Clock, Handler, renew

PATIENCE = 20


@pytest.fixture
def live(project):
    """Return a project whose English staff site is up, its clock, its address and what was told."""
    order = Order(project, TODAY, audiences=(Audience.STAFF,), languages=('en',))
    clock, told = Clock(), []
    renew(order, clock, told.append)
    server = ThreadingHTTPServer(('127.0.0.1', 0), partial(Handler, clock=clock, directory=str(project / SITES)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield order, clock, f'http://127.0.0.1:{server.server_port}', told
    server.shutdown()
    server.server_close()


def get(address):
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
        return answer.read().decode()


def test_a_change_reaches_the_browser_and_a_mistake_does_not(live):
    order, clock, address, told = live
    page = f'{address}/staff/en/index.html'
    assert get(page).rstrip().endswith('</script>')
    seen = get(f'{address}/-/changed?after=')
    assert seen == '1'

    settings = order.root / 'data' / 'handbook.yml'
    good = settings.read_text('utf-8')
    waiting = []
    browser = threading.Thread(target=lambda: waiting.append(get(f'{address}/-/changed?after={seen}')))
    browser.start()
    settings.write_text(good.replace('title: ', 'title: Renewed ', 1), 'utf-8')
    renew(order, clock, told.append)
    browser.join(PATIENCE)
    assert waiting == ['2'], 'the browser was not told to reload'
    assert 'Renewed' in get(page)

    settings.write_text(good.replace('title: ', 'titel: ', 1), 'utf-8')
    told.clear()
    renew(order, clock, told.append)
    assert any("did you mean 'title'?" in line for line in told)
    assert told[-1] == 'The last good site stays up.'
    assert 'Renewed' in get(page)
    assert get(f'{address}/-/changed?after=') == '2'


def test_a_browser_that_waits_is_let_go():
    clock = Clock()
    begun = time.monotonic()
    assert clock.after('0', patience=0.05) == '0'
    assert time.monotonic() - begun < PATIENCE
