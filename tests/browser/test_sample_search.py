"""Search in a site that is opened from a disk, and what it marks."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ('query', 'title'),
    [
        ('rancon', 'Ransomware'),
        ('feu', 'Loss of a site'),
        ('wire', 'Ransomware'),
        ('securit', 'Ransomware'),
        ('SITE', 'Loss of a site'),
    ],
)
def test_search_works_from_a_disk(browser, sample, query, title):
    page, asked = browser.new_page(), []
    page.on('request', lambda request: asked.append(request.url))
    page.goto(f'{(sample / "respond" / "fire.html").as_uri()}?q={query}')
    expect(page.locator('.md-search-result__item h1').first).to_have_text(title)
    assert [url for url in asked if not url.startswith(('file:', 'data:', 'about:'))] == []
    page.close()


def test_a_result_marks_each_word_once_and_words_nobody_sees_mark_nothing(browser, sample):
    page = browser.new_page()
    page.goto(f'{(sample / "index.html").as_uri()}?q=ransomware wire')
    first = page.locator('.md-search-result__item').first
    expect(first.locator('h1 mark')).to_have_text(['Ransomware'])
    expect(first.locator('p mark').first).to_have_text('network')
    page.goto(f'{(sample / "index.html").as_uri()}?q=smoke')
    expect(page.locator('.md-search-result__item h1')).to_have_text(['Loss of a site'])
    assert page.locator('.md-search-result__item mark').count() == 0
    page.close()
