"""Reflex cards: who has one, and what stands on its front and on its back."""

import pytest
from books import SMALL, changed, draft_of, edition_of, manuscript_of, page

from generator.model.playbook import TimeBox
from generator.views.playbooks import PlaybookPage
from generator.views.reflex_cards import MOST_OUTSIDE, ReflexPage
from generator.views.roles import RolePage

BOTH = pytest.mark.parametrize('name', ['small', 'real'])


def cards(name: str) -> list[ReflexPage]:
    return [one for one in draft_of(name).pages if isinstance(one, ReflexPage)]


def own(one: ReflexPage) -> str:
    """Return the id of the playbook of a card."""
    assert one.playbook.target is not None
    return one.playbook.target.partition('/')[2]


def halves(name: str, one: ReflexPage) -> tuple[str, str]:
    """Return the front and the back, as they are written."""
    front, back = draft_of(name).markdown[one.target].split('<div class="back"')
    return front, back


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
def test_at_once_holds_the_acts_of_the_first_quarter_alone_and_each_other_its_own_time(name):
    book = draft_of(name).edition.book
    for one in cards(name):
        acts = [act for act in book.playbooks[own(one)].actions if act.role == one.role.id]
        at_once = one.at_once.acts if one.at_once else ()
        assert {act.time_box for act in at_once} <= {TimeBox.FIRST_15_MIN}
        assert TimeBox.FIRST_15_MIN not in [box.time_box for box in one.boxes]
        assert sorted(act.do for box in (*filter(None, [one.at_once]), *one.boxes) for act in box.acts) == sorted(
            act.do for act in acts
        )
        assert all(act.time_box is box.time_box for box in one.boxes for act in box.acts)


@BOTH
def test_all_to_do_is_on_the_front_and_nothing_of_every_crisis(name):
    for one in cards(name):
        front, back = halves(name, one)
        assert 'In every crisis' not in front + back
        for box in (*filter(None, [one.at_once]), *one.boxes):
            assert draft_of(name).edition.words.label(box.time_box) in front


@BOTH
def test_the_head_says_whom_to_report_to_and_what_to_do_before_and_after(name):
    for one in cards(name):
        front, _ = halves(name, one)
        assert one.orders is not None
        assert (one.report_to is None) is (one.role.code == 'DIR')
        assert one.report_to is None or one.report_to.target != f'roles/{one.role.id}'
        assert front.index(one.orders.standby) < front.index(one.orders.activated) < front.index(one.orders.stand_down)


@BOTH
def test_the_back_has_the_numbers_that_seldom_change_and_those_whom_the_role_calls(name):
    book = draft_of(name).edition.book
    for one in cards(name):
        _, back = halves(name, one)
        outside = [
            contact
            for id_ in book.playbooks[own(one)].external_contacts
            if one.role.id in (contact := book.contacts[id_]).callers
        ]
        shown = [phone.name for phone in one.phones]
        assert {contact.name for contact in outside[:MOST_OUTSIDE] if any(p.is_phone for p in contact.contacts)} <= set(
            shown
        )
        assert all(phone.point.value in back for phone in one.phones)
        assert book.organisation.alert_number.value in back


@BOTH
def test_the_back_names_what_the_role_decides_and_sends(name):
    book = draft_of(name).edition.book
    for one in cards(name):
        _, back = halves(name, one)
        playbook = book.playbooks[own(one)]
        decided = [
            point.question for point in playbook.decisions if one.role.id in (point.decider, point.fallback_decider)
        ]
        assert [point.question for point in one.decisions] == decided
        assert all(question in back for question in decided)
        sent = {act.message for act in playbook.actions if act.role == one.role.id and act.message}
        assert all(book.messages[id_].code in back for id_ in sent)


@BOTH
def test_role_and_playbook_name_the_same_cards(name):
    pages = draft_of(name).pages
    all_of_them = {one.target for one in cards(name)}
    of_roles = {reflex.address.target for one in pages if isinstance(one, RolePage) for reflex in one.reflexes}
    of_books = {reflex.address.target for one in pages if isinstance(one, PlaybookPage) for reflex in one.cards}
    assert of_roles == of_books == all_of_them


def test_a_never_is_on_the_cards_of_the_roles_it_binds_alone(tmp_path):
    never = 'never_do:\n  - Never wait.\n  - {text: Never speak first., roles: [com, dir]}'
    found = edition_of(changed(tmp_path, {'playbooks/fire.yml': never}))
    shown = {code: list(page(ReflexPage, found, f'{code}/FIRE').never_do) for code in ('COM', 'DIR', 'LOG')}
    both = ['Never wait.', 'Never speak first.']
    assert shown == {'COM': both, 'DIR': both, 'LOG': ['Never wait.']}
    written = manuscript_of(found).markdown['playbooks/fire']
    assert '- Never speak first. ([COM](handbook:roles/com), [DIR](handbook:roles/dir))' in written


def test_what_needs_our_systems_bears_a_sign_and_the_card_says_what_it_means(tmp_path):
    text = (SMALL / 'data' / 'playbooks' / 'fire.yml').read_text('utf-8')
    lines = [line for line in text.splitlines() if line.startswith('  - {role: ') and 'time_box' in line]
    actions = 'actions:\n' + '\n'.join(line.replace('kind: log}', 'kind: log, offline_ok: false}') for line in lines)
    made = manuscript_of(edition_of(changed(tmp_path, {'playbooks/fire.yml': actions})))
    log, com = (made.markdown[f'cards/{role}-fire'] for role in ('log', 'com'))
    assert 'Write who saw what and when.&nbsp;<abbr class="online" title="needs our systems">\\*</abbr>' in log
    assert '· \\* needs our systems' in log
    assert 'needs our systems' not in com
    assert '\\* needs our systems: while they are down' in made.markdown['playbooks/fire']
