"""What every page of the site does, for a phone, for a browser without scripts, on paper and from the keyboard."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

PHONE = {'width': 360, 'height': 740}
NARROW = {'width': 320, 'height': 640}
TOUCH = 44
ERROR = 400
TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
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
    assert len(ways) >= 5
    assert [way for way in ways if way.bounding_box()['height'] < TOUCH] == []


def test_the_steps_of_the_second_box_go_on_counting(opened, served):
    page = opened().new_page()
    page.goto(f'{served}cell/en/index.html')
    lists = page.locator('.steps > ol')
    assert [one.get_attribute('start') for one in lists.all()] == [None, '5']
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.steps li'), '::before').content")
        == 'counter(list-item)'
    )


def test_a_touch_on_the_language_stays_on_the_page(opened, served):
    page = opened().new_page()
    page.goto(f'{served}staff/en/playbooks/ransomware.html')
    page.locator('.language').click()
    assert page.url == f'{served}staff/fr/playbooks/ransomware.html'
    expect(page.locator('html')).to_have_attribute('lang', 'fr')
    expect(page.locator('.crisis__now')).to_have_text('Crise en cours ?')
    expect(page.locator('.page__edit')).to_contain_text('Corriger cette page')


def test_everything_is_there_without_scripts(opened, served):
    page = opened(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(f'{served}cell/en/activation/cascade.html')
    expect(page.locator('.crisis__now')).to_be_visible()
    expect(page.locator('.table--cascade tbody tr').first).to_be_visible()
    expect(page.locator('.language')).to_be_visible()
    page.locator('header label[for=__drawer]').click()
    expect(page.locator('.handbook-nav').get_by_role('link').first).to_be_in_viewport()


def test_the_menu_opens_from_the_keyboard(opened, served):
    page = opened(viewport=PHONE).new_page()
    page.goto(f'{served}cell/en/cards/tech-ransomware.html')
    other = page.locator('.handbook-nav').get_by_role('link', name='DIR/RANSOM')
    expect(other).not_to_be_visible()
    page.locator('header label[for=__drawer]').focus()
    page.keyboard.press('Enter')
    expect(other).to_be_visible()


def test_a_long_page_says_what_it_holds_and_a_card_does_not(opened, served):
    page = opened(viewport=PHONE).new_page()
    page.goto(f'{served}cell/en/playbooks/ransomware.html')
    page.locator('.contents summary').focus()
    page.keyboard.press('Enter')
    page.get_by_role('link', name='Which level').click()
    expect(page.get_by_role('heading', name='Which level')).to_be_in_viewport()
    page.goto(f'{served}cell/en/cards/tech-ransomware.html')
    assert page.locator('.contents').count() == 0


def test_a_table_of_contacts_stacks_on_a_phone_and_stays_a_table(opened, served):
    page = opened(viewport=PHONE).new_page()
    page.goto(f'{served}cell/en/contacts/outside.html')
    cell = page.get_by_role('cell').nth(1)
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"How to reach them"'
    assert cell.bounding_box()['width'] > PHONE['width'] / 2


@pytest.mark.parametrize(('today', 'flags'), [(TODAY, 0), (TODAY.replace(year=2028), 1)])
def test_the_browser_says_what_is_out_of_date(opened, served, today, flags):
    page = opened().new_page()
    page.clock.set_fixed_time(today)
    page.goto(f'{served}staff/en/index.html')
    expect(page.locator('.handbook-footer .late')).to_have_text(['out of date'] * flags)


def test_what_is_dark_on_the_screen_is_printed_black_on_white_without_the_frame(opened, served):
    page = opened(color_scheme='dark').new_page()
    page.goto(f'{served}cell/en/roles/dir.html')
    ink = "getComputedStyle(document.querySelector('.steps li')).color"
    assert page.evaluate(ink) == 'rgb(242, 245, 249)'
    page.emulate_media(media='print')
    assert page.evaluate(ink) == 'rgb(20, 24, 31)'
    expect(page.locator('.crisis__now')).not_to_be_visible()
    expect(page.locator('.handbook-footer')).to_be_visible()


def test_an_exercise_says_so_on_screen_and_on_paper(opened, served, sample):
    page = opened().new_page()
    page.goto(f'{served}staff/fr/index.html')
    assert page.locator('.exercise').count() == 0
    page.goto((sample / 'index.html').as_uri())
    expect(page.locator('.exercise').first).to_be_in_viewport()
    page.emulate_media(media='print')
    expect(page.locator('.exercise').first).to_be_visible()


def test_a_page_in_one_language_and_of_no_known_source(opened, sample):
    page = opened().new_page()
    page.goto((sample / 'respond' / 'fire.html').as_uri())
    expect(page.locator('.language')).to_have_attribute('href', '../../fr/index.html')
    assert page.locator('[rel=edit]').count() == 0
    page.goto((sample / 'respond' / 'ransomware.html').as_uri())
    expect(page.locator('.language')).to_have_attribute('href', '../../fr/respond/ransomware.html')


def test_a_table_that_is_too_wide_is_scrolled_from_the_keyboard(opened, sample):
    page = opened(viewport={'width': 768, 'height': 640}).new_page()
    page.goto((sample / 'prepare' / 'plan.html').as_uri())
    page.get_by_role('region', name='Table, scrolls sideways – Decision').focus()
    page.keyboard.press('ArrowRight')
    page.wait_for_function("document.querySelector('.table').scrollLeft > 0")
