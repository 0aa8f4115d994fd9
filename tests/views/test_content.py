"""Messages, risks, contacts, means and the plan: what stands on their pages, and in which order."""

import shutil
from pathlib import Path

import pytest
from books import LANGUAGES, SMALL, changed, edition_of, manuscript_of, page, small

from generator.loading.load import load
from generator.model.marks import Audience
from generator.views.means import EnvelopesPage
from generator.views.messages import ManagersKitPage, MessagePage
from generator.views.pages import pages
from generator.views.playbooks import PlaybookPage
from generator.views.ready import ReadyPage
from generator.views.reference import GlossaryPage, WrittenPage
from generator.views.risks import RisksPage


def test_a_scenario_of_several_beginnings_says_which_before_its_questions(tmp_path):
    cases = 'cases: [{when: Smoke, first: Leave.}, {when: Flames, first: Call 112.}]\n'
    said = manuscript_of(edition_of(changed(tmp_path, {'playbooks/fire.yml': cases}))).markdown['playbooks/fire']
    assert '| **Smoke** | Leave. |' in said
    assert said.index('Call 112.') < said.index('## First questions')
    assert 'Which of these is it?' not in manuscript_of(edition_of(small())).markdown['playbooks/fire']


@pytest.mark.parametrize('language', LANGUAGES)
def test_a_message_stands_in_all_its_languages_the_readers_first(language):
    one = page(MessagePage, edition_of(small(), language=language), 'PRESS-HOLD')
    assert {said.language for said in one.wordings} == set(LANGUAGES)
    assert one.wordings[0].language == language


def test_a_gap_says_what_goes_there():
    one = page(MessagePage, edition_of(small()), 'PRESS-HOLD')
    (pieces,) = one.wordings[0].paragraphs
    assert [piece.text for piece in pieces if piece.is_gap] == ['What is confirmed', 'Time of the next update']
    assert pieces[0].text == 'We are looking into '
    assert [gap.source.code for gap in one.gaps] == ['TECH', 'COM']


def test_what_may_be_asked_stands_below_the_message_in_each_language():
    one = page(MessagePage, edition_of(small()), 'STAFF-ALERT')
    assert [exchange.language for exchange in one.exchanges] == ['en', 'fr']
    assert [variant.channel for variant in one.variants] == ['sms', 'phone_script']


def test_managers_have_the_script_and_the_questions():
    one = page(ManagersKitPage, edition_of(small()))
    assert one.script is not None
    assert one.script.code == 'STAFF-ALERT'
    assert [(question.question, owner.code) for question, owner in one.questions] == [('Am I paid?', 'DIR')]


def test_a_rank_is_the_same_for_readers_who_do_not_see_the_others(tmp_path):
    flood = (SMALL / 'data' / 'risks.yml').read_text('utf-8').replace('fire:', 'flood:', 1)
    flood = flood.replace('playbook: fire', 'audience: cell').replace('likelihood: 2', 'likelihood: 4')
    loaded = changed(tmp_path, {'risks.yml': flood})
    cell, staff = (page(RisksPage, edition_of(loaded, who)) for who in (Audience.CELL, Audience.STAFF))
    assert [(one.risk.id, one.rank) for one in cell.risks] == [('flood', 1), ('fire', 2)]
    assert [(one.risk.id, one.rank) for one in staff.risks] == [('fire', 2)]


def test_a_register_without_a_risk_is_not_made(tmp_path):
    loaded = changed(tmp_path, {'risks.yml': 'fire: {audience: cell}\n'})
    assert [one for one in pages(edition_of(loaded, Audience.STAFF)) if isinstance(one, RisksPage)] == []


def test_staff_do_not_know_of_the_envelopes():
    assert page(EnvelopesPage, edition_of(small())).envelopes
    assert [one for one in pages(edition_of(small(), Audience.STAFF)) if isinstance(one, EnvelopesPage)] == []


def test_a_role_with_something_vital_stands_first_in_its_box(tmp_path):
    acts = (
        '{role: com, time_box: 0-15 min, do: Speak., kind: communicate}',
        '{role: log, time_box: 0-15 min, do: Write., kind: log}',
        '{role: dir, time_box: 0-15 min, do: Decide., kind: decide, first: true}',
        '{role: log, time_box: 0-15 min, do: Keep the first log., kind: log, first: true}',
        '{role: com, time_box: 15-60 min, do: Call., kind: communicate}',
    )
    loaded = changed(tmp_path, {'playbooks/fire.yml': f'actions: [{", ".join(acts)}]\n'})
    one = page(PlaybookPage, edition_of(loaded), 'FIRE')
    assert [[role.role.code for role in box.roles] for box in one.boxes] == [['LOG', 'DIR', 'COM'], ['COM']]


def test_a_risk_that_is_withheld_is_not_on_the_page_of_its_playbook(tmp_path):
    loaded = changed(tmp_path, {'risks.yml': 'fire: {audience: cell}\n'})
    assert page(ReadyPage, edition_of(loaded, Audience.STAFF), 'FIRE-READY').risks == []
    assert len(page(ReadyPage, edition_of(loaded), 'FIRE-READY').risks) == 1


def test_the_glossary_is_in_the_order_of_a_dictionary(tmp_path):
    terms = {'b': 'Zone', 'c': 'écart', 'd': 'Eau', 'e': 'égal'}
    written = ''.join(f'{id_}: {{term: {term}, definition: A word}}\n' for id_, term in terms.items())
    one = page(GlossaryPage, edition_of(changed(tmp_path, {'glossary.yml': written})))
    assert [term.term for term, _ in one.terms] == ['Eau', 'écart', 'égal', 'Log-keeper', 'Zone']


def test_prose_without_a_translation_says_its_language(tmp_path):
    root = Path(shutil.copytree(SMALL, tmp_path / 'untranslated'))
    (root / 'handbook' / 'pages' / 'policy.fr.md').unlink()
    without, with_it = (page(WrittenPage, edition_of(load(folder), language='fr')) for folder in (root, SMALL))
    assert (without.language, with_it.language) == ('en', None)
