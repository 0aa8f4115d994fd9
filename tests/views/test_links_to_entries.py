"""What a link says, and where it leads if these readers may follow it."""

import pytest
from books import changed, edition_of, small

from generator.model.marks import Audience
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.people import seats


@pytest.fixture
def loaded(tmp_path):
    closed = 'fire-18: {audience: cell}\ncnil: {audience: cell}\n'
    return changed(tmp_path, {'contacts.yml': closed, 'people.yml': 'p-01: {audience: cell}\n'})


@pytest.mark.parametrize(
    ('kind', 'id_', 'label', 'code'),
    [
        ('roles', 'dir', 'Crisis director', 'DIR'),
        ('people', 'p-01', 'Anne Corbeau', 'P-01'),
        ('glossary', 'log-keeper', 'Log-keeper', 'LOG-KEEPER'),
        ('decisions', 'level', 'Which level is it?', 'LEVEL'),
        ('escalations', 'up', 'UP', 'UP'),
    ],
)
def test_a_link_is_called_as_its_entry(kind, id_, label, code):
    assert link(edition_of(small()), kind, id_) == Link(label, f'{kind}/{id_}', code)


def test_what_readers_may_not_see_is_told_by_whom_it_is_for_and_never_by_its_title(loaded):
    assert link(edition_of(loaded, Audience.STAFF), 'contacts', 'cnil') == Link('for the crisis cell', is_withheld=True)
    assert link(edition_of(loaded, Audience.STAFF, 'fr'), 'contacts', 'cnil').label == 'réservé à la cellule de crise'
    assert link(edition_of(loaded, Audience.CELL), 'contacts', 'cnil').label == 'CNIL'


def test_what_is_withheld_says_for_whom_it_is(tmp_path):
    closed = 'fire-18: {audience: facilitators}\ncnil: {audience: sealed}\n'
    loaded = changed(tmp_path, {'contacts.yml': closed})
    cell = edition_of(loaded, Audience.CELL)
    told = [one.label for one in links(cell, 'contacts', ('fire-18', 'cnil', 'fire-18'))]
    assert told == ['for the facilitators of exercises', 'in a sealed envelope']


def test_many_that_are_withheld_are_told_of_once_at_the_end(loaded):
    playing, cell = (edition_of(loaded, audience) for audience in (Audience.FACILITATORS, Audience.CELL))
    assert [one.label for one in links(playing, 'contacts', ('cnil', 'fire-18'))] == ['for the crisis cell']
    assert [one.label for one in links(cell, 'contacts', ('cnil', 'fire-18'))] == ['CNIL', 'Fire brigade']
    assert links(playing, 'contacts', ()) == ()


def test_what_is_withheld_from_everybody_is_left_out_of_their_lists(loaded):
    assert links(edition_of(loaded, Audience.STAFF), 'contacts', ('cnil', 'fire-18')) == ()


def test_everybody_reads_the_name_of_a_chair_and_neither_its_code_nor_a_link(loaded):
    staff, playing = (edition_of(loaded, audience) for audience in (Audience.STAFF, Audience.FACILITATORS))
    assert link(staff, 'roles', 'dir') == Link('Crisis director')
    assert link(playing, 'roles', 'dir').code == 'DIR'


def test_a_person_who_is_withheld_has_a_seat_without_name_or_number(loaded):
    staff = edition_of(loaded, Audience.STAFF)
    first, second = seats(staff, staff.book.roles['dir'])
    assert (first.name, first.points, first.rank) == ('for the crisis cell', (), 1)
    assert second.name == 'Bruno Sittelle'


def test_a_provider_may_hold_a_chair(tmp_path):
    loaded = changed(tmp_path, {'roles.yml': 'leg: {holders: [{contact: cnil}, p-05]}\n'})
    book = edition_of(loaded)
    first = seats(book, book.book.roles['leg'])[0]
    assert (first.name, [point.value for point in first.phones]) == ('CNIL', ['+33 1 99 00 30 01'])
