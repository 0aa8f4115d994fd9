"""References are filled with what the readers of an edition may see, and with no number that they may not have."""

import pytest
from books import changed, edition_of

from generator.editions.dummy_numbers import DUMMY_NUMBER
from generator.editions.edition import EditionMode
from generator.editions.filled import Dial, Filled
from generator.model.marks import Audience

NUMBER = '+33 1 99 00 77 77'
SAYS = 'sites.yml'
TEXT = 'nantes: {muster_point: "Call {{ call:canary }} at once"}\n'
CONTACT = """canary:
  name: Canary bank, fraud desk
  kind: bank
  what_for: Payments
  when_to_call: At once
  audience: %s
  contacts: [{kind: landline, value: +33 1 99 00 77 77, verified: 2026-11-05}]
  depends_on: [none]
"""


def told(folder, closed='cell', audience=Audience.CELL, language='en', mode=EditionMode.LIVE) -> Filled:
    """The text as these readers have it."""
    loaded = changed(folder, {SAYS: TEXT, 'contacts.yml': CONTACT % closed})
    found = edition_of(loaded, audience, language, mode).book.sites['nantes'].muster_point
    assert isinstance(found, Filled)
    return found


def test_a_call_shows_the_name_and_the_number(tmp_path):
    found = told(tmp_path)
    assert found == f'Call Canary bank\u00a0{NUMBER} at once'
    assert Dial(NUMBER) in found.parts
    assert found.language is None


def test_a_contact_closed_to_the_cell_is_the_alert_number_for_staff(tmp_path):
    found = told(tmp_path, audience=Audience.STAFF)
    assert NUMBER not in found
    assert 'Canary' not in found
    assert found.startswith('Call the alert number\u00a0+33')
    assert found.endswith('(for the crisis cell) at once')


@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL])
def test_an_exercise_shows_no_live_number(tmp_path, audience):
    found = told(tmp_path, audience=audience, mode=EditionMode.EXERCISE)
    assert '+33' not in found
    assert DUMMY_NUMBER in found


def test_a_text_without_translation_keeps_its_language(tmp_path):
    assert told(tmp_path, language='fr').language == 'en'
