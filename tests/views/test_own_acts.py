"""What one role does in every scenario."""

from books import changed, edition_of, page

from generator.model.playbook import TimeBox
from generator.views.own_acts import OwnActsPage
from generator.views.pages import pages

ACTS = """actions:
  - {role: com, time_box: 1-4 h, do: Third., kind: communicate}
  - {role: com, time_box: 0-15 min, do: First., kind: communicate}
  - {role: com, time_box: 0-15 min, do: Second., kind: communicate}
  - {role: dir, time_box: 0-15 min, do: Decide., kind: decide}
"""


def test_acts_stand_in_order_of_time_and_each_time_is_said_once(tmp_path):
    edition = edition_of(changed(tmp_path, {'playbooks/fire.yml': ACTS}))
    one = page(OwnActsPage, edition, 'COM/ACTS')
    (fire,) = [scenario for scenario in one.scenarios if scenario.playbook.code == 'FIRE']
    assert [(timed.time_box, timed.act.do) for timed in fire.acts] == [
        (TimeBox.FIRST_15_MIN, 'First.'), (None, 'Second.'), (TimeBox.TO_4_HOURS, 'Third.'),
    ]  # fmt: skip


def test_it_lists_the_messages_that_the_role_releases(tmp_path):
    edition = edition_of(changed(tmp_path, {'messages.yml': 'press-holding: {approver: com}\n'}))
    assert [link.code for link in page(OwnActsPage, edition, 'COM/ACTS').messages] == ['PRESS-HOLD']


def test_a_role_without_an_act_has_no_page(tmp_path):
    edition = edition_of(changed(tmp_path, {'playbooks/fire.yml': ACTS}))
    acts = [act for book in edition.book.playbooks.values() for act in book.actions]
    acting = {f'{edition.book.roles[act.role].code}/ACTS' for act in acts}
    assert {one.code for one in pages(edition) if isinstance(one, OwnActsPage)} == acting


def test_it_says_whom_outside_the_role_calls(tmp_path):
    edition = edition_of(changed(tmp_path, {'contacts.yml': 'fire-18: {callers: [com]}\n'}))
    assert [one.contact.id for one in page(OwnActsPage, edition, 'COM/ACTS').outside] == ['fire-18']
    assert page(OwnActsPage, edition, 'TECH/ACTS').outside == []
