"""The index of a product: pages and those named on them, by the alphabet, with the number of the sheet."""

from dataclasses import replace

from books import draft_of

from generator.render.print.document import LeafTab
from generator.render.print.index import index
from generator.render.print.leaves import leaves


def test_pages_and_who_is_named_on_them_stand_in_one_alphabet():
    draft = draft_of('real', language='fr')
    held = replace(draft, html=dict.fromkeys(draft.markdown, '<p>x</p>'))
    chosen = [page for page in draft.pages if page.code in {'OUTSIDE', 'LEVELS'}]
    tab = LeafTab(5, 'Contacts', tuple(leaves(held, chosen).values()))
    found = index(draft, [tab])
    numbers = dict(zip((leaf.code for leaf in tab.leaves), tab.numbers, strict=True))
    told = {line.name: line.number for line in found}
    assert told[draft.edition.book.contacts['cnil'].name] == numbers['OUTSIDE']
    assert told[next(page.title for page in chosen if page.code == 'LEVELS')] == numbers['LEVELS']
    names = [line.name[0].casefold().translate(str.maketrans('éèêàâç', 'eeeaac')) for line in found]
    assert names == sorted(names)
