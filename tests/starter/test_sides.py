"""Sheets that one works with, on paper: what is written in stands on one side, what is looked up on few."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from books import LANGUAGES, building, draft_of

from generator.render.bodies import with_html
from generator.render.print.document import css, leaf_job
from generator.render.print.layout.fonts import stock_faces
from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import PrintStyles
from generator.render.print.layout.workers import LayoutPool, processes
from generator.render.print.leaf import Leaf
from generator.render.print.leaves import leaves
from generator.render.store import Store
from generator.views.clock_sheets import ClockSheet

OVERLEAF = re.compile(r'<div class="(?:besides[^"]*|table table--desks|filing|greyed)"')
LARGEST = 12.0
FEW = {'RANSOM/CLOCKS': 2, 'GENERIC/CLOCKS': 4, 'FILING': 5, 'IDENTITY': 2, 'NOTICES': 1}


@pytest.fixture(scope='module')
def layout(tmp_path_factory):
    styles = PrintStyles(css(), stock_faces())
    with processes(2) as pool:
        yield LayoutPool(styles, LeafCache(Store(tmp_path_factory.mktemp('store')), styles), pool, lambda _: None)


def of(language: str, codes: set[str], store: Path) -> list[Leaf]:
    shown = draft_of('real', language=language)
    pages = [page for page in shown.pages if page.code in codes]
    (one,) = with_html(
        [replace(shown, pages=pages, markdown={page.target: shown.markdown[page.target] for page in pages})],
        building(store),
    )
    return [*leaves(one, one.pages).values()]


@pytest.mark.parametrize('language', LANGUAGES)
def test_all_that_ends_within_a_week_stands_on_the_first_side(layout, tmp_path, language):
    codes = {page.code for page in draft_of('real', language=language).pages if isinstance(page, ClockSheet)}
    found = [replace(leaf, html=OVERLEAF.split(leaf.html)[0]) for leaf in of(language, codes, tmp_path)]
    assert all('table--glance' in leaf.html for leaf in found)
    sheets = layout.sheets([replace(leaf_job(leaf), sizes=(LARGEST,)) for leaf in found])
    assert [leaf.code for leaf, one in zip(found, sheets, strict=True) if one.facts.sides > 1] == []


def test_a_sheet_is_few_sides(handbook):
    for held in handbook.cell:
        sides = {code: len(held.paper.sides(code)) for code in FEW}
        assert {code: many for code, many in sides.items() if not 0 < many <= FEW[code]} == {}, held
