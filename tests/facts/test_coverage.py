"""Which words are ready, and the holes."""

from books import changed, small, whole

from generator.facts.coverage import coverage
from generator.model.communication import Group, Stage


def cell(book, group, stage):
    (found,) = [one for one in coverage(book) if (one.playbook, one.group, one.stage) == ('fire', group, stage)]
    return found


def test_there_is_a_cell_for_every_playbook_mandatory_group_and_stage():
    book = whole(small())
    assert len(coverage(book)) == len(book.playbooks) * 4 * 3


def test_a_hole_is_where_nothing_is_ready(tmp_path):
    book = whole(changed(tmp_path, {'playbooks/fire.yml': 'messages: []'}))
    assert cell(book, Group.EMPLOYEES, Stage.HOLDING).is_missing
    assert not cell(whole(small()), Group.EMPLOYEES, Stage.HOLDING).is_missing


def test_words_for_any_crisis_fill_a_later_stage_and_never_the_first_hour(tmp_path):
    over = {
        'playbooks/fire.yml': 'messages: []',
        'messages.yml': 'press-holding: {stage: update}',
    }
    book = whole(changed(tmp_path, over))
    later = cell(book, Group.MEDIA, Stage.UPDATE)
    assert (later.messages, later.general, later.is_missing) == ((), ('press-holding',), False)
    assert cell(book, Group.MEDIA, Stage.HOLDING).is_missing


def test_a_message_that_promises_no_news_holds_nobody(tmp_path):
    over = {'messages.yml': 'press-holding: {exempt_next_update: true}'}
    assert cell(whole(changed(tmp_path, over)), Group.MEDIA, Stage.HOLDING).is_missing
