"""An edition with its pages written out: what every format starts from."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.editions.edition import Edition
from generator.render import templates
from generator.views.page import Page
from generator.views.pages import pages

_DIALS = re.compile(r'\[((?:[^\[\]\\]|\\.)*)\]\((?:tel|sms):[^)]*\)')
"""A number that prose makes a phone dial. In an exercise it stays to be read, as somebody may really be in danger."""


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
    written = {page.target: templates.markdown(jinja, page) for page in found}
    if edition.is_exercise:
        written = {target: _DIALS.sub(r'\1', text) for target, text in written.items()}
    return Draft(edition, found, written)
