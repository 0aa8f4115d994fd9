"""The starter data itself: nothing wrong with it, nothing missing from it, in either language."""

import pytest
from books import ROOT, TODAY, real

from generator import pipeline
from generator.generated import source_texts
from generator.model.cell import Mandatory
from generator.model.playbook import PlaybookKind, TimeBox
from generator.pipeline import Order

PLAYBOOKS = {'generic', 'ransomware', 'data-breach', 'outage', 'social-storm', 'ceo-fraud'}
CELL = ('dir', 'coord', 'log', 'sit', 'ant', 'tech', 'ciso', 'bcm', 'leg', 'dpo')
OTHERS = ('com', 'spk', 'soc', 'hr', 'cus', 'par', 'fin', 'sec', 'prod')


def test_nothing_is_wrong_that_is_not_explained():
    _, problems = pipeline.check(Order(ROOT, TODAY))
    assert [str(problem) for problem in problems] == []


def test_every_text_has_its_french():
    french = real().catalogues['fr']
    assert [text for text in source_texts(real()) if french.get(text) is None] == []
    assert all(page.translations['fr'].is_current for page in real().handbook.pages.values())


def test_the_playbooks_are_complete():
    books = real().handbook.playbooks
    assert set(books) >= PLAYBOOKS
    for book in books.values():
        assert len(book.hard_questions) >= 5, book.id
        assert len(book.corrective_actions) >= 3, book.id
        assert len(book.closing_criteria) >= 2, book.id
        assert {one.level for one in book.activation} >= {'n2', 'n3'}, book.id
        assert book.obligations, book.id
        assert book.posture.night_rule, book.id
        assert {action.time_box for action in book.actions} >= set(TimeBox) - {TimeBox.CLOSING, TimeBox.AFTER}, book.id
        assert book.kind is PlaybookKind.GENERIC or book.risks, book.id


def test_every_role_has_a_whole_card():
    roles = real().handbook.roles
    assert set(roles) == {*CELL, *OTHERS}
    for role in roles.values():
        assert 2 <= len(role.never_do) <= 4, role.id
        assert len(role.join_later) == 3, role.id
        assert role.mandatory is not Mandatory.ALWAYS or len(role.holders) == 3, role.id


@pytest.mark.parametrize('id_', ['gdpr-33', 'nis2-23', 'dora-19', 'cra-14-vuln', 'fr-lopmi-72h', 'us-sec-8k'])
def test_the_law_has_its_steps_and_sources(id_):
    duty = real().handbook.obligations[id_]
    assert duty.steps
    assert duty.sources
    assert duty.as_of is not None
