"""A file in the finished folder that no format claims is a problem."""

from dataclasses import replace

import pytest
from books import building, draft_of, written

from generator.proofs import claimed
from generator.render.output import Output


@pytest.fixture
def built(tmp_path):
    """Return a folder of three files, of which two editions claim one each, and both the third."""
    folder = tmp_path / 'fresh'
    for name in ('print/a.pdf', 'site/b.html', 'index.html'):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    files = {'staff-en': frozenset({'print/a.pdf', 'index.html'}), 'cell-en': frozenset({'site/b.html', 'index.html'})}
    return replace(written(draft_of('small')), build=building(folder), output=Output(files))


def test_a_file_that_nobody_claims_is_a_problem(built):
    (built.build.target / 'site' / 'left.zip').touch()
    (problem,) = claimed.prove(built)
    assert str(problem) == (
        'site/left.zip:1:1: error: no format says that it made this file; claim it there, or leave it out [claimed]'
    )


def test_files_that_are_claimed_are_none(built):
    assert list(claimed.prove(built)) == []
