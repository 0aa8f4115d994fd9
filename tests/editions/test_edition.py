"""The handbook as some readers have it: translated, deadened for an exercise, ranked over the whole book."""

import re
import shutil

import pytest
from books import BOOKS, EVERY, SMALL, changed, draft_of, edition_of, small, whole

from generator.editions.dummy_numbers import DUMMY_NUMBER
from generator.editions.edition import EditionMode
from generator.editions.marked import Untranslated
from generator.loading.load import load
from generator.model.catalogue import Wording
from generator.model.contact import ContactPoint
from generator.model.marks import Audience
from generator.model.part import Part

UNSAID = {'sites.yml': 'nantes: {muster_point: Under the old oak}\n'}


def points(value) -> list[ContactPoint]:
    """Every way to reach somebody, however deep."""
    if isinstance(value, ContactPoint):
        return [value]
    if isinstance(value, Part):
        return [one for name in type(value).model_fields if name != 'places' for one in points(getattr(value, name))]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return [one for item in inner for one in points(item)]


def test_a_text_without_translation_is_shown_in_its_own_language_and_says_so(tmp_path):
    site = edition_of(changed(tmp_path, UNSAID), language='fr').book.sites['nantes']
    assert site.muster_point == 'Under the old oak'
    assert isinstance(site.muster_point, Untranslated)
    assert site.muster_point.language == 'en'
    assert site.access_without_network == 'Clé métallique au poste de garde'


def test_untranslated_texts_are_counted(tmp_path):
    loaded = changed(tmp_path, UNSAID)
    before, after = (edition_of(one, language='fr').untranslated for one in (small(), loaded))
    assert after - before == 1
    assert edition_of(loaded, language='en').untranslated == 0


def test_the_source_language_needs_no_catalogue():
    assert edition_of(small()).book.roles['dir'].title == 'Crisis director'


def test_words_spoken_to_others_are_kept_in_every_language():
    message = edition_of(small(), language='fr').book.messages['press-holding']
    assert message.title == 'Presse : premiers mots'
    assert message.body.startswith('We are looking into')


@pytest.mark.parametrize(('language', 'order'), [('en', ['en', 'fr']), ('fr', ['fr', 'en'])])
def test_wordings_stand_with_the_language_of_the_readers_first(language, order):
    found = edition_of(small(), language=language).wordings('Is this an exercise?')
    assert [one.language for one in found] == order
    assert set(found) == {Wording('en', 'Is this an exercise?'), Wording('fr', 'Est-ce un exercice ?')}


def test_a_text_in_one_language_has_one_wording():
    assert edition_of(small(), language='fr').wordings('Nobody said so') == (Wording('en', 'Nobody said so'),)


def test_a_page_of_prose_is_read_in_its_translation():
    page = edition_of(small(), language='fr').book.pages['policy']
    assert page.title == 'Politique de crise'
    assert not isinstance(page.title, Untranslated)


def test_a_translation_older_than_its_page_is_not_shown(tmp_path):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    source = tmp_path / 'handbook' / 'pages' / 'policy.md'
    source.write_text(source.read_text('utf-8').replace('people first', 'people before all'), 'utf-8')
    page = edition_of(load(tmp_path), language='fr').book.pages['policy']
    assert isinstance(page.title, Untranslated)
    assert page.body.language == 'en'
    assert 'people before all' in page.body


def test_the_name_of_an_edition_tells_readers_language_and_mode():
    assert edition_of(small(), Audience.STAFF, 'fr').name == 'staff-fr'
    assert edition_of(small(), Audience.CELL, 'en', EditionMode.EXERCISE).name == 'cell-en-exercise'
    assert edition_of(small(), mode=EditionMode.EXERCISE).is_exercise


# What staff have of the real handbook, the cell has too.
@pytest.mark.parametrize(
    ('name', 'audience', 'language'), [one for one in EVERY if one[:2] != ('real', Audience.STAFF)]
)
def test_an_exercise_shows_no_live_number_or_address(name, audience, language):
    exercise = draft_of(name, audience, language, EditionMode.EXERCISE)
    live = edition_of(BOOKS[name](), audience, language)
    held = [point for _, entry in live.book.entries() for point in points(entry)]
    assert {point.value for _, entry in exercise.edition.book.entries() for point in points(entry)} == {DUMMY_NUMBER}
    for page, text in exercise.markdown.items():
        dialled = set(re.findall(r'(?:tel|sms):(\+?\d*)', text))
        assert dialled <= {'000000'}, page
        for point in held:
            assert not (len(point.value) > len('3218') and point.value in text), f'{page} shows {point.value}'


def test_an_exercise_still_says_whom_to_call_when_somebody_is_really_in_danger():
    assert 'Call 112.' in draft_of('small', mode=EditionMode.EXERCISE).markdown['front_page/index']


def test_an_edition_that_is_live_shows_its_numbers():
    assert any('+33 1 99 00 10 01' in text for text in draft_of('small').markdown.values())


def test_ranks_are_over_the_whole_book(tmp_path):
    text = (SMALL / 'data' / 'risks.yml').read_text('utf-8').replace('fire:', 'flood:', 1)
    text = text.replace('playbook: fire', 'audience: cell').replace('likelihood: 2', 'likelihood: 4')
    loaded = changed(tmp_path, {'risks.yml': text})
    staff = edition_of(loaded, Audience.STAFF)
    assert set(staff.book.risks) == {'fire'}
    assert staff.facts.ranks == {'flood': 1, 'fire': 2}


def test_the_whole_book_is_left_as_it_was():
    before = whole(small()).model_dump_json()
    edition_of(small(), Audience.STAFF, 'fr', EditionMode.EXERCISE)
    assert whole(small()).model_dump_json() == before
