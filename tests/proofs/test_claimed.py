"""A file in the finished folder that no format claims is a problem."""

from generator.proofs import claimed


def test_a_file_that_nobody_claims_is_a_problem():
    (problem,) = claimed.prove(['a.html', 'print/x.pdf'], {'a.html', 'b.html'})
    assert str(problem) == (
        'print/x.pdf:1:1: error: no format says that it made this file; claim it there, or leave it out [claimed]'
    )


def test_files_that_are_claimed_are_none():
    assert list(claimed.prove(['a.html', 'b.html'], {'a.html', 'b.html', 'c.html'})) == []
