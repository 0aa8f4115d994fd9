"""From home, everything that is needed in a crisis is two clicks away, in every edition."""

import pytest
from books import LANGUAGES
from promises.built import AUDIENCES

EDITIONS = [f'{audience}-{language}' for audience in AUDIENCES for language in LANGUAGES]
KINDS = ('cards', 'roles', 'contacts', 'messages', 'obligations', 'clock-sheets', 'forms', 'playbooks', 'activation')


@pytest.mark.parametrize('edition', EDITIONS)
def test_two_clicks_from_home(handbook, edition):
    held = next(one for one in handbook.editions if str(one) == edition)
    pages = {page.path: page for page in held.pages.values()}
    first = held.page('NOW').around & set(pages)
    second = {path for one in first for path in pages[one].around}
    asked = {path for path, page in pages.items() if path.partition('/')[0] in KINDS}
    assert len(asked) > 100
    assert sorted(asked - first - second) == []
