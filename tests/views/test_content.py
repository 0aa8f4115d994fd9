"""Messages, risks, contacts, means and the plan: what stands on their pages, and in which order."""

import shutil
from pathlib import Path

import pytest
from books import LANGUAGES, SMALL, changed, draft_of, edition_of, page, small

from generator.loading.load import load
from generator.model.communication import Stage
from generator.model.contact import ContactKind
from generator.model.marks import Audience
from generator.model.playbook import TimeBox
from generator.model.risk import Band
from generator.render.manuscript import manuscript
from generator.views.contacts import OutsidePage
from generator.views.means import EnvelopesPage, MeansPage, ServicesPage
from generator.views.messages import ManagersKitPage, MessagePage, MessagesPage
from generator.views.pages import pages
from generator.views.playbooks import PlaybookPage, ScenariosPage
from generator.views.ready import ReadyPage
from generator.views.reference import AboutPage, GlossaryPage, WrittenPage
from generator.views.risks import RisksPage
from generator.views.roles import RolesPage


def test_a_scenario_of_several_beginnings_says_which_before_its_questions(tmp_path):
    cases = 'cases: [{when: Smoke, first: Leave.}, {when: Flames, first: Call 112.}]\n'
    said = manuscript(edition_of(changed(tmp_path, {'playbooks/fire.yml': cases}))).markdown['playbooks/fire']
    assert '| **Smoke** | Leave. |' in said
    assert said.index('Call 112.') < said.index('## First questions')
    assert 'Which of these is it?' not in manuscript(edition_of(small())).markdown['playbooks/fire']


def test_the_register_leads_to_how_risks_are_graded():
    assert [link.code for link in page(RisksPage, draft_of('real').pages).read] == ['SCALES', 'WORKSHOP']


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


def test_messages_are_listed_by_group_and_in_the_order_of_a_crisis():
    one = page(MessagesPage, draft_of('real').pages)
    order = list(Stage)
    for group in one.audiences:
        places = [order.index(stage) for stage in group.by_stage]
        assert places == sorted(places)
        assert group.by_stage


def test_managers_have_the_script_and_the_questions():
    one = page(ManagersKitPage, edition_of(small()))
    assert one.script is not None
    assert one.script.code == 'STAFF-ALERT'
    assert [(question.question, owner.code) for question, owner in one.questions] == [('Am I paid?', 'DIR')]


def test_risks_stand_by_rank_and_each_in_its_cell():
    one = page(RisksPage, draft_of('real').pages)
    assert [risk.rank for risk in one.risks] == sorted(risk.rank for risk in one.risks)
    assert len(one.cells) == 16
    placed = [rank for cell in one.cells for rank in cell.ranks]
    assert sorted(placed) == [risk.rank for risk in one.risks if risk.risk.worst]
    assert {(cell.likelihood, cell.severity): cell.band for cell in one.cells}[4, 4] is Band.CRITICAL


def test_a_rank_is_the_same_for_readers_who_do_not_see_the_others(tmp_path):
    loaded = changed(tmp_path, {'risks.yml': 'fire: {audience: cell}\n'})
    assert [one for one in pages(edition_of(loaded, Audience.STAFF)) if isinstance(one, RisksPage)] == []


def test_those_to_call_in_the_first_minutes_stand_first():
    kinds = [group.kind for group in page(OutsidePage, draft_of('real').pages).kinds]
    assert kinds[0] is ContactKind.EMERGENCY
    assert len(set(kinds)) == len(kinds)


def test_services_stand_in_the_order_in_which_they_are_brought_back():
    orders = [line.service.restore_order for line in page(ServicesPage, draft_of('real').pages).services]
    assert orders == sorted(orders)
    assert orders


def test_every_means_stands_in_one_table():
    one = page(MeansPage, draft_of('real').pages)
    held = [means.resource.id for group in (one.places_to_meet, one.tools, one.kits) for means in group]
    assert sorted(held) == sorted(draft_of('real').edition.book.resources)


def test_staff_do_not_know_of_the_envelopes():
    assert page(EnvelopesPage, edition_of(small())).envelopes
    assert [one for one in pages(edition_of(small(), Audience.STAFF)) if isinstance(one, EnvelopesPage)] == []


def test_a_playbook_goes_through_time_and_each_act_once():
    for one in draft_of('real').pages:
        if isinstance(one, PlaybookPage):
            boxes = [box.time_box for box in one.boxes]
            assert boxes == [box for box in TimeBox if box in boxes]
            acts = [act for box in one.boxes for role in box.roles for act in role.acts]
            assert sorted(map(id, acts)) == sorted(map(id, one.playbook.actions))


def test_a_role_with_something_vital_stands_first_in_its_box():
    one = page(PlaybookPage, draft_of('real').pages, 'RANSOM')
    vital = {act.role for act in one.playbook.actions if act.first and act.time_box is TimeBox.FIRST_15_MIN}
    first = one.boxes[0]
    assert {role.acts[0].role for role in first.roles[: len(vital)]} >= vital & {first.roles[0].acts[0].role}
    assert vital


def test_a_risk_that_is_withheld_is_not_on_the_page_of_its_playbook(tmp_path):
    loaded = changed(tmp_path, {'risks.yml': 'fire: {audience: cell}\n'})
    assert page(ReadyPage, edition_of(loaded, Audience.STAFF), 'FIRE-READY').risks == []
    assert len(page(ReadyPage, edition_of(loaded), 'FIRE-READY').risks) == 1


def test_scenarios_are_chosen_by_what_one_sees():
    one = page(ScenariosPage, draft_of('real').pages)
    assert len(one.choices) == len(draft_of('real').edition.book.playbooks)
    assert all(choice.triggers for choice in one.choices)


def test_all_chairs_are_listed():
    assert len(page(RolesPage, draft_of('real').pages).chairs) == len(draft_of('real').edition.book.roles)


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


def test_the_page_about_the_handbook_says_what_is_doubtful():
    one = page(AboutPage, draft_of('real').pages)
    assert one.valid_until > one.settings.issued_on
    assert one.doubtful
    assert one.edition_name == 'cell-en'
