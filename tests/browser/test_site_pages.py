"""What every page of the site does, for a phone, for a browser without scripts, on paper and from a disk."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

PHONE = {'width': 360, 'height': 740}
TOUCH = 44
ERROR = 400
EDITIONS = pytest.mark.parametrize('edition', ['en', 'fr'])
TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


@EDITIONS
def test_nothing_is_fetched_from_elsewhere_and_nothing_fails(browser, site_url, served, pages, edition):
    page = browser.new_page()
    asked, failed = [], []
    page.on('request', lambda request: asked.append(request.url))
    page.on('response', lambda response: failed.append(response.url) if response.status >= ERROR else None)
    page.on('console', lambda message: failed.append(message.text) if message.type == 'error' else None)
    page.on('pageerror', lambda error: failed.append(str(error)))
    for name in pages(edition):
        page.goto(site_url(edition) + name, wait_until='networkidle')
    page.close()
    assert [url for url in asked if not url.startswith((served, 'data:'))] == []
    assert failed == []
    assert len(asked) > len(pages(edition))


@EDITIONS
@pytest.mark.parametrize('width', [320, 768, 1280])
def test_no_page_scrolls_sideways(browser, site_url, pages, edition, width):
    page = browser.new_page(viewport={'width': width, 'height': 640})
    wide = []
    for name in pages(edition):
        page.goto(site_url(edition) + name)
        if page.evaluate('document.documentElement.scrollWidth') > width:
            wide.append(name)
    page.close()
    assert wide == []


@EDITIONS
@pytest.mark.parametrize('width', [320, 800, 1280])
def test_first_actions_and_alert_number_are_one_touch_away(browser, site_url, pages, edition, width):
    page = browser.new_page(viewport={'width': width, 'height': 640})
    for name in pages(edition):
        page.goto(site_url(edition) + name)
        call = page.locator('a[href="tel:+33199000001"]').first
        expect(call).to_be_in_viewport(ratio=1)
        if name == '404.html':
            continue
        now = page.locator('.crisis__now')
        expect(now).to_be_in_viewport(ratio=1)
        assert now.evaluate('link => link.href') == site_url(edition) + 'index.html'
        assert all(link.bounding_box()['height'] >= TOUCH for link in (now, page.locator('.crisis__call')))
    page.close()


def test_phone_numbers_are_large_enough_to_touch(browser, site_url):
    page = browser.new_page(viewport=PHONE)
    page.goto(site_url('en') + 'respond/cascade.html')
    sizes = [link.bounding_box() for link in page.locator('.page a.phone').all()]
    page.close()
    assert len(sizes) == 5
    assert [size for size in sizes if size['height'] < TOUCH or size['width'] < TOUCH] == []


def test_a_page_leads_to_itself_in_the_other_language_or_else_to_the_front_page(browser, site_url):
    page = browser.new_page()
    page.goto(site_url('en') + 'respond/ransomware.html')
    page.locator('.language').click()
    assert page.url == site_url('fr') + 'respond/ransomware.html'
    page.goto(site_url('en') + 'prepare/policy.html')
    page.locator('.language').click()
    assert page.url == site_url('fr') + 'index.html'
    page.close()


def test_everything_is_there_without_scripts(browser, site_url):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(site_url('en') + 'respond/cascade.html')
    expect(page.locator('.crisis__now')).to_be_visible()
    expect(page.get_by_role('cell', name='Inès Fictive')).to_be_visible()
    expect(page.locator('.language')).to_be_visible()
    page.locator('header label[for=__drawer]').click()
    expect(page.get_by_role('link', name='Legal clocks')).to_be_in_viewport()
    context.close()


def test_the_menu_opens_from_the_keyboard(browser, site_url):
    page = browser.new_page(viewport=PHONE)
    page.goto(site_url('en') + 'respond/fire.html')
    expect(page.get_by_role('link', name='Account takeover')).not_to_be_visible()
    page.locator('header label[for=__drawer]').focus()
    page.keyboard.press('Enter')
    expect(page.get_by_role('link', name='Account takeover')).to_be_in_viewport()
    page.close()


def test_a_table_of_contacts_stacks_on_a_phone_and_stays_a_table(browser, site_url):
    page = browser.new_page(viewport=PHONE)
    page.goto(site_url('en') + 'respond/cascade.html')
    cell = page.get_by_role('cell', name='Claire Exemple')
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Holder"'
    assert page.get_by_role('row').count() == 4
    page.close()


def test_a_wide_table_can_be_scrolled_from_the_keyboard(browser, site_url):
    page = browser.new_page(viewport=PHONE)
    page.goto(site_url('en') + 'prepare/plan.html')
    region = page.get_by_role('region', name='Table, scrolls sideways: Decision')
    region.focus()
    page.keyboard.press('ArrowRight')
    page.wait_for_function("document.querySelector('.table--raci').scrollLeft > 0")
    page.close()


@pytest.mark.parametrize(('today', 'flags'), [(TODAY, 1), (TODAY.replace(year=2027), 2)])
def test_the_browser_says_what_is_out_of_date(browser, site_url, today, flags):
    page = browser.new_page()
    page.clock.set_fixed_time(today)
    page.goto(site_url('en') + 'respond/ransomware.html')
    expect(page.locator('.late')).to_have_text(['Out of date'] * flags)
    page.close()


def test_an_exercise_says_so_on_screen_and_on_paper(browser, site_url):
    page = browser.new_page()
    page.goto(site_url('fr') + 'index.html')
    assert page.locator('.exercise').count() == 0
    page.goto(site_url('en') + 'index.html')
    expect(page.locator('.exercise').first).to_be_in_viewport()
    page.emulate_media(media='print')
    expect(page.locator('.exercise').first).to_be_visible()
    expect(page.locator('.crisis__now')).not_to_be_visible()
    page.close()


def test_what_is_dark_on_the_screen_is_printed_black_on_white(browser, site_url):
    context = browser.new_context(color_scheme='dark')
    page = context.new_page()
    page.goto(site_url('en') + 'respond/ransomware.html')
    ink = "getComputedStyle(document.querySelector('.steps li')).color"
    assert page.evaluate(ink) == 'rgb(242, 245, 249)'
    page.emulate_media(media='print')
    assert page.evaluate(ink) == 'rgb(20, 24, 31)'
    context.close()


def test_the_frame_speaks_the_language_of_the_edition(browser, site_url):
    page = browser.new_page()
    page.goto(site_url('fr') + 'respond/director.html')
    expect(page.locator('html')).to_have_attribute('lang', 'fr')
    expect(page.locator('.crisis__now')).to_have_text('Crise en cours ?')
    expect(page.locator('.page__code')).to_have_text('Code DIR')
    expect(page.locator('.page__edit')).to_contain_text('Corriger cette page')
    expect(page.locator('.handbook-footer')).to_contain_text('rivière calme sept')
    page.close()


def test_only_a_page_that_knows_its_source_can_be_corrected(browser, site_url):
    page = browser.new_page()
    page.goto(site_url('en') + 'respond/fire.html')
    assert page.locator('[rel=edit]').count() == 0
    page.goto(site_url('en') + 'respond/director.html')
    expect(page.locator('[rel=edit]')).to_have_attribute(
        'href', 'https://forge.example.com/handbook/edit/main/data/roles/director.yml'
    )
    page.close()
