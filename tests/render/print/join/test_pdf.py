"""The joined PDF as a whole, before validators and readers."""

import re

import page
import pikepdf
import pytest
import sample


@pytest.mark.parametrize('standard', ['ua1', '3a'])
@pytest.mark.parametrize('binder', ['english', 'exercise'])
def test_the_binder_keeps_the_standards_for_access_and_for_archives(request, binder, standard):
    target = request.getfixturevalue(binder)[1]
    report = str(page.validate_pdf(str(target), profile=standard))
    told = [line for line in report.splitlines() if line.startswith('[')]
    assert ('no failures' in report) == (told == []), report
    others = [line for line in told if 'PDFA3A-STREAM-LENGTH-001' not in line]
    failed = int(re.search(r'Checks: (\d+) failed', report)[1]) if told else 0
    assert (others, failed) == ([], len(_misread(target)) if told else 0), report


def _misread(target):
    """Return the streams that end in a carriage return, which the validator takes for the end of the line after.

    The length that each stream tells is its own.
    """
    with pikepdf.open(target) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        raws = [(int(one.Length), one.read_raw_bytes()) for one in streams]
    assert [length for length, raw in raws if length != len(raw)] == []
    return [raw for _, raw in raws if raw.endswith(b'\r')]


def test_sides_are_counted(english):
    bound, target = english
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == bound.sides
    # The cover has two sides, the contents one; those and each of the tabs begin on a right-hand side.
    assert bound.sides == 4 + (1 + 1) + (3 + 1) + (1 + 1) + 1


def test_it_says_what_it_is_and_no_date(english):
    with pikepdf.open(english[1]) as pdf:
        assert str(pdf.docinfo.Title) == 'Crisis handbook · Algue Bleue Logiciels · cell-en'
        assert str(pdf.Root.Lang) == 'en'
        assert set(pdf.docinfo.keys()) == {'/Title', '/Producer'}


def test_the_words_of_a_binder_are_found_where_they_stand(english, texts):
    sides = texts(english[1])
    (found,) = (side for side in sides if 'Cut the internet links of both sites' in ' '.join(side.split()))
    assert 'RANSOM · 1/3' in found
    assert sample.leaves()[1].check_word in found
