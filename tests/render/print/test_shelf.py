"""The cache of sheets."""

from generator.render.print.sheet import Facts, Job, Sheet, Stock
from generator.render.print.shelf import Shelf

JOB = Job('a', '<p>a', '', (11.0,))
STOCK = Stock('p {}', ())
SHEET = Sheet(b'%PDF\n1', Facts(2, 1, 11.0))


def test_a_sheet_comes_back_as_it_was_kept(tmp_path):
    shelf = Shelf(tmp_path, STOCK)
    assert shelf.find(JOB) is None
    shelf.keep(JOB, SHEET)
    assert shelf.find(JOB) == Sheet(SHEET.pdf, SHEET.facts, fresh=False)
    assert [path.suffix for path in tmp_path.iterdir()] == ['.leaf']


def test_a_picture_that_changes_makes_other_sheets(tmp_path):
    assets = tmp_path / 'assets'
    assets.mkdir()
    stock = Stock('', (), str(assets))
    Shelf(tmp_path / 'cache', stock).keep(JOB, SHEET)
    assert Shelf(tmp_path / 'cache', stock).find(JOB) is not None
    (assets / 'logo.svg').write_text('<svg/>', 'utf-8')
    assert Shelf(tmp_path / 'cache', stock).find(JOB) is None


def test_the_oldest_go_when_there_are_too_many(tmp_path):
    shelf = Shelf(tmp_path, STOCK, kept=2)
    jobs = [Job(str(number), str(number), '', (11.0,)) for number in range(3)]
    for job in jobs:
        shelf.keep(job, SHEET)
    shelf.find(jobs[0])
    shelf.prune()
    assert [shelf.find(job) is not None for job in jobs] == [True, False, True]
