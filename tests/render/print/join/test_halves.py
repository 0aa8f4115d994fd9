"""Cards joined two to a sheet that is cut: each keeps its back, its words in the tree, and its links."""

import re
from dataclasses import replace

import page
import pikepdf
import pypdfium2
import pytest
import sample
import tag_tree

from generator.views.page import Layout

FRONT = '<div class="front"><h1>{code}</h1><p>Front of {code}, see <a href="handbook:roles/director">DIR</a></p></div>'
BACK = '<div class="back"><div class="back__head"><h2>Whom to call</h2><p>Back of {code}</p></div></div>'
CODES = ('A/FIRE', 'B/FIRE', 'C/FIRE')


def card(code: str) -> sample.Leaf:
    html = (FRONT + BACK).format(code=code)
    target = f'cards/{code[0].lower()}-fire'
    director = sample.leaves()[0]
    return replace(director, code=code, target=target, title=code, html=html, layout=Layout.REFLEX, half=True)


@pytest.fixture(scope='module')
def joined(tmp_path_factory, store):
    """The director's card, then three reflex cards: what came of it, and its PDF."""
    target = tmp_path_factory.mktemp('halves') / 'cards.pdf'
    return sample.bound([sample.leaves()[0], *map(card, CODES)], sample.cover(), target, store), target


def halves(target):
    """Return the words of each half of each side that is cut, as (side, half)."""
    found = {}
    with pypdfium2.PdfDocument(target) as document:
        for number, side in enumerate(document):
            width, height = side.get_size()
            if width > height:
                text = side.get_textpage()
                for half in (0, 1):
                    words = text.get_text_bounded(half * width / 2, 0, (half + 1) * width / 2, height)
                    found[number, half] = ' '.join(words.split())
    return found


def test_each_card_has_its_back_behind_it(joined):
    bound, target = joined
    assert [(one.code, one.sides, one.overflows) for one in bound.pages[1:]] == [(code, 2, False) for code in CODES]
    said = halves(target)
    # Cover, contents and the director's card, each on a sheet of its own.
    assert [re.findall(r'(Front|Back) of (\w)', said[place]) for place in sorted(said)] == [
        *([('Front', 'A')], [('Front', 'B')], [('Back', 'A')], [('Back', 'B')]),
        *([('Front', 'C')], [], [('Back', 'C')], []),
    ]
    assert min(said)[0] % 2 == 0
    assert bound.sides == max(said)[0] + 1


def test_each_bears_its_number_and_marking(joined):
    said = halves(joined[1])
    for place in sorted(said)[:4]:
        number = f'1.{2 + place[1]}'
        assert number in said[place]
        assert 'TLP:AMBER+STRICT' in said[place]


def test_every_word_is_in_the_tree(joined):
    with pikepdf.open(joined[1]) as pdf:
        tagged, _ = tag_tree.texts(pdf)
    said = tag_tree.words(tagged)
    assert {'Front', 'Back', 'call', 'A', 'B', 'C'} <= said
    assert ' '.join(tagged).count('Front of') == 3


def test_links_stand_over_their_words_and_lead_out_of_the_card(joined):
    with pikepdf.open(joined[1]) as pdf, pypdfium2.PdfDocument(joined[1]) as document:
        for number, one in enumerate(pdf.pages):
            width, height = (float(edge) for edge in one.mediabox[2:])
            if width > height:
                for note in one.obj.get('/Annots', []):
                    text = document[number].get_textpage().get_text_bounded(*map(float, note.Rect))
                    assert 'DIR' in text
                    assert str(note.Dest) == 'roles/director'


@pytest.mark.parametrize('standard', ['ua1'])
def test_the_sheets_keep_the_standard_for_access(joined, standard):
    report = str(page.validate_pdf(str(joined[1]), profile=standard))
    assert 'no failures' in report, report


def test_marks_show_where_to_cut_outside_the_text(joined):
    with pikepdf.open(joined[1]) as pdf:
        sheet = next(one for one in pdf.pages if one.mediabox[2] > one.mediabox[3])
        width, height = (float(edge) for edge in sheet.mediabox[2:])
        drawn = pikepdf.parse_content_stream(sheet.obj.Contents[-1])
        marks = [[float(value) for value in one.operands] for one in drawn if str(one.operator) in {'m', 'l'}]
    assert [across for across, _ in marks] == pytest.approx([width / 2] * 4, abs=0.1)
    assert all(up <= 10 * 72 / 25.4 or up >= height - 10 * 72 / 25.4 for _, up in marks)
