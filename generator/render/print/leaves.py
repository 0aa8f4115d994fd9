"""The pages of an edition as leaves: one for each page, for every product that holds it."""

from collections.abc import Iterable, Mapping

from generator.editions.edition import Edition
from generator.model.document import CardSize
from generator.render import collection
from generator.render.links import Spot
from generator.render.manuscript import Manuscript
from generator.render.print.leaf import Leaf
from generator.render.print.links import Mark, resolve
from generator.views.page import Layout, Page


def leaves(manuscript: Manuscript, pages: Iterable[Page]) -> dict[str, Leaf]:
    """Return the leaf of each page by its target, from its neutral HTML."""
    places = collection.places(manuscript)
    marks = {target: _mark(spot, places) for target, spot in manuscript.spots.items()}
    return {
        page.target: _leaf(manuscript.edition, page, resolve(manuscript.html[page.target], marks, page.target))
        for page in pages
    }


def _mark(spot: Spot, places: Mapping[str, str]) -> Mark:
    page = spot.page
    return Mark(page.code, places.get(page.target, ''), f'{page.target}#{spot.anchor}' if spot.anchor else page.target)


def _leaf(edition: Edition, page: Page, html: str) -> Leaf:
    settings = edition.book.handbook
    return Leaf(
        code=page.code,
        target=page.target,
        title=page.title,
        language=edition.language,
        handbook=settings.title,
        html=html,
        revision=edition.words('not released'),
        layout=page.layout,
        half=page.layout is Layout.FOLDED or (page.layout is Layout.REFLEX and settings.cards is CardSize.A5),
        paper=settings.paper,
    )
