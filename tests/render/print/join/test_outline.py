"""Bookmarks."""

from dataclasses import replace

import pikepdf
import sample


def test_bookmarks_go_from_tab_to_page_to_heading(english):
    with pikepdf.open(english[1]) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            *('Crisis handbook', 'Contents', '1 · Roles', '2 · Crises', '3 · Messages', '4 · Guides'),
        ]
        (page,) = outline.root[3].children
        assert page.title == 'RANSOM · Ransomware'
        assert [heading.title for heading in page.children] == [
            *('Do this now', 'Never', 'Who does what', 'Legal clocks', 'Whom to call', 'Back to normal'),
        ]


def test_bookmarks_lead_to_the_side_they_name(english):
    with pikepdf.open(english[1]) as pdf, pdf.open_outline() as outline:
        sides = {side.obj.objgen: number for number, side in enumerate(pdf.pages)}
        headings = {heading.title: heading for heading in outline.root[3].children[0].children}
        assert sides[headings['Do this now'].destination[0].objgen] == 6
        assert sides[headings['Back to normal'].destination[0].objgen] == 8


def test_a_card_stands_below_its_scenario(tmp_path, store):
    director, scenario, *_ = sample.leaves()
    card = replace(director, code='DIR/RANSOM', target='cards/dir-ransom')
    sample.bound([scenario, card], sample.cover(), tmp_path / 'two.pdf', store, tab_of=lambda *_: 2)
    with pikepdf.open(tmp_path / 'two.pdf') as pdf, pdf.open_outline() as outline:
        (page,) = outline.root[1].children
        assert page.title == 'RANSOM · Ransomware'
        assert page.children[-1].title == 'DIR/RANSOM · Crisis director'
