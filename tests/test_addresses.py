"""The table of addresses against the pages that the views build: nothing is named twice, nothing is left out."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import pytest
from books import ROOT, edition_of, real, whole

from generator import addresses
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.sections import SECTIONS
from generator.views.page import Page
from generator.views.pages import pages

AUDIENCES = (Audience.STAFF, Audience.CELL, Audience.FACILITATORS)
BY_REGION = 'obligations'
"""The entries of this kind stand in three pages, one a region; one page lists them all."""
GIVEN = 'sessions'
"""The entries of this kind stand in the page of their module; the calendar lists them."""


@cache
def shown(audience: Audience) -> Sequence[Page]:
    return pages(edition_of(real(), audience))


@pytest.mark.parametrize('audience', AUDIENCES)
def test_every_page_stands_at_an_address_of_the_table(audience):
    known = {*addresses.PAGES.values(), *(page for page, _ in addresses.made(whole(real())))}
    assert shown(audience)
    assert [page.code for page in shown(audience) if page.address not in known] == []


def test_every_page_of_the_table_is_built():
    built = {page.address for audience in AUDIENCES for page in shown(audience)}
    assert [page.code for page in addresses.PAGES.values() if page not in built] == []
    assert [one.kind for one in addresses.FAMILIES if one.kind not in {page.kind for page in built}] == []


def test_views_take_addresses_from_the_table():
    views = sorted((ROOT / 'generator' / 'views').glob('*.py'))
    assert views
    assert [path.name for path in views if 'Address(' in path.read_text('utf-8')] == []


def test_kinds_codes_and_targets_of_the_table_are_written_once():
    kinds = Counter(family.kind for family in addresses.FAMILIES)
    codes = Counter(code for family in addresses.FAMILIES for code in family.fixed)
    targets = Counter(page.target for page in addresses.PAGES.values())
    assert [what for found in (kinds, codes, targets) for what, times in found.items() if times > 1] == []


def test_a_family_stands_in_a_section_and_is_made_of_kinds_of_entries():
    keys = {section.key for section in SECTIONS}
    assert [family.kind for family in addresses.FAMILIES if family.section not in {*keys, None}] == []
    made_of = {kind for family in addresses.FAMILIES for kind in family.made_of}
    assert made_of <= set(Handbook.kinds())


def test_a_page_made_of_entries_is_called_by_their_codes_and_ids():
    book = whole(real())
    card = addresses.of('cards', book.roles['dir'], book.playbooks['ransomware'])
    assert (card.code, card.target, card.section) == ('DIR/RANSOM', 'cards/dir-ransomware', 'scenarios')
    prose = next(iter(book.pages.values()))
    assert addresses.of('pages', prose).section == prose.section


def test_what_a_page_holds_is_listed_in_it():
    holding = {(target.partition('/')[0], page.address) for page in shown(Audience.CELL) for target in page.holds}
    assert holding
    wrong = [
        (kind, page.code)
        for kind, page in holding
        if kind not in {BY_REGION, GIVEN} and addresses.listed_in(kind) != page
    ]
    assert wrong == []


def test_a_kind_whose_entries_are_listed_nowhere_has_no_list():
    assert addresses.listed_in('duty') is None
    assert addresses.listed_in('roles') == addresses.page('ROLES')
