"""No product has more sides than its budget, alone or on average."""

from dataclasses import replace

from books import draft_of, written

from generator.proofs import sides
from generator.render.output import STANDARD, Output, Printed, PrintedPage, Wanted

SMALL = draft_of('small')
DIR = PrintedPage('DIR', 'roles/dir', 2, 14.0, overflows=False, fresh=True, missing='', warnings=())
FIRE = replace(DIR, code='FIRE', target='playbooks/fire', sides=12)
PACK = Printed('cell-en', 'scenario/FIRE', 40, 40, (DIR, FIRE), ())


def told(*printed: Printed, wanted: Wanted = STANDARD) -> list[str]:
    built = written(SMALL)
    how = replace(built.build, wanted=wanted)
    return [str(one) for one in sides.prove(replace(built, build=how, output=Output({}, printed=printed)))]


def test_a_pack_within_its_budget_is_well():
    assert told(replace(PACK, sides=34)) == []


def test_a_product_over_its_budget_names_what_weighs_most_at_its_entry():
    (problem,) = told(replace(PACK, product='binder', sides=141, budget=140))
    assert problem == (
        'data/playbooks/fire.yml:1:1: error: binder of cell-en has 141 sides, 140 are allowed; '
        'shorten what weighs most: FIRE (12), DIR (2) [sides]'
    )


def test_packs_that_are_thick_on_average_are_told_though_each_keeps_its_budget():
    (problem,) = told(replace(PACK, sides=38), replace(PACK, product='scenario/SITE', sides=31))
    assert 'the products scenario of cell-en have 34.5 sides on average, 34 are allowed' in problem
    assert told(replace(PACK, sides=38), replace(PACK, product='scenario/SITE', sides=30)) == []


def test_one_thick_pack_asked_for_by_name_is_no_average():
    assert told(PACK, wanted=Wanted(frozenset({'scenario/FIRE'}))) == []
    assert told(PACK) != []
