"""The ten moments: each has its page, of one side, with what somebody in it needs."""

import re

import pytest
from books import LANGUAGES, draft_of, page

from generator.model.communication import ChannelKind
from generator.model.marks import Audience
from generator.views.clock_sheets import ClockSheet
from generator.views.moments import MomentPage
from generator.views.page import Layout, Mode

TEN = {
    'finder, 03:02': 'FINDER',
    'on call': 'ONCALL',
    'coordinator': 'CONVENE',
    'deputy who joins late': 'LATE',
    'first crisis point': 'POINT',
    'decide to cut, to pay': 'DECIDE',
    'staff arriving at 07:00': 'ARRIVAL',
    'a journalist calls': 'JOURNALIST',
    'filing at hour 60': 'RANSOM/CLOCKS',
    'relief, and closing': 'RELIEF',
}


FOR_ALL = {'FINDER', 'JOURNALIST'}


BRIDGES = ('+33 1 99 00 70 10', '+33 1 99 00 80 20')


ALERT = ('+33 1 99 00 00 01', '+33 6 39 98 00 02')


def text_of(code, language='en', audience=Audience.CELL):
    made = draft_of('real', audience, language)
    return made.markdown[next(one.target for one in made.pages if one.code == code)]


def rows(text, name):
    """Return the rows of a table, without its head."""
    held = text.split(f'<div class="table table--{name}')[1].split('</div>')[0]
    return [line for line in held.splitlines() if line.startswith('|')][2:]


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('code', TEN.values())
def test_each_moment_has_a_page_to_respond_with(code, language):
    one = next(one for one in draft_of('real', language=language).pages if one.code == code)
    assert one.mode is Mode.RESPOND
    assert isinstance(one, ClockSheet) or one.layout is Layout.CARD
    assert one.section == ('clocks' if isinstance(one, ClockSheet) else 'activate')


@pytest.mark.parametrize('language', LANGUAGES)
def test_staff_have_the_moments_that_may_be_theirs_and_no_other(language):
    held = {one.code for one in draft_of('real', Audience.STAFF, language).pages if isinstance(one, MomentPage)}
    assert held == FOR_ALL
    assert [number for number in BRIDGES if number in text_of('FINDER', language, Audience.STAFF)] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_all_are_two_steps_from_the_front_page(language):
    assert '](handbook:moments/index)' in text_of('NOW', language)
    listed = text_of('MOMENTS', language)
    assert [code for code in TEN.values() if f'[{code}](handbook:' not in listed] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_1_the_finder_has_two_numbers_and_the_words_to_say(language):
    text = text_of('FINDER', language, Audience.STAFF)
    assert [number for number in ALERT if number not in text] == []
    spoken = text.split('<div class="message" markdown>')[1].split('</div>')[0]
    assert len(re.findall(r'\([^)]+\)', spoken)) >= 6


@pytest.mark.parametrize('language', LANGUAGES)
def test_2_on_call_has_five_questions_what_one_may_cut_alone_and_whom_to_wake(language):
    one = page(MomentPage, draft_of('real', language=language).pages, 'ONCALL')
    questions, alone, wake, _ = one.boxes
    assert len(questions.box.questions) == 5
    assert [role.code for role, _ in alone.alone] == ['TECH', 'CISO']
    text = text_of('ONCALL', language)
    assert [line for role, _ in alone.alone for line in role.authority if str(line) not in text] == []
    assert [len(chair.seats) for chair in wake.call] == [3, 3, 3]
    assert [seat for chair in wake.call for seat in chair.seats if seat.phones[0].value not in text] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_3_the_coordinator_has_the_ranks_with_ticks_and_both_bridges(language):
    text = text_of('CONVENE', language)
    assert [number for number in BRIDGES if number not in text] == []
    assert [row.count('class="tick"') for row in rows(text, 'calls')] == [3] * 6
    assert '15' in text.split('box--decide')[1]


