"""axe finds nothing serious on any page, in light and in dark, on a desk and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

GRAVE = {'serious', 'critical'}


@pytest.fixture
def look(browser, scheme, width):
    """The browser as somebody has it: light or dark, wide or narrow, with nothing moving."""
    context = browser.new_context(
        viewport={'width': width, 'height': 800}, color_scheme=scheme, reduced_motion='reduce'
    )
    yield context
    context.close()


@pytest.mark.parametrize('edition', ['en', 'fr'])
@pytest.mark.parametrize(('scheme', 'width'), [('light', 1280), ('dark', 1280), ('light', 360), ('dark', 360)])
def test_axe_finds_nothing_serious(look, site_url, pages, edition):
    page, grave = look.new_page(), []
    for name in pages(edition):
        page.goto(site_url(edition) + name)
        found = Axe().run(page).response['violations']
        grave += [
            (name, rule['id'], [node['target'] for node in rule['nodes']]) for rule in found if rule['impact'] in GRAVE
        ]
    assert grave == []


@pytest.mark.parametrize('scheme', ['light', 'dark'])
def test_the_text_of_a_page_has_the_highest_contrast(browser, site_url, scheme):
    context = browser.new_context(color_scheme=scheme, reduced_motion='reduce')
    page = context.new_page()
    page.goto(site_url('en') + 'respond/ransomware.html')
    options = {'runOnly': ['color-contrast-enhanced'], 'rules': {'color-contrast-enhanced': {'enabled': True}}}
    found = Axe().run(page, context='.page', options=options).response
    context.close()
    assert found['passes']
    assert [node['target'] for rule in found['violations'] for node in rule['nodes']] == []
