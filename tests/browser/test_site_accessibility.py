"""axe finds nothing serious on any kind of page, in light on a desk and in dark on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

GRAVE = {'serious', 'critical'}
OPTIONS = {'resultTypes': ['violations']}
# A hundredth row is as the third, and axe looks at every letter of it: long tables and lists are cut for it.
SHORTEN = """() => document.querySelectorAll('.page :is(tbody tr, li):nth-child(n + 4), .page > :nth-child(n + 30)')
  .forEach(one => one.remove())"""


@pytest.mark.parametrize(('edition', 'scheme', 'width'), [('cell/en', 'light', 1280), ('cell/fr', 'dark', 360)])
def test_axe_finds_nothing_serious(opened, served, kinds, edition, scheme, width):
    page, grave = opened(viewport={'width': width, 'height': 800}, color_scheme=scheme).new_page(), []
    for name in kinds(edition):
        page.goto(f'{served}{edition}/{name}')
        page.evaluate(SHORTEN)
        found = Axe().run(page, options=OPTIONS).response['violations']
        grave += [
            (name, rule['id'], [node['target'] for node in rule['nodes']]) for rule in found if rule['impact'] in GRAVE
        ]
    assert grave == []


@pytest.mark.parametrize('scheme', ['light', 'dark'])
def test_the_text_of_a_card_has_the_highest_contrast(opened, served, scheme):
    page = opened(color_scheme=scheme).new_page()
    page.goto(f'{served}cell/en/cards/tech-ransomware.html')
    options = {'runOnly': ['color-contrast-enhanced'], 'rules': {'color-contrast-enhanced': {'enabled': True}}}
    found = Axe().run(page, context='.page', options=options).response
    assert found['passes']
    assert [node['target'] for rule in found['violations'] for node in rule['nodes']] == []
