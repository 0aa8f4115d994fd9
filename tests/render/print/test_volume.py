"""A whole volume: what it says of itself, and that its bytes repeat."""

import re
from dataclasses import replace

import pikepdf
import sample

from generator.render.store import Store


def test_all_is_well_with_the_sample(english):
    bound, _ = english
    assert [(leaf.code, leaf.sides) for leaf in bound.pages] == [
        *(('DIR', 1), ('RANSOM', 3), ('PRESS-HOLD', 1), ('LEVELS', 1)),
    ]
    assert bound.warnings == ()
    assert {(leaf.warnings, leaf.missing, leaf.overflows) for leaf in bound.pages} == {((), '', False)}


def test_the_cover_says_which_binder_it_is(english, texts):
    _, target = english
    cover = ' '.join(texts(target)[0].split())
    for said in (
        sample.cover().phrase,
        'after issue 12, not released',
        '31 March 2027',
        'TLP:AMBER+STRICT',
        'Copy number',
    ):
        assert said in cover


def test_every_side_bears_the_marking_and_only_the_marking_differs_for_other_readers(english, texts, store, tmp_path):
    assert all('TLP:AMBER+STRICT' in side for side in texts(english[1]))
    other = replace(sample.cover(), marking='TLP:GREEN', audience='everybody', edition='staff-en')
    bound = sample.bound(sample.leaves(), other, tmp_path / 'staff.pdf', store)
    assert bound.fresh == 0
    sides = texts(tmp_path / 'staff.pdf')
    assert all('TLP:GREEN' in side and 'AMBER' not in side for side in sides)


def test_every_side_of_an_exercise_says_so(exercise, texts):
    assert all('EXERCICE' in side for side in texts(exercise[1]))


def test_no_side_of_the_live_book_speaks_of_an_exercise(english, texts):
    assert not any('EXERCISE' in side for side in texts(english[1]))


def test_a_side_left_blank_bears_marking_and_tab_alone(english, texts):
    said = [' '.join(side.split()) for side in texts(english[1])]
    assert [side for side in said[2:] if '/' not in side] == [
        *('TLP:AMBER+STRICT', 'TLP:AMBER+STRICT 1Roles', 'TLP:AMBER+STRICT 2Crises', 'TLP:AMBER+STRICT 3Messages'),
    ]


def test_every_side_bears_its_tab_and_the_number_of_its_leaf_in_it(english, texts):
    sides = [' '.join(side.split()) for side in texts(english[1])]
    assert [(label, number) for side in sides for label, number in re.findall(r' \d([A-Z]\w+) (\d\.\d+)$', side)] == [
        ('Roles', '1.1'),
        *[('Crises', '2.1')] * 3,
        ('Messages', '3.1'),
        ('Guides', '4.1'),
    ]


def test_the_same_leaves_give_the_same_bytes_and_one_change_one_leaf(tmp_path):
    leaves = sample.leaves()[:2]
    said = []

    def bind(name, book, store='store'):
        target = tmp_path / f'{name}.pdf'
        return sample.bound(book, sample.cover(), target, Store(tmp_path / store), said.append), target.read_bytes()

    first, once = bind('first', leaves)
    second, twice = bind('second', leaves, 'another')
    again, thrice = bind('again', leaves)
    assert once == twice == thrice
    assert (first.fresh, second.fresh, again.fresh) == (2, 2, 0)
    said.clear()
    changed = [leaves[0], replace(leaves[1], html=leaves[1].html.replace('both sites', 'every site'))]
    third, _ = bind('third', changed)
    assert third.fresh == 1
    assert [line for line in said if 'DIR' in line] == []


def test_a_leaf_in_a_pack_is_the_one_in_the_binder(tmp_path, english, store):
    pack = tmp_path / 'pack.pdf'
    bound = sample.bound(sample.leaves()[1:2], sample.cover(), pack, store)
    assert bound.fresh == 0
    with pikepdf.open(pack) as small, pikepdf.open(english[1]) as whole:
        ours, theirs = (
            [page.obj.Contents[1].read_bytes() for page in pages]
            for pages in (list(small.pages)[2:5], list(whole.pages)[6:9])
        )
    assert ours == theirs


def test_what_no_font_can_print_is_told_with_its_page(tmp_path):
    leaf = replace(sample.leaves()[0], html='<h1>Crisis ☎</h1>')
    bound = sample.bound([leaf], sample.cover(), tmp_path / 'b.pdf', Store(tmp_path / 'store'))
    assert [(found.code, found.missing, bool(found.warnings)) for found in bound.pages] == [('DIR', '☎', True)]


def test_a_volume_whose_parts_are_all_known_is_not_joined_again(tmp_path, store):
    once, twice = tmp_path / 'once.pdf', tmp_path / 'twice.pdf'
    first = sample.bound(sample.leaves(), sample.cover(), once, store)
    again = sample.bound(sample.leaves(), sample.cover(), twice, store)
    assert (again.sides, again.fresh) == (first.sides, 0)
    assert once.read_bytes() == twice.read_bytes()


def test_what_two_volumes_hold_is_laid_out_once_for_both(tmp_path):
    said: list[str] = []
    for name in ('one', 'two'):
        sample.bound(
            sample.leaves()[:2], sample.cover(), tmp_path / f'{name}.pdf', Store(tmp_path / 'store'), said.append
        )
    assert len([line for line in said if 'RANSOM' in line]) == 1
