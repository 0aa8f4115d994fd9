"""The weekly slip: who sits where, who is paid to answer, and which chair is empty."""

from books import changed, edition_of, manuscript_of, page

from generator.facts.duty import seated
from generator.model.marks import Audience
from generator.views.duty import DutyPage
from generator.views.pages import pages

WEEK = """
w48:
  start: 2026-11-23
  away: [p-01]
  on_call: [p-03]
  review: {owner: coord, reviewed_on: 2026-11-10, every: 1 month}
"""


def test_chairs_are_filled_before_ranks_are_kept_and_nobody_sits_twice(tmp_path):
    loaded = changed(tmp_path, {'duty.yml': WEEK})
    book = loaded.handbook
    held = {one.role: one for one in seated(book, book.duty['w48'])}
    assert list(held)[:2] == ['coord', 'dir'], 'in the order of the calls'
    assert [(held[role].rank, held[role].is_on_call) for role in ('coord', 'dir')] == [(2, True), (2, False)]
    sitting = [book.roles[one.role].holders[one.rank - 1].person for one in held.values() if one.rank]
    assert len(sitting) == len(set(sitting))


def test_who_is_paid_to_answer_sits_before_the_first_holder(tmp_path):
    week = WEEK.replace('away: [p-01]', 'away: []').replace('on_call: [p-03]', 'on_call: [p-02]')
    book = changed(tmp_path, {'duty.yml': week}).handbook
    held = {one.role: one for one in seated(book, book.duty['w48'])}
    assert (held['coord'].rank, held['coord'].is_on_call) == (1, True)


def test_the_slip_names_the_gap_and_how_each_is_reached(tmp_path):
    loaded = changed(tmp_path, {'duty.yml': WEEK})
    one = page(DutyPage, edition_of(loaded), 'DUTY-26W48')
    assert [link.code for link in one.gaps] == ['LEG']
    said = manuscript_of(edition_of(loaded)).markdown['duty/w48']
    assert 'Nobody is left for' in said
    assert 'goodwill' in said


def test_absences_are_for_the_cell_alone(tmp_path):
    loaded = changed(tmp_path, {'duty.yml': WEEK})
    assert [one for one in pages(edition_of(loaded, Audience.STAFF)) if isinstance(one, DutyPage)] == []
