"""The watch and the events: what was brought, what it changed, and what is owed by whom."""

from datetime import date

from books import changed, edition_of, page

from generator.model.marks import Audience
from generator.model.watch import EventKind
from generator.views.watch import EventsPage, WatchPage

OVER = {
    'watch.yml': """
cert: {name: The national CERT, kind: cert, owner: tech, every: 1 business day, last_checked_on: 2026-11-20}
gazette: {name: The gazette, kind: press, owner: com, every: 1 month, last_checked_on: 2026-11-05, keep_if: It is us}
""",
    'signals.yml': """
new: {date: 2026-10-01, source: cert, title: A flaw, relevance: 3, proposal: playbook, target: playbooks/fire}
old: {date: 2024-10-01, source: gazette, title: A fire next door, relevance: 1, proposal: none, decided: Nothing.}
""",
    'events.yml': """
fair: {name: The fair, kind: conference, date: 2027-03-01, attendee: com}
talk: {name: The talk, kind: seminar, date: 2026-03-01, attendee: leg, report_back_on: 2026-03-09, takeaways: Be brief.}
secret: {audience: cell, name: The closed door, kind: workshop, date: 2027-01-10, attendee: dir}
""",
}


def of(tmp_path, audience=Audience.CELL):
    return edition_of(changed(tmp_path, OVER), audience)


def test_sources_stand_by_kind_with_the_day_of_the_next_look(tmp_path):
    one = page(WatchPage, of(tmp_path))
    looks = {line.source.id: line.next_look for group in one.groups for line in group.sources}
    assert [group.kind.value for group in one.groups] == ['cert', 'press']
    assert looks == {'cert': date(2026, 11, 23), 'gazette': date(2026, 12, 5)}


def test_the_signals_of_the_year_stand_first_and_lead_to_what_they_changed(tmp_path):
    one = page(WatchPage, of(tmp_path))
    assert [(line.signal.id, line.target and line.target.target) for line in one.recent] == [('new', 'playbooks/fire')]
    assert [(line.signal.id, line.target) for line in one.earlier] == [('old', None)]


def test_what_a_signal_changed_is_not_named_to_those_who_may_not_see_it(tmp_path):
    loaded = changed(tmp_path, {**OVER, 'playbooks/fire.yml': 'audience: cell\n'})
    (line,) = page(WatchPage, edition_of(loaded, Audience.STAFF)).recent
    assert line.target is not None
    assert line.target.is_withheld


def test_a_report_is_due_within_fifteen_days_unless_a_day_is_set(tmp_path):
    one = page(EventsPage, of(tmp_path))
    assert [(line.event.id, line.report_due) for line in one.coming] == [
        ('secret', date(2027, 1, 25)),
        ('fair', date(2027, 3, 16)),
    ]
    assert [(line.event.id, line.report_due) for line in one.past] == [('talk', date(2026, 3, 9))]
    assert dict(one.kinds)[EventKind.CONFERENCE] == 1


def test_an_event_that_is_closed_to_staff_is_not_there(tmp_path):
    assert [line.event.id for line in page(EventsPage, of(tmp_path, Audience.STAFF)).coming] == ['fair']
