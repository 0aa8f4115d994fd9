"""Links between pages: `handbook:<kind>/<id>` in Markdown, found among the pages of an edition."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.render.templates import anchor
from generator.views.page import Page

SCHEME = 'handbook:'
_LINK = re.compile(r'\[((?:[^\[\]\\]|\\.)*)\]\(handbook:((?:[a-z]|\\?_)+/[a-z0-9-]+)\)')
"""A template that prints a target escapes its underscores, as those of any text."""


@dataclass(frozen=True)
class Spot:
    """A page, and the place in it that a link leads to."""

    page: Page
    anchor: str | None = None


Shown = Callable[[Spot], str]


def index(pages: Sequence[Page]) -> Mapping[str, Spot]:
    """Return where each target is: a page of its own, or a place in another page."""
    found = {target: Spot(page, anchor(target)) for page in pages for target in page.holds}
    return found | {page.target: Spot(page) for page in pages}


def resolved(markdown: str, spots: Mapping[str, Spot], shown: Shown) -> str:
    """Return Markdown with the address that `shown` gives for each link. A link without a target here becomes text."""

    def replaced(match: re.Match[str]) -> str:
        label, target = match[1], _target(match)
        return f'[{label}]({shown(spots[target])})' if target in spots else label

    return _LINK.sub(replaced, markdown)


def targets(markdown: str) -> list[str]:
    """Return every target that Markdown links to, in order."""
    return [_target(match) for match in _LINK.finditer(markdown)]


def _target(match: re.Match[str]) -> str:
    return match[2].replace('\\', '')
