"""An edition with its pages written out: the one value that every format and every proof starts from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.editions.edition import Edition, EditionMode
from generator.render import links, templates
from generator.render.check_words import check_phrase
from generator.render.links import Spot
from generator.render.store import key_of
from generator.views.page import Page


@dataclass(frozen=True)
class Manuscript:
    """An edition, its pages, the text of each, and where every target is found."""

    edition: Edition
    pages: Sequence[Page]
    markdown: Mapping[str, str]
    """The text of each page by target. Links are written `handbook:<kind>/<id>`."""
    spots: Mapping[str, Spot]
    """Where each target is: a page of its own, or a place in another page."""
    html: Mapping[str, str] = field(default_factory=dict, repr=False)
    """The neutral HTML of each page by target, where it was made: links are still written `handbook:<kind>/<id>`."""

    @property
    def name(self) -> str:
        """Return the name of the edition."""
        return self.edition.name

    @property
    def site(self) -> str:
        """Return where the site of the edition stands: `site/cell/fr`."""
        suffix = '' if self.edition.mode is EditionMode.LIVE else f'-{self.edition.mode}'
        return f'site/{self.edition.audience}{suffix}/{self.edition.language}'

    @cached_property
    def phrase(self) -> str:
        """Return the check phrase: it changes with the marking, with the text of any page, and with their order."""
        return check_phrase(self.name, self.edition.marking, *map(self._content, self.pages))

    def links(self, page: Page) -> list[str]:
        """Return every target that a page links to, in order."""
        return links.targets(self.markdown[page.target])

    def _content(self, page: Page) -> str:
        return key_of(page.code, page.target, page.section, page.title, self.markdown[page.target])


def manuscript(edition: Edition, pages: Sequence[Page], before: Manuscript | None = None) -> Manuscript:
    """Return an edition with its pages written out as Markdown.

    A page that shows what it showed `before` is not written out again; its template must be the same.
    """
    jinja = templates.environment(edition.words)
    held = _held(edition, before)
    markdown = {
        page.target: text if (text := held(page)) is not None else templates.markdown(jinja, page) for page in pages
    }
    return Manuscript(edition, pages, markdown, links.index(pages))


def _held(edition: Edition, before: Manuscript | None) -> Callable[[Page], str | None]:
    """Return what knows the text of pages that show the same as before.

    Texts compare as equal whether they are marked as untranslated or not. So all is written out again once the
    words, the translations or the entries withheld have changed.
    """
    if before is None or _marks(edition) != _marks(before.edition):
        return lambda page: None  # noqa: ARG005 - of no page
    known = {page.target: page for page in before.pages}
    return lambda page: before.markdown[page.target] if known.get(page.target) == page else None


def _marks(edition: Edition) -> tuple[object, ...]:
    return edition.words, edition.catalogues, edition.withheld, edition.mode
