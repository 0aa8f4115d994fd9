"""Reviews, improvements and the looks of the cell at itself: what stands where, and who may see it."""

from datetime import date

import pytest
from books import changed, edition_of, page

from generator.model.marks import Audience
from generator.views.improvements import ImprovePage
from generator.views.learning import CellReviewsPage, ReviewPage
from generator.views.pages import pages

REVIEW = """
code: REX-FIRE
title: A fire in a bin
source: incident
started: 2026-09-30 23:50
detected: 2026-09-30 23:55
activated: 2026-10-01 00:05
closed: 2026-10-01 02:00
level_reached: n2
summary_shareable: A bin burnt.
timeline:
  - {at: 2026-10-01 00:05, fact: The cell is called.}
  - {at: 2026-09-30 23:50, fact: Smoke.}
worked_well: [One, Two, Three]
did_not_work: [Four, Five, Six]
causes: [A cigarette]
metrics: {to_detect: 5 min, obligations_met: 1/1}
lessons:
  - {text: Empty the bins., entries: [playbooks/fire, contacts/cnil, plan], improvements: [bins, lids]}
cell_review: own
"""
IMPROVEMENTS = """
bins: {do: Empty them., type: plan_change, owner: dir, due: 2026-12-01, status: done, priority: 1}
lids: {do: Put lids on., type: technical, owner: com, due: 2026-11-01, status: open, priority: 2}
glass: {do: Buy glass., type: technical, owner: com, due: 2026-10-15, status: in_progress, priority: 2}
robots: {do: Robots., type: technical, owner: com, due: 2026-10-01, status: abandoned, abandon_reason: No, priority: 3}
checked:
  do: Check.
  type: technical
  owner: com
  due: 2026-06-01
  status: verified
  verified_on: 2026-07-02
  verified_by: dir
  priority: 1
  changed_entries: [roles/dir, roles/com, roles/log, roles/leg, playbooks/fire]
"""
OWN = """
own:
  date: 2026-10-05
  trigger: activation
  questions: [{question: Who?, answer: All.}]
  changes: [None.]
  decided_by: dir
"""
ALL = {'reviews/fire.yml': REVIEW, 'improvements.yml': IMPROVEMENTS, 'cell_reviews.yml': OWN}


@pytest.fixture
def loaded(tmp_path):
    return changed(tmp_path, ALL)


def test_a_timeline_goes_across_midnight_in_order(loaded):
    one = page(ReviewPage, edition_of(loaded))
    assert [(day, [moment.fact for moment in moments]) for day, moments in one.days] == [
        (date(2026, 9, 30), ['Smoke.']),
        (date(2026, 10, 1), ['The cell is called.']),
    ]


def test_a_lesson_leads_to_what_it_changes_and_to_what_is_done(tmp_path):
    closed = changed(tmp_path, {**ALL, 'contacts.yml': 'cnil: {audience: cell}\n'})
    lesson = page(ReviewPage, edition_of(closed)).lessons[0]
    assert [one.target for one in lesson.entries] == ['playbooks/fire', 'contacts/cnil', 'plan/index']
    assert [one.improvement.id for one in lesson.improvements] == ['bins', 'lids']
    hidden = page(ReviewPage, edition_of(closed, Audience.STAFF)).lessons[0]
    assert [one.target for one in hidden.entries] == ['playbooks/fire', 'plan/index']


def test_the_look_of_the_cell_at_itself_is_for_the_cell(loaded):
    cell, staff = (edition_of(loaded, audience) for audience in (Audience.CELL, Audience.STAFF))
    assert page(ReviewPage, cell).cell_review.target == 'cell_reviews/own'
    assert page(ReviewPage, staff).cell_review is None
    assert [one for one in pages(staff) if isinstance(one, CellReviewsPage)] == []
    ((review, _, after),) = page(CellReviewsPage, cell).reviews
    assert (review.id, [one.target for one in after]) == ('own', ['reviews/fire'])


def test_what_is_open_stands_first_due_first(loaded):
    one = page(ImprovePage, edition_of(loaded))
    assert [line.improvement.id for line in one.still_open] == ['glass', 'lids']
    assert [line.improvement.id for line in one.abandoned] == ['robots']
    assert [link.target for link in one.still_open[1].reviews] == ['reviews/fire']


def test_lessons_and_changes_are_counted_by_quarter(loaded):
    one = page(ImprovePage, edition_of(loaded))
    counted = [(found.name, found.lessons, len(found.done), found.changes) for found in one.quarters]
    assert counted == [('Q4 2026', 1, 1, 1), ('Q3 2026', 0, 1, 0)]


def test_of_many_entries_changed_the_list_and_their_number_are_told(loaded):
    done = page(ImprovePage, edition_of(loaded)).quarters[1].done[0]
    assert [(link.label, link.target) for link in done.changed] == [
        ('ROLES (4)', 'roles/index'),
        ('Fire', 'playbooks/fire'),
    ]
