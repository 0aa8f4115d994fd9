"""Codes are used once: each family of pages against each other, the pages that every handbook has, and every kind."""

from collections.abc import Sequence
from itertools import combinations_with_replacement

import casefile
import pytest
from books import real, small, whole

from generator import addresses
from generator.addresses import Family
from generator.checks.context import Context
from generator.checks.rules import codes
from generator.model.handbook import Handbook
from generator.model.part import Entity

MADE = [family for family in addresses.FAMILIES if family.pattern is not None]
PAIRS = list(combinations_with_replacement(MADE, 2))
Named = tuple[Family, tuple[str, ...]]
"""A page of a family: the codes of the entries that it is made of."""


def sample(kind: str) -> Entity:
    return next(entry for loaded in (real(), small()) for entry in whole(loaded).entries_of(kind).values())


def code_of(page: Named) -> str:
    family, given = page
    return family.pattern.format(**dict(zip(family.made_of, given, strict=True)))


def ending(family: Family) -> str:
    """What the code of a page adds after that of its last entry."""
    return family.pattern.rpartition('}')[2]


def of_one_code(one: Family, other: Family) -> tuple[Named, Named] | None:
    """A page of each family, both with the same code; none where no two of them can have it."""
    if len(one.made_of) > 1:
        one, other = other, one
    if len(one.made_of) > 1:
        return (one, ('A', 'B/C')), (other, ('A/B', 'C'))
    given = ['A', 'B'][: len(other.made_of)]
    if not ending(other):
        given[-1] += ending(one)
    found = (other, tuple(given))
    code = code_of(found)
    return ((one, (code.removesuffix(ending(one)),)), found) if code.endswith(ending(one)) else None


def book_of(pages: Sequence[Named], more: Sequence[tuple[str, str]] = ()) -> Handbook:
    """A handbook of nothing but the entries of these pages, and entries of other kinds with codes."""
    by_kind: dict[str, dict[str, Entity]] = {kind: {} for kind in Handbook.kinds()}
    named = [pair for family, given in pages for pair in zip(family.made_of, given, strict=True)]
    for number, (kind, code) in enumerate([*named, *more]):
        coded = sample(kind).model_copy(update={'id': f'number-{number}', 'own_code': code})
        by_kind[kind][coded.id] = coded
    return whole(real()).model_copy(update=by_kind)


def taken(book: Handbook) -> set[str]:
    """The codes that are told to be taken."""
    found = list(codes.check(Context(book, {}, casefile.TODAY)))
    assert all(problem.message.startswith("the code '") for problem in found), found
    return {problem.message.split("'")[1] for problem in found}


@pytest.mark.parametrize(('one', 'other'), PAIRS, ids=lambda family: family.kind)
def test_a_page_of_each_family_against_one_of_each_other(one, other):
    pair = of_one_code(one, other)
    if pair is None:
        assert not ending(one).endswith(ending(other))
        assert not ending(other).endswith(ending(one))
    else:
        code, given = code_of(pair[0]), pair[0][1]
        assert code == code_of(pair[1])
        # Of two exercises with one code, the code is told, and not again each page that is made of it.
        assert taken(book_of(pair)) & {code, *(given if one is other else ())}


def test_pages_of_every_family_with_codes_of_their_own_are_well():
    every = [(family, tuple(f'{family.kind}-{kind}'.upper() for kind in family.made_of)) for family in MADE]
    assert taken(book_of(every)) == set()


@pytest.mark.parametrize('family', MADE, ids=lambda family: family.kind)
def test_a_page_of_each_family_against_the_pages_that_every_handbook_has(family):
    if addresses.has_page(family.kind):
        for code in addresses.PAGES:
            assert taken(book_of([(family, (code,))])) == {code}
    else:
        made = '/' if len(family.made_of) > 1 else ending(family)
        assert [code for code in addresses.PAGES if made in code] == []


@pytest.mark.parametrize('kind', Handbook.kinds())
def test_an_entry_of_each_kind_against_a_page_of_each_family(kind):
    for family in MADE:
        page = (family, ('A', 'B')[: len(family.made_of)])
        assert code_of(page) in taken(book_of([page], [(kind, code_of(page))]))


@pytest.mark.parametrize('kind', Handbook.kinds())
def test_an_entry_of_each_kind_against_the_pages_that_every_handbook_has(kind):
    assert taken(book_of([], [(kind, 'NOW')])) == {'NOW'}


@pytest.mark.parametrize('kind', Handbook.singles())
def test_an_entry_of_which_there_is_one_against_the_pages_that_every_handbook_has(kind):
    book = whole(real())
    (entry,) = book.entries_of(kind).values()
    assert taken(book.model_copy(update={kind: entry.model_copy(update={'own_code': 'NOW'})})) == {'NOW'}


def test_two_cards_do_not_stand_at_one_address():
    book = whole(real())
    first, second = (book.playbooks['ransomware'].model_copy(update={'id': id_}) for id_ in ('c', 'b-c'))
    roles = [book.roles['dir'].model_copy(update={'id': id_, 'own_code': id_.upper()}) for id_ in ('a-b', 'a')]
    by_kind = {
        'roles': {role.id: role for role in roles},
        'playbooks': {'c': first, 'b-c': second.model_copy(update={'own_code': 'B'})},
    }
    found = list(codes.check(Context(book.model_copy(update=by_kind), {}, casefile.TODAY)))
    assert [problem.message.partition(' is taken')[0] for problem in found] == ["the address 'cards/a-b-c'"]


@pytest.mark.parametrize(
    'target', [target for target, page in addresses.TARGETS.items() if page.kind in Handbook.kinds()]
)
def test_no_entry_stands_at_the_address_of_a_page_that_every_handbook_has(target):
    kind, _, id_ = target.partition('/')
    held = {id_: sample(kind).model_copy(update={'id': id_})}
    found = list(codes.check(Context(book_of([]).model_copy(update={kind: held}), {}, casefile.TODAY)))
    told = f"the address '{target}' is taken by a page that every handbook has; choose another id"
    assert told in {problem.message for problem in found}


def test_the_real_codes_are_used_once():
    assert taken(whole(real())) == set()
