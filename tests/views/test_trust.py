"""Trust sheets and reputation: what must be true first, and what is for the cell alone."""

import pytest
from books import changed, edition_of, manuscript_of, page

from generator.model.marks import Audience
from generator.views.links import link
from generator.views.trust import TrustPage

SHEET = """
staff:
  playbooks: [fire, generic]
  stakeholder: employees
  objective: They trust us.
  proof: A report.
  owner: dir
  start_condition: Not before all are safe.
  start_after: 7 days
  metric: Answers.
  target: Nine in ten.
  budget: 5 000 EUR
"""


@pytest.fixture
def loaded(tmp_path):
    return changed(tmp_path, {'trust.yml': SHEET})


def test_the_condition_stands_before_what_is_done(loaded):
    one = page(TrustPage, edition_of(loaded))
    assert one.sheets[0].is_for_all
    for audience in (Audience.CELL, Audience.STAFF):
        text = manuscript_of(edition_of(loaded, audience)).markdown['trust/index']
        assert 0 < text.index('Not before all are safe.') < text.index('A report.')


def test_the_budget_is_for_the_cell(loaded):
    assert page(TrustPage, edition_of(loaded)).sheets[0].trust.budget == '5 000 EUR'
    assert page(TrustPage, edition_of(loaded, Audience.STAFF)).sheets[0].trust.budget is None
    assert 'Budget' not in manuscript_of(edition_of(loaded, Audience.STAFF)).markdown['trust/index']
    assert 'Budget' in manuscript_of(edition_of(loaded)).markdown['trust/index']


def test_a_sheet_is_called_after_its_group_and_never_after_one_withheld(tmp_path, loaded):
    assert link(edition_of(loaded), 'trust', 'staff').label == 'Employees'
    closed = changed(tmp_path / 'closed', {'trust.yml': SHEET, 'stakeholders.yml': 'employees: {audience: cell}\n'})
    assert link(edition_of(closed, Audience.STAFF), 'trust', 'staff').label == 'for the crisis cell'
