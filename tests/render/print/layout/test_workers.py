"""Workers and cache together."""

import pytest

from generator.render.print.layout.leaf_cache import LeafCache
from generator.render.print.layout.sheet import Job, PrintStyles
from generator.render.print.layout.workers import LayoutPool, processes
from generator.render.store import Store


def page(name, text='x'):
    return Job(name, f'<html lang="en"><title>{name}</title><p>{text}', (11.0,))


def test_sheets_come_back_in_the_order_they_were_asked_for(styles, tmp_path):
    jobs = [page('a', 'x'), page('b', 'y' * 900), page('c', 'z')]
    said = []
    with processes(2) as pool:
        layout = LayoutPool(styles, LeafCache(Store(tmp_path), styles), pool, said.append)
        first = layout.sheets([*jobs, jobs[0]])
        again = layout.sheets(jobs)
    assert first.pop() is first[0]
    assert sorted(said) == ['a', 'b', 'c']
    assert [sheet.fresh for sheet in first + again] == [True] * 3 + [False] * 3
    assert [sheet.pdf for sheet in first] == [sheet.pdf for sheet in again]
    assert len({sheet.pdf for sheet in first}) == 3


def test_what_fails_names_its_document(styles, tmp_path):
    with processes(1) as pool, pytest.raises(IndexError) as failure:
        LayoutPool(styles, LeafCache(Store(tmp_path), styles), pool, print).sheets(
            [Job('RANSOM', '<p>x', (), most_sides=1)]
        )
    assert 'while laying out RANSOM' in failure.value.__notes__


def test_another_style_sheet_is_another_sheet(styles, tmp_path):
    other = PrintStyles(styles.css + 'p { color: red }', styles.faces)
    job, store = page('a'), Store(tmp_path)
    with processes(1) as pool:
        LayoutPool(styles, LeafCache(store, styles), pool, lambda _: None).sheets([job])
    assert LeafCache(store, styles).find(job) is not None
    assert LeafCache(store, other).find(job) is None
