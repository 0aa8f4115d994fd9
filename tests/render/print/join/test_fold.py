"""A leaflet of four sides joined to one sheet that is folded: its order, its words in the tree, its links."""

from dataclasses import replace

import page
import pikepdf
import pypdfium2
import pytest
import sample
import tag_tree

from generator.views.page import Layout

PANELS = ''.join(
    f'<div class="panel"><h2 id="{name}">Panel {name}</h2><p>Words of {name}.</p></div>'
    for name in ('a', 'b', 'c', 'd')
)
LINK = '<p><a href="handbook:leaflet/index#d">Where to go</a></p>'


@pytest.fixture(scope='module')
def folded(tmp_path_factory, store):
    """Return a leaflet of four sides: what came of it, and its PDF."""
    target = tmp_path_factory.mktemp('fold') / 'leaflet.pdf'
    leaf = replace(
        sample.leaves()[0],
        code='LEAFLET',
        target='leaflet/index',
        title='Leaflet',
        html=f'<h1>Leaflet</h1>{LINK}{PANELS}',
        layout=Layout.FOLDED,
        half=True,
    )
    return sample.bound([leaf], sample.cover(), target, store), target


def test_it_reads_in_order_once_it_is_folded(folded):
    bound, target = folded
    assert [(one.code, one.sides, one.overflows) for one in bound.pages] == [('LEAFLET', 4, False)]
    with pypdfium2.PdfDocument(target) as document:
        sheet = [side for side in document if side.get_width() > side.get_height()]
        said = [
            [
                side.get_textpage().get_text_bounded(left, 0, left + side.get_width() / 2, side.get_height())
                for left in (0, side.get_width() / 2)
            ]
            for side in sheet
        ]
    found = [[next(name for name in 'abcd' if f'Words of {name}' in half) for half in side] for side in said]
    assert found == [['d', 'a'], ['b', 'c']]
    assert all('TLP:AMBER+STRICT' in half for side in said for half in side)


def test_it_is_read_aloud_in_its_own_order(folded):
    with pikepdf.open(folded[1]) as pdf:
        kids = (kid for one in tag_tree.elements(pdf) for kid in one.K if isinstance(kid, pikepdf.Dictionary))
        read = dict.fromkeys(kid.Stm.objgen for kid in kids if '/Stm' in kid)
        outside, inside = (side.Resources.XObject for side in list(pdf.pages)[-2:])
        assert list(read) == [one.objgen for one in (outside.Half2, inside.Half1, inside.Half2, outside.Half1)]


def test_a_link_leads_to_its_half_of_the_sheet(folded):
    with pikepdf.open(folded[1]) as pdf:
        front = next(one for one in pdf.pages if one.mediabox[2] > one.mediabox[3])
        dests = pdf.Root.Names.Dests.Names
        place = next(dests[at + 1] for at in range(0, len(dests), 2) if str(dests[at]) == 'leaflet/index#d')
        assert place[0].objgen == front.obj.objgen
        assert float(place[2]) < float(front.mediabox[2]) / 2


def test_the_sheet_keeps_the_standard_for_access(folded):
    report = str(page.validate_pdf(str(folded[1]), profile='ua1'))
    assert 'no failures' in report, report
