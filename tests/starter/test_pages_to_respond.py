"""What the pages for a crisis say of the starter: scenarios, cards, messages, clocks, numbers."""

import pytest
from books import LANGUAGES, draft_of, page

from generator.editions.dummy_numbers import DUMMY_NUMBER
from generator.editions.edition import EditionMode
from generator.model.communication import Stage
from generator.model.contact import ContactKind
from generator.model.duration import Duration, Promptness
from generator.model.marks import Audience
from generator.model.playbook import ActionKind, TimeBox
from generator.views.activation import StaffCardPage
from generator.views.clock_sheets import ClockSheet
from generator.views.clocks import ClocksPage
from generator.views.contacts import OutsidePage
from generator.views.fallbacks import FallbackPage
from generator.views.for_staff import ForStaffPage
from generator.views.messages import MessagesPage
from generator.views.page import Layout
from generator.views.playbooks import PlaybookPage, ScenariosPage
from generator.views.reflex_cards import ReflexPage
from generator.views.roles import RolesPage


def test_clocks_of_the_real_handbook_stand_in_order():
    running = [clock for clock in page(ClocksPage, draft_of('real').pages).running if clock.after is None]
    minutes = [clock.step.deadline.minutes for clock in running if isinstance(clock.step.deadline, Duration)]
    assert minutes == sorted(minutes)
    at_once = [clock.step.deadline is Promptness.IMMEDIATELY for clock in running]
    assert at_once == sorted(at_once, reverse=True)


def test_every_scenario_of_the_real_handbook_with_duties_has_its_sheet():
    cell = draft_of('real')
    sheets = {one.id: one for one in cell.pages if isinstance(one, ClockSheet)}
    unbound = {(one.link.target or '').removeprefix('obligations/') for one in page(ClocksPage, cell.pages).others}
    assert set(sheets) == {id_ for id_, book in cell.edition.book.playbooks.items() if book.obligations}
    for id_, one in sheets.items():
        told = {line.clock.obligation.id for line in (*one.filings, *one.besides)}
        ours = {duty for duty in cell.edition.book.playbooks[id_].obligations if duty not in unbound}
        assert told == ours


def test_the_card_of_all_staff_tells_both_numbers():
    one = page(StaffCardPage, draft_of('real', Audience.STAFF).pages)
    assert one.alert.is_phone
    assert one.second_alert is not None
    assert len(one.lines) <= 9


@pytest.mark.parametrize('language', LANGUAGES)
def test_in_an_exercise_of_the_real_handbook_every_chair_has_a_number(language):
    made = draft_of('real', Audience.CELL, language, EditionMode.EXERCISE)
    found = [one for one in made.pages if isinstance(one, FallbackPage)]
    assert found
    for one in found:
        assert all(any(points for _, points in chair.people) for chair in one.fallbacks.ways), one.code
        assert DUMMY_NUMBER in made.markdown[f'fallbacks/{one.id}']


def cards(name: str) -> list[ReflexPage]:
    return [one for one in draft_of(name).pages if isinstance(one, ReflexPage)]


def test_the_technical_lead_first_isolates_when_files_are_being_encrypted():
    one = page(ReflexPage, draft_of('real').pages, 'TECH/RANSOM')
    assert one.at_once is not None
    assert one.at_once.acts[0].kind is ActionKind.CONTAIN
    assert one.at_once.acts[0].do.startswith('Cut the network')


def test_the_finance_lead_first_calls_the_bank_when_money_is_gone():
    one = page(ReflexPage, draft_of('real').pages, 'FIN/FRAUD')
    assert one.at_once is not None
    assert one.at_once.acts[0].do.startswith('Call Banque Cadran')
    assert 'recall' in one.at_once.acts[0].do


def test_staff_have_a_page_a_scenario_and_no_card():
    staff = draft_of('real', Audience.STAFF)
    assert not [one.code for one in staff.pages if isinstance(one, ReflexPage)]
    told = {one.scenario.playbook for one in staff.pages if isinstance(one, ForStaffPage)}
    assert told == set(draft_of('real').edition.book.playbooks) - {'insider'}


def test_messages_are_listed_by_group_and_in_the_order_of_a_crisis():
    one = page(MessagesPage, draft_of('real').pages)
    order = list(Stage)
    for group in one.audiences:
        places = [order.index(stage) for stage in group.by_stage]
        assert places == sorted(places)
        assert group.by_stage


def test_those_to_call_in_the_first_minutes_stand_first():
    kinds = [group.kind for group in page(OutsidePage, draft_of('real').pages).kinds]
    assert kinds[0] is ContactKind.EMERGENCY
    assert len(set(kinds)) == len(kinds)


def test_a_playbook_goes_through_time_and_each_act_once():
    for one in draft_of('real').pages:
        if isinstance(one, PlaybookPage):
            boxes = [box.time_box for box in one.boxes]
            assert boxes == [box for box in TimeBox if box in boxes]
            acts = [act for box in one.boxes for role in box.roles for act in role.acts]
            assert sorted(map(id, acts)) == sorted(map(id, one.playbook.actions))


def test_scenarios_are_chosen_by_what_one_sees():
    one = page(ScenariosPage, draft_of('real').pages)
    assert len(one.choices) == len(draft_of('real').edition.book.playbooks)
    assert all(choice.triggers for choice in one.choices)


def test_all_chairs_are_listed():
    assert len(page(RolesPage, draft_of('real').pages).chairs) == len(draft_of('real').edition.book.roles)


def test_cards_are_the_front_page_the_staff_card_and_those_of_roles_and_moments():
    kinds = {page.kind for page in draft_of('real').pages if page.layout is Layout.CARD}
    assert kinds == {'front_page', 'activation', 'moments', 'roles'}
