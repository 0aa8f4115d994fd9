"""The tag tree: all of the text, in order, under unique names."""

from itertools import pairwise

import pikepdf
import sample
import tag_tree


def furniture(leaves):
    """Return all that may stand outside the tree: heads, feet and thumb tabs."""
    texts = [
        sample.cover().title,
        sample.cover().marking,
        sample.cover().issue,
        sample.cover().edition,
        'Contents',
    ]
    for leaf in leaves:
        texts += [leaf.code, leaf.title, leaf.handbook, leaf.revision, leaf.check_word]
    tabs = sample.tabs(leaves)
    return tag_tree.words([*texts, *(tab.label for tab in tabs), *(number for tab in tabs for number in tab.numbers)])


def test_every_word_of_every_page_is_in_the_tree(english):
    leaves = sample.leaves()
    with pikepdf.open(english[1]) as pdf:
        tagged, loose = tag_tree.texts(pdf)
        told = tag_tree.words([*tagged, *(str(figure.Alt) for figure in tag_tree.elements(pdf) if '/Alt' in figure)])
    said = tag_tree.words(leaf.text for leaf in leaves)
    assert said - told - furniture(leaves) == set()
    assert (
        tag_tree.words(loose) - furniture(leaves) - tag_tree.words([sample.cover().phrase]) - {'1', '2', '3', '4'}
        == set()
    )


def test_each_part_is_a_section_in_the_order_of_the_binder(english):
    with pikepdf.open(english[1]) as pdf:
        sections = [str(section.T) for section in pdf.Root.StructTreeRoot.K[0].K]
    assert sections == ['Crisis handbook', 'Contents', *(leaf.title for leaf in sample.leaves())]


def test_names_of_table_heads_are_unique_and_found(english):
    with pikepdf.open(english[1]) as pdf:
        cells = [element for element in tag_tree.elements(pdf) if str(element.S) in {'/TH', '/TD'}]
        names = [str(cell.ID) for cell in cells if '/ID' in cell]
        heads = {str(head) for cell in cells if '/Headers' in cell.A for head in cell.A.Headers}
        indexed = [str(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]]
    assert len(names) == len(set(names)) > 10
    assert heads <= set(names)
    assert sorted(names) == indexed


def test_headings_go_down_step_by_step_even_where_the_page_skips(english):
    with pikepdf.open(english[1]) as pdf:
        levels = [
            int(str(element.S)[2]) for element in tag_tree.elements(pdf) if str(element.S)[1:] in {'H1', 'H2', 'H3'}
        ]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_a_link_that_leads_nowhere_is_plain_text(english):
    with pikepdf.open(english[1]) as pdf:
        links = [element for element in tag_tree.elements(pdf) if str(element.S) == '/Link']
        notes = [note for page in pdf.pages for note in page.obj.get('/Annots', [])]
        assert len(links) == len(notes) > 10
        assert all(any(isinstance(kid, pikepdf.Dictionary) and '/Obj' in kid for kid in link.K) for link in links)
