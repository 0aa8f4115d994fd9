"""The cache of sheets: found again where nothing that their bytes depend on has changed."""

from dataclasses import replace

import pytest

from generator.render import store as stores
from generator.render.print.layout import leaf_cache
from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import Job, PrintStyles, Sheet, SheetFacts
from generator.render.store import Store

JOB = Job('a', '<p>a', (11.0,))
STYLES = PrintStyles('p {}', ())
SHEET = Sheet(b'%PDF\n1', SheetFacts(2, 11.0))


def test_a_sheet_comes_back_as_it_was_kept(tmp_path):
    cache = LeafCache(Store(tmp_path), STYLES)
    assert cache.find(JOB) is None
    cache.keep(JOB, SHEET)
    assert cache.find(JOB) == Sheet(SHEET.pdf, SHEET.facts, fresh=False)
    assert cache.find(replace(JOB, name='b')) is not None


def test_a_sheet_with_a_complaint_is_not_kept(tmp_path):
    cache = LeafCache(Store(tmp_path), STYLES)
    cache.keep(JOB, Sheet(b'', SheetFacts(2, 11.0, ('no such picture',))))
    assert cache.find(JOB) is None


@pytest.mark.parametrize(
    'change', [{'html': 'b'}, {'sizes': (12.0,)}, {'most_sides': 1}, {'room': ('p { margin: 0 }',)}]
)
def test_another_document_is_another_sheet(tmp_path, change):
    cache = LeafCache(Store(tmp_path), STYLES)
    cache.keep(JOB, SHEET)
    assert cache.find(replace(JOB, **change)) is None


def test_a_picture_that_changes_makes_other_sheets(tmp_path):
    assets = tmp_path / 'assets'
    assets.mkdir()
    styles, store = PrintStyles('', (), str(assets)), Store(tmp_path / 'store')
    LeafCache(store, styles).keep(JOB, SHEET)
    assert LeafCache(store, styles).find(JOB) is not None
    (assets / 'logo.svg').write_text('<svg/>', 'utf-8')
    assert LeafCache(store, styles).find(JOB) is None


def test_code_that_lays_out_otherwise_makes_other_sheets(tmp_path, monkeypatch):
    LeafCache(Store(tmp_path), STYLES).keep(JOB, SHEET)
    assert stores.code('render/print/layout') != stores.code('render/print/join')
    monkeypatch.setattr(leaf_cache, 'code', lambda *places: f'newer {places}')
    assert LeafCache(Store(tmp_path), STYLES).find(JOB) is None
