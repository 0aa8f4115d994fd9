"""What can be told of every page of every site by reading it, without a browser."""

from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from books import LANGUAGES, ROOT

EDITIONS = pytest.mark.parametrize(
    'edition', [f'{one}/{language}' for one in ('staff', 'cell') for language in LANGUAGES]
)
TWO_CLICKS = (
    'activation',
    'cards',
    'clock-sheets',
    'contacts',
    'forms',
    'messages',
    'obligations',
    'playbooks',
    'roles',
)
FETCHING = {'script': 'src', 'img': 'src', 'iframe': 'src', 'source': 'src', 'object': 'data'}
ALERT = 'tel:+33199000001'


class Links(HTMLParser):
    """What a page links to, what it fetches, and the spots in it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, Mapping[str, str]]] = []
        self.fetched: list[str] = []
        self.spots: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take what the tag says."""
        said = {name: value or '' for name, value in attrs}
        self.spots.add(said.get('id', ''))
        if tag == 'a' and 'href' in said:
            self.links.append((said['href'], said))
        if tag == 'link' and said.get('rel') != 'canonical':
            self.fetched.append(said.get('href', ''))
        if tag in FETCHING:
            self.fetched.append(said.get(FETCHING[tag], ''))


@cache
def read(site: Path) -> dict[str, Links]:
    """Return every page of a site, read."""
    return {path.relative_to(site).as_posix(): links_of(path) for path in sorted(site.rglob('*.html'))}


def links_of(path: Path) -> Links:
    found = Links()
    found.feed(path.read_text('utf-8'))
    return found


def inside(page: str, found: Links) -> Iterator[tuple[str, str]]:
    """Yield the page and the spot that each link within the site leads to."""
    for href, _ in found.links:
        parts = urlsplit(href)
        if not parts.scheme and not parts.netloc:
            yield (
                normpath(f'{Path(page).parent}/{unquote(parts.path)}') if parts.path else page,
                unquote(parts.fragment),
            )


@EDITIONS
def test_every_card_contact_message_and_clock_is_two_clicks_from_home(sites, edition):
    pages = read(sites / edition)
    first = {page for page, _ in inside('index.html', pages['index.html'])} & set(pages)
    second = {page for one in first for page, _ in inside(one, pages[one])}
    asked = {page for page in pages if page.startswith(tuple(f'{kind}/' for kind in TWO_CLICKS))}
    assert len(asked) > (100 if edition.startswith('cell') else 5)
    assert sorted(asked - first - second) == []


@EDITIONS
def test_no_link_within_the_site_leads_nowhere(sites, edition):
    pages = read(sites / edition)
    lost = [
        (page, target, spot)
        for page, found in pages.items()
        for target, spot in inside(page, found)
        if not target.startswith('../') and not (target.endswith('.pdf') and (sites / edition / target).is_file())
        if target not in pages or (spot and spot not in pages[target].spots)
    ]
    assert lost == []


@EDITIONS
def test_no_page_asks_for_anything_from_elsewhere(sites, edition):
    for page, found in read(sites / edition).items():
        assert [one for one in found.fetched if urlsplit(one).netloc] == [], page


@EDITIONS
def test_first_actions_and_the_alert_number_are_on_every_page(sites, edition):
    for page, found in read(sites / edition).items():
        assert ALERT in {href for href, _ in found.links}, page
        now = [href for href, said in found.links if said.get('class') == 'crisis__now']
        home = [normpath(f'{Path(page).parent}/{href}') for href in now]
        assert home == ([] if page == '404.html' else ['index.html']), page


@EDITIONS
def test_every_page_leads_to_itself_in_the_other_language(sites, edition):
    other = {'en': 'fr', 'fr': 'en'}[edition.split('/')[1]]
    for page, found in read(sites / edition).items():
        if page != '404.html':
            led = [href for href, said in found.links if said.get('class', '').endswith('language')]
            assert [normpath(f'{Path(page).parent}/{href}') for href in led] == [f'../{other}/{page}']
            assert (sites / edition / '..' / other / page).is_file()


@EDITIONS
def test_every_page_leads_to_the_file_it_was_written_in(sites, edition):
    for page, found in read(sites / edition).items():
        edits = [urlsplit(href).path for href, said in found.links if said.get('rel') == 'edit']
        if page != '404.html':
            assert len(edits) == 1, page
            assert (ROOT / edits[0].partition('/edit/main/')[2]).is_file(), page
    scenario = read(sites / edition)['for-staff/ransomware.html'].links
    assert next(href for href, said in scenario if said.get('rel') == 'edit').endswith('/data/for_staff/ransomware.yml')
