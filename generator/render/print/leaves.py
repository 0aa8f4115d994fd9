"""The pages of an edition as leaves of its binder, in the order of the tabs."""

from generator.editions.edition import Edition
from generator.model.document import CardSize
from generator.render.manuscript import Manuscript
from generator.render.print.leaf import Cover, Leaf
from generator.render.print.links import Mark, resolve
from generator.render.print.words import words
from generator.sections import TABS, section
from generator.views.page import Layout, Page


def leaves(manuscript: Manuscript) -> list[Leaf]:
    """Return a leaf for each page, from its neutral HTML."""
    ordered = sorted(manuscript.pages, key=lambda page: section(page.section).tab)
    marks = {target: _mark(spot.page, spot.anchor) for target, spot in manuscript.spots.items()}
    tab = words(manuscript.edition.words).tab

    def leaf(page: Page) -> Leaf:
        return _leaf(manuscript.edition, page, resolve(manuscript.html[page.target], marks, tab, page.target).html)

    return [leaf(page) for page in ordered]


def cover(manuscript: Manuscript) -> Cover:
    """Return the cover of an edition's binder."""
    edition = manuscript.edition
    settings, _ = edition.book.handbook, edition.words
    return Cover(
        title=settings.title,
        company=edition.book.organisation.legal_name,
        audience=_.label(edition.audience),
        language=edition.language,
        edition=edition.name,
        issue=_('after issue {n}, not released', n=settings.issue),
        valid_until=_.day(settings.valid_until),
        marking=edition.marking,
        phrase=manuscript.phrase,
        words=words(_),
        exercise=edition.is_exercise,
        paper=settings.paper,
    )


def _mark(page: Page, anchor: str | None) -> Mark:
    return Mark(page.code, section(page.section).tab, f'{page.target}#{anchor}' if anchor else page.target)


def _leaf(edition: Edition, page: Page, html: str) -> Leaf:
    settings = edition.book.handbook
    tab = section(page.section).tab
    return Leaf(
        code=page.code,
        target=page.target,
        title=page.title,
        language=edition.language,
        handbook=settings.title,
        tab=tab,
        tab_label=edition.words(TABS[tab]),
        html=html,
        revision=edition.words('not released'),
        card=page.layout is Layout.CARD,
        reflex=page.layout is Layout.REFLEX,
        half=page.layout is Layout.REFLEX and settings.cards is CardSize.A5,
        paper=settings.paper,
    )
