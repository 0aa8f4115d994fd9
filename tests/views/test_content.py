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
    assert {side.language for side in one.sides} == set(LANGUAGES)
    assert one.sides[0].language == language


def test_each_language_holds_each_variant_once():
    one = page(MessagePage, edition_of(small()), 'STAFF-ALERT')
    channels = [[variant.channel for variant in side.variants] for side in one.sides]
    assert channels == [['sms', 'phone_script']] * 2
    assert [{variant.said.language for variant in side.variants} for side in one.sides] == [{'en'}, {'fr'}]


def test_a_gap_has_a_number_whose_label_stands_in_the_key():
    one = page(MessagePage, edition_of(small()), 'PRESS-HOLD')
    (pieces,) = one.sides[0].said.paragraphs
    assert [(piece.number, piece.text) for piece in pieces if piece.is_gap] == [
        (1, 'What is confirmed'),
        (2, 'Time of the next update'),
    ]
    assert pieces[0].text == 'We are looking into '
    assert [(gap.number, gap.source.code) for gap in one.gaps] == [(1, 'TECH'), (2, 'COM')]
    assert one.sides[0].numbers == {1, 2}


def test_a_gap_leaves_the_room_that_its_example_needs(tmp_path):
    example = 'press-holding: {placeholders: {known: {example: an outage of every service that we run}}}\n'
    rooms = [
        [piece.room for piece in page(MessagePage, edition_of(loaded), 'PRESS-HOLD').sides[0].said.paragraphs[0]]
        for loaded in (small(), changed(tmp_path, {'messages.yml': example}))
    ]
    assert max(rooms[0]) < max(rooms[1]) == 4


@pytest.mark.parametrize(('fact', 'said'), [('company', 'Petrel'), ('alert_number', '+33')])
def test_what_the_handbook_knows_stands_there_instead_of_a_gap(tmp_path, fact, said):
    known = f'press-holding: {{placeholders: {{known: {{known: {fact}}}}}}}\n'
    one = page(MessagePage, edition_of(changed(tmp_path, {'messages.yml': known})), 'PRESS-HOLD')
    pieces = one.sides[0].said.paragraphs[0]
    assert [piece.number for piece in pieces if piece.is_gap] == [1]
    assert said in pieces[1].text
    assert [gap.name for gap in one.gaps] == ['next_update_at']


@pytest.mark.parametrize(('language', 'asked'), [('en', 'Is this an exercise?'), ('fr', 'Est-ce un exercice')])
def test_what_may_be_asked_stands_with_its_answer_in_the_readers_language(language, asked):
    one = page(MessagePage, edition_of(small(), language=language), 'STAFF-ALERT')
    (exchange,) = one.exchanges
    assert exchange.question[0].text.startswith(asked)
    assert exchange.answer


def test_a_card_to_hold_opens_with_its_words_and_has_room_to_note(tmp_path):
    notes = 'press-holding: {notes: [{label: Voice, choices: [calm, angry], lines: 0}, {label: Words, lines: 2}]}\n'
    said = manuscript_of(edition_of(changed(tmp_path, {'messages.yml': notes}))).markdown['messages/press-holding']
    card, _, behind = said.partition('class="spoken"')
    assert card.index('We are looking into') < card.index('**Voice**') < card.index('**Words**')
    assert (card.count('class="tick"'), card.count('class="blank"')) == (2, 2)
    assert 'Before sending' not in said
    assert 'Kept ready' in behind


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


def test_an_act_bears_the_code_of_the_message_it_sends(tmp_path):
    acts = '{role: com, time_box: 0-15 min, do: Speak., kind: communicate, message: press-holding}'
    loaded = changed(tmp_path, {'playbooks/fire.yml': f'actions: [{acts}]\n'})
    said = manuscript_of(edition_of(loaded)).markdown['playbooks/fire']
    assert 'Speak. <span class="letter">[PRESS-HOLD](handbook:messages/press-holding)</span>' in said
