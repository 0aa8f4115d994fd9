"""The joined PDF as a whole, before validators and readers."""

import page
import pikepdf
import pytest
import sample


@pytest.mark.parametrize('standard', ['ua1', '3a'])
@pytest.mark.parametrize('binder', ['english', 'exercise'])
def test_the_binder_keeps_the_standards_for_access_and_for_archives(request, binder, standard):
    report = str(page.validate_pdf(str(request.getfixturevalue(binder)[1]), profile=standard))
    assert 'no failures' in report, report


def test_sides_are_counted(english):
    bound, target = english
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == bound.sides == 4 + sum(leaf.sides for leaf in bound.leaves)


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
