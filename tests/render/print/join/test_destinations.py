"""Where links lead in the joined PDF."""

import pikepdf
import sample


def links(pdf):
    return [
        (str(note.Dest), str(note.Contents))
        for page in pdf.pages
        for note in page.obj.get('/Annots', [])
        if '/Dest' in note
    ]


def test_links_lead_to_the_first_side_of_a_page(english):
    with pikepdf.open(english[1]) as pdf:
        flat = list(pdf.Root.Names.Dests.Names)
        places = {str(name): place for name, place in zip(flat[::2], flat[1::2], strict=True)}
        sides = {side.obj.objgen: number for number, side in enumerate(pdf.pages)}
        assert ('playbooks/ransomware', 'Ransomware') in links(pdf)
        assert {target for target, _ in links(pdf)} <= set(places)
        assert sides[places['playbooks/ransomware'][0].objgen] == 6


def test_names_are_sorted_as_a_viewer_looks_them_up(english):
    with pikepdf.open(english[1]) as pdf:
        names = [bytes(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]
    assert names == sorted(names)
    assert len(names) == len(set(names))


def test_places_within_a_page_are_told_apart_from_those_of_others(english):
    with pikepdf.open(english[1]) as pdf:
        within = {target for target, _ in links(pdf) if '#' in target}
    assert within == {'playbooks/ransomware#fn:1'}


def test_the_contents_lead_to_every_page(english):
    with pikepdf.open(english[1]) as pdf:
        listed = {str(note.Dest) for note in pdf.pages[2].obj.Annots}
    assert listed == {leaf.target for leaf in sample.leaves()}


def test_links_to_pages_the_volume_lacks_lead_nowhere(english):
    with pikepdf.open(english[1]) as pdf:
        notes = [note for page in pdf.pages for note in page.obj.get('/Annots', [])]
        named = {str(note.get('/Dest', '')) for note in notes} | {str(pdf.Root.get('/Names', ''))}
    assert notes
    assert not any('tech-ransom' in name or 'contacts/external' in name for name in named)


def test_numbers_to_call_stay_links(english):
    with pikepdf.open(english[1]) as pdf:
        called = {str(note.A.URI) for page in pdf.pages for note in page.obj.get('/Annots', []) if '/A' in note}
    assert called >= {'tel:+33199000033', 'tel:3218'}
    assert all(uri.startswith('tel:') for uri in called)
