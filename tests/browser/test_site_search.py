"""What people type finds the page they need: without accents, by half words and in their own words."""

import pytest
from playwright.sync_api import expect

QUERIES = [
    ('fr', 'securite', 'Plan de communication'),
    ('fr', 'securité', 'Plan de communication'),
    ('fr', 'Évacuation', 'Perte de site'),
    ('fr', 'rancon', 'Rançongiciel ou attaque destructrice'),
    ('fr', 'rançon', 'Rançongiciel ou attaque destructrice'),
    ('fr', 'ranso', 'Rançongiciel ou attaque destructrice'),
    ('fr', 'mail hacké', 'Compte détourné'),
    ('fr', 'journaliste', 'Premier message à la presse'),
    ('fr', 'feu', 'Perte de site'),
    ('fr', 'cnil', 'Échéances légales'),
    ('fr', "numéro d'alerte", 'Crise en cours ?'),
    ('fr', 'numéro d’alerte', 'Crise en cours ?'),
    ('en', 'rançon', 'Ransomware or destructive attack'),
    ('en', 'ranso', 'Ransomware or destructive attack'),
    ('en', 'mail hacké', 'Account takeover'),
    ('en', 'journaliste', 'First statement to the press'),
    ('en', 'who calls', 'Call cascade'),
    ('en', 'feu', 'Loss of a site'),
    ('en', 'cnil', 'Legal clocks'),
    ('en', 'DIR', 'Crisis director'),
    ('en', 'press-hold', 'First statement to the press'),
]


@pytest.fixture(scope='module', params=['served', 'from disk'])
def address(request, site_folder, site_url):
    """Where an edition begins, on a server and on a disk."""
    return site_url if request.param == 'served' else lambda edition: f'{(site_folder / edition).as_uri()}/'


def first_result(page):
    return page.locator('.md-search-result__item h1').first


@pytest.mark.parametrize(('edition', 'query', 'title'), QUERIES)
def test_a_query_finds_the_page(browser, address, edition, query, title):
    page = browser.new_page()
    # From a page in a folder, as every address has to be resolved from there.
    page.goto(f'{address(edition)}respond/fire.html?q={query}')
    expect(first_result(page)).to_have_text(title)
    page.close()


def test_what_nobody_wrote_is_not_found(browser, address):
    page = browser.new_page()
    page.goto(f'{address("en")}index.html?q=xylophone')
    expect(page.locator('.md-search-result__meta')).to_have_text('No matching documents')
    page.close()


def test_a_result_marks_each_word_once_and_shows_its_code(browser, address):
    page = browser.new_page()
    page.goto(f'{address("en")}index.html?q=who calls')
    expect(first_result(page)).to_have_text('Call cascade')
    expect(first_result(page).locator('mark')).to_have_text(['Call'])
    expect(page.locator('.md-search-result__item .md-tag').first).to_have_text('CALL')
    page.close()


def test_words_that_are_pasted_or_dictated_are_searched_too(browser, address):
    page = browser.new_page()
    page.goto(f'{address("fr")}index.html')
    page.locator('.md-search__input').click()
    page.keyboard.insert_text('rançon')
    expect(first_result(page)).to_have_text('Rançongiciel ou attaque destructrice')
    page.keyboard.press('Enter')
    expect(page.locator('h1').first).to_contain_text('Rançongiciel')
    page.close()


def test_synonyms_are_not_on_the_page(browser, address):
    page = browser.new_page()
    page.goto(f'{address("en")}respond/hold.html')
    assert 'journalist' not in page.content()
    page.close()
