"""What every page of the site does, for a phone, for a browser without scripts, on paper and from the keyboard."""

from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

PHONE = {'width': 360, 'height': 740}
TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_steps_of_the_second_box_go_on_counting(opened, served):
    page = opened().new_page()
    page.goto(f'{served}cell/en/index.html')
    lists = page.locator('.steps > ol')
    assert [one.get_attribute('start') for one in lists.all()] == [None, '3']
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.steps li'), '::before').content")
        == 'counter(list-item)'
    )


def test_a_touch_on_the_language_stays_on_the_page(opened, served):
    page = opened().new_page()
    page.goto(f'{served}cell/en/playbooks/fire.html')
    page.locator('.language').click()
    assert page.url == f'{served}cell/fr/playbooks/fire.html'
    expect(page.locator('html')).to_have_attribute('lang', 'fr')
    expect(page.locator('.crisis__now')).to_have_text('Crise en cours ?')


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
    page.goto(f'{served}cell/en/cards/tech-fire.html')
    other = page.locator('.handbook-nav').get_by_role('link', name='DIR/FIRE')
    expect(other).not_to_be_visible()
    page.locator('header label[for=__drawer]').focus()
    page.keyboard.press('Enter')
    expect(other).to_be_visible()


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


@pytest.mark.parametrize('scheme', ['light', 'dark'])
def test_the_text_of_a_card_has_the_highest_contrast(opened, served, scheme):
    page = opened(color_scheme=scheme).new_page()
    page.goto(f'{served}cell/en/cards/tech-fire.html')
    options = {'runOnly': ['color-contrast-enhanced'], 'rules': {'color-contrast-enhanced': {'enabled': True}}}
    found = Axe().run(page, context='.page', options=options).response
    assert found['passes']
    assert [node['target'] for rule in found['violations'] for node in rule['nodes']] == []
