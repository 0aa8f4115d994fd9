"""The sites of the starter, as they are served to a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import serving

from generator.distribution import FOLDER


@pytest.fixture(scope='session')
def sites(clone: Path) -> Path:
    """The folder with the sites: <audience>/<language>/."""
    return clone / FOLDER / 'site'


@pytest.fixture(scope='session')
def served(sites: Path) -> Iterator[str]:
    """The address the sites are served at."""
    with serving(sites) as address:
        yield address


@pytest.fixture(scope='session')
def kinds(sites: Path) -> list[str]:
    """One page of each kind, the lists of the kinds that have one, and both pages of the frame, as addresses."""
    site, lists = sites / 'cell' / 'en', [f'{kind}/index.html' for kind in ('messages', 'playbooks', 'roles')]
    found = [sorted(folder.glob('*.html'), key=lambda path: path.name == 'index.html') for folder in site.iterdir()]
    return ['index.html', '404.html', *lists, *sorted(str(one[0].relative_to(site)) for one in found if one)]
