"""What people type under stress brings the right page among the first three, in whichever language they type."""

import re

import pytest
from playwright.sync_api import expect

FIRST = 3
RANSOM, FRAUD, BREACH, OUTAGE = (f'playbooks/{name}' for name in ('ransomware', 'ceo-fraud', 'data-breach', 'outage'))
OUTSIDE, CLOCKS, CASCADE, SPOKESPERSON = 'contacts/outside', 'obligations/clocks', 'activation/cascade', 'roles/spk'
QUERIES = {
    'rançon': RANSOM,
    'mot de passe': 'for-staff/ceo-fraud',
    'password': 'for-staff/ceo-fraud',
    'rancon': RANSOM,
    'ranso': RANSOM,
    'ransom': RANSOM,
    'mail hacké': FRAUD,
    'hacked mail': FRAUD,
    'journaliste': SPOKESPERSON,
    'journalist': SPOKESPERSON,
    'un journaliste appelle': SPOKESPERSON,
    'feu': OUTSIDE,
    'fire': OUTSIDE,
    'cnil': OUTSIDE,
    'CNIL': CLOCKS,
    'who calls': CASCADE,
    'qui appelle': CASCADE,
    'virement': FRAUD,
    'fraude': FRAUD,
    'panne': OUTAGE,
    'outage': OUTAGE,
    'fuite': BREACH,
    'leak': BREACH,
    'presse': SPOKESPERSON,
    'téléphone': CASCADE,
    'telephone': CASCADE,
    'bank': OUTSIDE,
    'banque': FRAUD,
    'assurance': OUTSIDE,
    '72h': CLOCKS,
    'plainte': OUTSIDE,
    'police': OUTSIDE,
    'sms': 'channels/index',
    'hors ligne': 'resources/index',
    'offline': 'resources/index',
    'DIR': 'roles/dir',
    'TECH/RANSOM': 'cards/tech-ransomware',
    'cascade': CASCADE,
}
ADDRESSES = """items => items.slice(0, 3).map(item => item.querySelector('a').href.replace(/[#?].*/, ''))"""


def results(page, query, nothing):
    """Return the pages that a query brings first, as addresses."""
    box, told = page.locator('.md-search__input'), page.locator('.md-search-result__meta')
    # Something with another answer between, so as not to read what was found before.
    box.fill('xylophone')
    expect(told).to_have_text(nothing)
    box.fill(query)
    expect(told).not_to_have_text(nothing)
    return page.locator('.md-search-result__item').evaluate_all(ADDRESSES)


@pytest.mark.parametrize('edition', ['cell/fr', 'cell/en'])
def test_stress_queries_bring_the_right_page_among_the_first_three(browser, served, edition):
    page = browser.new_page()
    nothing = {'en': 'No matching documents', 'fr': 'Aucun document trouvé'}[edition[-2:]]
    page.goto(f'{served}{edition}/roles/dir.html')
    page.locator('.md-search__input').click()
    found = {query: results(page, query, nothing) for query in QUERIES}
    page.close()
    assert {
        query: found[query] for query, right in QUERIES.items() if f'{served}{edition}/{right}.html' not in found[query]
    } == {}


def test_a_code_brings_its_own_page_first_and_shows_it(browser, served):
    page = browser.new_page()
    page.goto(f'{served}cell/fr/cards/tech-ransomware.html?q=press-hold')
    first = page.locator('.md-search-result__item').first
    expect(first.locator('h1')).to_have_text('Communiqué d’attente')
    expect(first.locator('.md-tag').first).to_have_text('PRESS-HOLD')
    page.close()


def test_words_that_are_pasted_or_dictated_are_searched_too(browser, served):
    page = browser.new_page()
    page.goto(f'{served}staff/fr/index.html')
    page.locator('.md-search__input').click()
    page.keyboard.insert_text('rançon')
    expect(page.locator('.md-search-result__item h1').first).to_contain_text(re.compile('rançon', re.IGNORECASE))
    page.keyboard.press('Enter')
    expect(page.locator('h1').first).to_contain_text(re.compile('rançon', re.IGNORECASE))
    page.close()
