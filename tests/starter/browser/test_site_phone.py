"""The pages of the starter on a phone: nothing is fetched from elsewhere, nothing is too wide, help can be touched."""

import pytest
from playwright.sync_api import expect

PHONE = {'width': 360, 'height': 740}
NARROW = {'width': 320, 'height': 640}
TOUCH = 44
ERROR = 400
BOTH = pytest.mark.parametrize('edition', ['staff/en', 'cell/fr'])


def test_every_kind_of_page_loads_alone_fits_a_small_phone_and_offers_help(opened, served, kinds):
    page, asked, wrong = opened(viewport=NARROW).new_page(), [], []
    page.on('request', lambda request: asked.append(request.url))
    page.on('response', lambda response: wrong.append(response.url) if response.status >= ERROR else None)
    page.on('console', lambda message: wrong.append(message.text) if message.type == 'error' else None)
    page.on('pageerror', lambda error: wrong.append(str(error)))
    for name in kinds:
        page.goto(f'{served}cell/fr/{name}')
        if page.evaluate('document.documentElement.scrollWidth') > NARROW['width']:
            wrong.append(f'{name} scrolls sideways')
        expect(page.locator('a[href="tel:+33199000001"]').first).to_be_in_viewport(ratio=1)
        if name != '404.html':
            expect(page.locator('.crisis__now')).to_be_in_viewport(ratio=1)
            assert page.locator('.crisis__now').bounding_box()['height'] >= TOUCH
    assert wrong == []
    assert [url for url in asked if not url.startswith((served, 'data:'))] == []
    assert len(asked) > len(kinds) > 20


@BOTH
def test_every_number_of_the_front_page_is_a_call_and_large_enough_to_touch(opened, served, edition):
    page = opened(viewport=PHONE).new_page()
    page.goto(f'{served}{edition}/index.html')
    calls = {link.get_attribute('href'): link.bounding_box() for link in page.locator('.steps a[href^="tel:"]').all()}
    assert {'tel:112', 'tel:+33199000001', 'tel:+33639980002'} <= set(calls)
    assert ('tel:+33199007010' in calls) == edition.startswith('cell')
    assert [href for href, box in calls.items() if box['height'] < TOUCH] == []
    ways = page.locator('.ways a').all()
    assert len(ways) >= (5 if edition.startswith('cell') else 3)
    assert [way for way in ways if way.bounding_box()['height'] < TOUCH] == []


def test_a_long_page_says_what_it_holds_and_a_card_does_not(opened, served):
    page = opened(viewport=PHONE).new_page()
    page.goto(f'{served}cell/en/playbooks/ransomware.html')
    page.locator('.contents summary').focus()
    page.keyboard.press('Enter')
    page.get_by_role('link', name='Which level').click()
    expect(page.get_by_role('heading', name='Which level')).to_be_in_viewport()
    page.goto(f'{served}cell/en/cards/tech-ransomware.html')
    assert page.locator('.contents').count() == 0
