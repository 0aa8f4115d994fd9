"""A whole binder: what it says of itself, and that its bytes repeat."""

from dataclasses import replace

import pikepdf
import sample

from generator.render.print.binder import phrase_of, render


def test_all_is_well_with_the_sample(english):
    bound, _ = english
    assert [(leaf.code, leaf.sides, leaf.written) for leaf in bound.leaves] == [
        *(('DIR', 2, 1), ('RANSOM', 4, 3), ('PRESS-HOLD', 2, 1), ('LEVELS', 2, 1)),
    ]
    assert bound.warnings == ()
    assert {(leaf.warnings, leaf.missing, leaf.overflows) for leaf in bound.leaves} == {((), '', False)}


def test_the_cover_says_which_binder_it_is(english, texts):
    bound, target = english
    cover = ' '.join(texts(target)[0].split())
    for said in (bound.phrase, 'after issue 12, not released', '31 March 2027', 'TLP:AMBER+STRICT', 'Copy number'):
        assert said in cover


def test_every_side_bears_the_marking_and_only_the_marking_differs_for_other_readers(english, texts, cache, tmp_path):
    assert all('TLP:AMBER+STRICT' in side for side in texts(english[1]))
    other = replace(sample.cover(), marking='TLP:GREEN', audience='everybody', edition='staff-en')
    bound = render(sample.leaves(), other, tmp_path / 'staff.pdf', cache=cache)
    assert bound.fresh == 0
    assert bound.phrase != english[0].phrase
    sides = texts(tmp_path / 'staff.pdf')
    assert all('TLP:GREEN' in side and 'AMBER' not in side for side in sides)


def test_every_side_of_an_exercise_says_so(exercise, texts):
    assert all('EXERCICE' in side for side in texts(exercise[1]))


def test_no_side_of_the_live_book_speaks_of_an_exercise(english, texts):
    assert not any('EXERCISE' in side for side in texts(english[1]))


def test_a_ruled_reverse_says_whose_it_is(english, texts):
    sides = texts(english[1])
    assert 'DIR · notes' in sides[5]
    assert 'What happened' in sides[5]


def test_the_same_leaves_give_the_same_bytes_and_one_change_one_leaf(tmp_path):
    leaves = sample.leaves()[:2]
    said = []

    def bind(name, book, cache='cache'):
        target = tmp_path / f'{name}.pdf'
        bound = render(book, sample.cover(), target, cache=tmp_path / cache, workers=1, progress=said.append)
        return bound, target.read_bytes()

    first, once = bind('first', leaves)
    second, twice = bind('second', leaves, 'another')
    again, thrice = bind('again', leaves)
    assert once == twice == thrice
    assert (first.fresh, second.fresh, again.fresh) == (2, 2, 0)
    said.clear()
    changed = [leaves[0], replace(leaves[1], html=leaves[1].html.replace('both sites', 'every site'))]
    third, _ = bind('third', changed)
    assert third.fresh == 1
    assert said.count('DIR') == 0
    assert third.phrase != first.phrase == phrase_of(leaves, sample.cover().marking)


def test_a_leaf_in_a_pack_is_the_one_in_the_binder(tmp_path, english, cache):
    pack = tmp_path / 'pack.pdf'
    bound = render(sample.leaves()[1:2], sample.cover(), pack, cache=cache)
    assert bound.fresh == 0
    with pikepdf.open(pack) as small, pikepdf.open(english[1]) as whole:
        ours, theirs = (
            [[part.read_bytes() for part in page.obj.Contents] for page in pages]
            for pages in (list(small.pages)[4:8], list(whole.pages)[6:10])
        )
    assert ours == theirs


def test_what_no_font_can_print_is_told_with_its_page(tmp_path):
    leaf = replace(sample.leaves()[0], html='<h1>Crisis ☎</h1>')
    bound = render([leaf], sample.cover(), tmp_path / 'b.pdf', cache=tmp_path / 'cache', workers=1)
    assert [(found.code, found.missing, bool(found.warnings)) for found in bound.leaves] == [('DIR', '☎', True)]
