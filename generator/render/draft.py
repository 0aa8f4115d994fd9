"""An edition with its pages written out: what every format starts from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.editions.edition import Edition
from generator.render import templates
from generator.views.page import Page
from generator.views.pages import pages


@dataclass(frozen=True)
class Draft:
    """An edition, its pages, and the Markdown of each by target."""

    edition: Edition
    pages: Sequence[Page]
    markdown: Mapping[str, str]


def draft(edition: Edition) -> Draft:
    """Return an edition with its pages written out."""
    jinja = templates.environment(edition.words)
    found = pages(edition)
    return Draft(edition, found, {page.target: templates.markdown(jinja, page) for page in found})
