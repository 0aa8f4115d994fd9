"""axe finds nothing serious on any kind of page, in light on a desk and in dark on a phone."""

from axe_playwright_python.sync_playwright import Axe

# The front page, and the one that stands in for a page that is not there.
FRAMES = ('/en/index.html', '/fr/index.html', '/404.html')
GRAVE = {'serious', 'critical'}
OPTIONS = {'resultTypes': ['violations']}
# Between them these show everything that has a colour.
EVERY_COMPONENT = (
    'index',
    'playbooks/ransomware',
    'messages/press-holding',
    'obligations/clocks',
    'obligations/france',
    'risks/register',
    'decisions/index',
)
# A hundredth row is as the third, and axe looks at every letter of it: long tables and lists are cut for it.
SHORTEN = """() => document.querySelectorAll('.page :is(tbody tr, li):nth-child(n + 4), .page > :nth-child(n + 30)')
  .forEach(one => one.remove())"""


def grave(page):
    """Return what axe finds that matters: in the frame once, as it is the same around every page, else in the page."""
    page.evaluate(SHORTEN)
    whole = page.url.endswith(FRAMES)
    found = Axe().run(page, context=None if whole else '.page', options=OPTIONS).response['violations']
    return [
        (page.url, rule['id'], [node['target'] for node in rule['nodes']]) for rule in found if rule['impact'] in GRAVE
    ]


def test_axe_finds_nothing_serious_on_any_kind_of_page(opened, served, kinds):
    page, found = opened(viewport={'width': 1280, 'height': 800}, color_scheme='light').new_page(), []
    for name in kinds:
        page.goto(f'{served}cell/en/{name}')
        found += grave(page)
    assert found == []


def test_axe_finds_nothing_serious_in_the_dark_on_a_phone(opened, served):
    page, found = opened(viewport={'width': 360, 'height': 740}, color_scheme='dark').new_page(), []
    for name in EVERY_COMPONENT:
        page.goto(f'{served}cell/fr/{name}.html')
        found += grave(page)
    assert found == []
