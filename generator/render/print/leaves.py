"""The pages of an edition as leaves of its binder, in the order of the tabs."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.editions.edition import Edition
from generator.render import links
from generator.render.links import Spot
from generator.render.markdown import Extensions, to_html
from generator.render.print.fonts import Face
from generator.render.print.leaf import Cover, Leaf, Paper
from generator.render.print.links import Mark, resolve
from generator.render.print.words import words
from generator.sections import TABS, section
from generator.views.page import Layout, Page
from generator.views.reference import valid_until


def leaves(edition: Edition, pages: Sequence[Page], markdown: Mapping[str, str], known: Extensions) -> list[Leaf]:
    """Return a leaf for each page. `markdown` holds the text of each page by target."""
    ordered = sorted(pages, key=lambda page: section(page.section).tab)
    spots = links.index(ordered)
    marks = {page.target: Mark(page.code, section(page.section).tab) for page in ordered}
    tab = words(edition.words).tab

    def leaf(page: Page) -> Leaf:
        text = links.resolved(markdown[page.target], spots, _shown)
        html = resolve(to_html(text, known), marks, tab, page.target).html
        return _leaf(edition, page, html)

    return [leaf(page) for page in ordered]


def cover(edition: Edition) -> Cover:
    """Return the cover of an edition's binder."""
    settings, _ = edition.book.handbook, edition.words
    return Cover(
        title=settings.title,
        company=edition.book.organisation.legal_name,
        audience=_.label(edition.audience),
        language=edition.language,
        edition=edition.name,
        issue=_('after issue {n}, not released', n=settings.issue),
        valid_until=_.day(valid_until(settings)),
        marking=edition.marking,
        words=words(_),
        exercise=edition.is_exercise,
        paper=Paper(settings.paper.value),
    )


def faces(edition: Edition, root: Path) -> list[Face]:
    """Return the company's own font files, named in handbook.yml."""
    return [Face(root / name, family=Path(name).stem) for name in edition.book.handbook.fonts]


def _shown(spot: Spot) -> str:
    return f'{links.SCHEME}{spot.page.target}' + (f'#{spot.anchor}' if spot.anchor else '')


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
        words=words(edition.words),
        card=page.layout is Layout.CARD,
        exercise=edition.is_exercise,
        paper=Paper(settings.paper.value),
    )