@pytest.mark.parametrize('language', LANGUAGES)
def test_4_who_joins_late_sees_who_holds_what_and_copies_the_last_decisions(language):
    text = text_of('LATE', language)
    assert text.split('class="h0"')[1].split('</div>')[0].count('class="blank"') == 5
    assert re.search(r'class="steps" markdown>\s*1\. .*\n\s*2\. .*\n\s*3\. .*\n\s*</div>', text)
    assert len(rows(text, 'holds')) == 15
    assert len(rows(text, 'room')) == 3


@pytest.mark.parametrize('language', LANGUAGES)
def test_a_role_card_says_first_below_what_to_do_when_joining_late(language):
    made = draft_of('real', language=language)
    below = made.markdown['roles/com'].split('<div class="columns" markdown>')[1]
    first = made.edition.book.roles['com'].join_later[0]
    assert below.index(str(first)) < below.index(str(made.edition.book.roles['com'].authority[0]))


@pytest.mark.parametrize('language', LANGUAGES)
def test_5_the_first_point_has_its_agenda_the_unknown_and_decisions_with_a_default(language):
    made = draft_of('real', language=language)
    text, book = text_of('POINT', language), made.edition.book
    assert [one for one in book.meetings['crisis-point'].agenda if str(one.item) not in text] == []
    assert len(rows(text, 'settle')) == 3
    assert str(book.decisions['notify-authority'].default) in text
    assert text.count('<div class="table table--room') == 2


@pytest.mark.parametrize('language', LANGUAGES)
def test_6_a_decision_shows_who_decides_the_default_both_sides_and_consents(language):
    one = page(MomentPage, draft_of('real', language=language).pages, 'DECIDE')
    cut, pay = one.boxes[0].weighed, one.boxes[1].weighed
    assert (cut.line.accountable.code, cut.line.delegate.code) == ('DIR', 'CISO')
    assert pay.line.accountable.code is None
    assert len(pay.settled.consents) == 3
    text = text_of('DECIDE', language)
    for weighed in (cut, pay):
        assert str(weighed.settled.point.default) in text
        assert [one for one in weighed.settled.point.options if str(one.speaks_against) not in text] == []
        assert [one for one in weighed.settled.consents if one.label not in text] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_7_on_arrival_there_are_the_poster_the_sms_and_the_script(language):
    one = page(MomentPage, draft_of('real', language=language).pages, 'ARRIVAL')
    channels = [saying.channel for box in one.boxes for saying in box.box.say]
    assert channels == [ChannelKind.POSTER, ChannelKind.SMS, ChannelKind.PHONE]
    spoken = [said for box in one.boxes for said in box.say]
    assert {said.said.language for said in spoken} == {language}
    assert len({str(said.said.paragraphs) for said in spoken}) == 3


@pytest.mark.parametrize('language', LANGUAGES)
def test_8_for_a_journalist_there_are_the_sentence_the_facts_and_who_calls_back(language):
    text = text_of('JOURNALIST', language, Audience.STAFF)
    made = draft_of('real', Audience.STAFF, language)
    sentence = made.edition.wordings(made.edition.book.messages['reception'].body)[0].text
    assert ' '.join(sentence.split())[:60] in text
    assert not re.search(r'table--(?:room|calls)', text)
    whole = text_of('JOURNALIST', language)
    assert (len(rows(whole, 'room')), len(rows(whole, 'calls'))) == (5, 2)


@pytest.mark.parametrize('language', LANGUAGES)
def test_10_relief_has_what_stays_open_and_closing_has_its_criteria(language):
    made = draft_of('real', language=language)
    text = text_of('RELIEF', language)
    assert [one for one in made.edition.book.meetings['handover'].agenda if str(one.item) not in text] == []
    assert rows(text, 'room') == ['| | | |'] * 4
    assert [one for one in made.edition.book.playbooks['generic'].closing_criteria if str(one) not in text] == []
    assert text.count('RETEX') >= 2
