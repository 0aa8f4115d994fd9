"""Workers and cache together."""

import pytest

from generator.render.print.layout import layout
from generator.render.print.sheet import Job, Stock
from generator.render.print.shelf import Shelf


def page(name, text='x'):
    return Job(name, f'<html lang="en"><title>{name}</title><p>{text}', '<html lang="en"><title>n</title>', (11.0,))


def test_sheets_come_back_in_the_order_they_were_asked_for(stock, tmp_path):
    jobs = [page('a', 'x'), page('b', 'y' * 900), page('c', 'z')]
    said = []
    with layout(stock, Shelf(tmp_path, stock), 2, said.append) as press:
        first = press.sheets(jobs)
        again = press.sheets(jobs)
    assert sorted(said) == ['a', 'b', 'c']
    assert [sheet.fresh for sheet in first + again] == [True] * 3 + [False] * 3
    assert [sheet.pdf for sheet in first] == [sheet.pdf for sheet in again]
    assert len({sheet.pdf for sheet in first}) == 3


def test_what_fails_names_its_document(stock, tmp_path):
    with layout(stock, Shelf(tmp_path, stock), 1, print) as press, pytest.raises(IndexError) as failure:
        press.sheets([Job('RANSOM', '<p>x', '', (), one_side=True)])
    assert 'while laying out RANSOM' in failure.value.__notes__


def test_another_style_sheet_is_another_sheet(stock, tmp_path):
    other = Stock(stock.css + 'p { color: red }', stock.faces)
    job = page('a')
    with layout(stock, Shelf(tmp_path, stock), 1, lambda _: None) as press:
        press.sheets([job])
    assert Shelf(tmp_path, stock).find(job) is not None
    assert Shelf(tmp_path, other).find(job) is None
