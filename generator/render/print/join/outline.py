"""Bookmarks: the tabs, under each its pages, under each page its chief headings."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import pikepdf
from pikepdf import Array, Name, Object, OutlineItem

from generator.render.print.join.part import BinderPart
from generator.render.print.join.places import Place


def write(
    whole: pikepdf.Pdf, parts: Sequence[BinderPart], sources: Sequence[pikepdf.Pdf], found: Sequence[Place]
) -> None:
    """Put the bookmarks into the whole, in which each part stands at its place."""
    sides = [page.obj for page in whole.pages]
    pages = [
        (part, _page(part, source, sides[place.first : place.first + place.count]))
        for part, source, place in zip(parts, sources, found, strict=True)
    ]
    with whole.open_outline() as items:
        for tab, held in groupby(pages, key=lambda pair: pair[0].tab):
            shown = list(_nested(held))
            items.root.extend([_tab(tab, shown)] if tab else shown)


def _nested(pages: Iterable[tuple[BinderPart, OutlineItem]]) -> Iterator[OutlineItem]:
    """Yield the pages of a tab; what belongs to one by its code, as TECH/RANSOM to RANSOM, stands below it.

    A reader finds a card below its scenario, and no row of bookmarks gets too long for a program to follow.
    """
    owners: dict[str, OutlineItem] = {}
    for part, item in pages:
        whole, _, own = part.code.partition('/')
        owner = owners.get(own) or (owners.get(whole) if own else None)
        if owner is not None:
            owner.children.append(item)
        else:
            owners[part.code] = item
            yield item


def _tab(label: str, pages: list[OutlineItem]) -> OutlineItem:
    item = OutlineItem(label, destination=pages[0].destination)
    item.children = pages
    item.is_closed = True
    return item


def _page(part: BinderPart, source: pikepdf.Pdf, sides: Sequence[Object]) -> OutlineItem:
    item = OutlineItem(part.title if part.code == part.title else f'{part.code} · {part.title}')
    item.destination = Array([sides[0], Name.Fit])
    item.children = list(_headings(source, sides))
    item.is_closed = True
    return item


def _headings(source: pikepdf.Pdf, sides: Sequence[Object]) -> Iterator[OutlineItem]:
    """Yield the bookmarks under the title of a part, leading to its sides in the whole."""
    moved = {page.obj.objgen: side for page, side in zip(source.pages, sides, strict=True)}
    with source.open_outline() as items:
        for heading in (child for item in items.root for child in (item.children or [])):
            if isinstance(heading.destination, Array):
                page, *where = heading.destination
                yield OutlineItem(heading.title, destination=Array([moved[page.objgen], *where]))
