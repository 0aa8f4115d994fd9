"""Reflex cards: who has one, and what stands on it in which order."""

import pytest
from books import SMALL, changed, draft_of, edition_of, manuscript_of

from generator.views.playbooks import PlaybookPage
from generator.views.reflex_cards import ON_THE_CARD, ReflexPage
from generator.views.roles import RolePage

BOTH = pytest.mark.parametrize('name', ['small', 'real'])


def cards(name: str) -> list[ReflexPage]:
    return [one for one in draft_of(name).pages if isinstance(one, ReflexPage)]


@BOTH
def test_a_card_is_there_exactly_for_a_role_with_acts_of_its_own(name):
    book = draft_of(name).edition.book
    acting = {(act.role, playbook.id) for playbook in book.playbooks.values() for act in playbook.actions}
    assert {one.id for one in cards(name)} == {f'{role}-{playbook}' for role, playbook in acting}


@BOTH
def test_the_card_is_called_after_role_and_playbook(name):
    for one in cards(name):
        assert one.code == f'{one.role_link.code}/{one.playbook.code}'


@BOTH
def test_vital_acts_stand_apart_and_are_all_there(name):
    book = draft_of(name).edition.book
    for one in cards(name):
        playbook = book.playbooks[one.playbook.target.partition('/')[2]]
        acts = [act for act in playbook.actions if act.role == one.role.id]
        assert list(one.vital) == [act for act in acts if act.first]
        assert [act for box in one.boxes for act in box.acts if act.first] == []
        boxes = [box.time_box for box in one.boxes]
        assert boxes == [box for box in ON_THE_CARD if box in boxes]


@BOTH
def test_the_vital_stands_above_the_common(name):
    draft = draft_of(name)
    for one in cards(name):
        text = draft.markdown[one.target]
        places = [text.index(str(act.do)) for act in one.vital if str(act.do) in text]
        common = [text.rindex(str(act.do)) for act in one.common if str(act.do) in text]
        assert not places or not common or max(places) < max(common), one.code


@BOTH
def test_a_card_says_whether_there_is_more(name):
    book = draft_of(name).edition.book
    for one in cards(name):
        playbook = book.playbooks[one.playbook.target.partition('/')[2]]
        acts = [act for act in playbook.actions if act.role == one.role.id]
        shown = len(one.vital) + sum(len(box.acts) for box in one.boxes)
        assert one.goes_on is (shown < len(acts))


@BOTH
def test_role_and_playbook_name_the_same_cards(name):
    pages = draft_of(name).pages
    all_of_them = {one.target for one in cards(name)}
    of_roles = {reflex.address.target for one in pages if isinstance(one, RolePage) for reflex in one.reflexes}
    of_books = {reflex.address.target for one in pages if isinstance(one, PlaybookPage) for reflex in one.cards}
    assert of_roles == of_books == all_of_them


def test_what_needs_our_systems_bears_a_sign_and_the_card_says_what_it_means(tmp_path):
    text = (SMALL / 'data' / 'playbooks' / 'fire.yml').read_text('utf-8')
    lines = [line for line in text.splitlines() if line.startswith('  - {role: ') and 'time_box' in line]
    actions = 'actions:\n' + '\n'.join(line.replace('kind: log}', 'kind: log, offline_ok: false}') for line in lines)
    made = manuscript_of(edition_of(changed(tmp_path, {'playbooks/fire.yml': actions})))
    log, com = (made.markdown[f'cards/{role}-fire'] for role in ('log', 'com'))
    assert 'Write who saw what and when.&nbsp;<abbr class="online" title="needs our systems">\\*</abbr>' in log
    assert '\\* needs our systems ·' in log
    assert 'needs our systems' not in com
    assert '\\* needs our systems: while they are down' in made.markdown['playbooks/fire']
