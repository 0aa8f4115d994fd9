"""Whatever is needed in a crisis is two clicks from the front page at most.

Counted are the links of pages and those of the navigation beside them: on every page the first page of each section,
and the pages of the section one is in. A long section is not listed whole there, so its pages must be linked from its
list. Asked for are all pages of the role cards, scenarios, contacts, messages, legal clocks and forms.

Every further click is one more choice to get wrong.

Fails: a section of eighty messages whose list leaves some out.
To fix it: have the list of the section, or a page that it links to, name the page.
"""

from collections.abc import Iterator, Sequence

from generator.model.problem import Problem
from generator.proofs.built import Built, place
from generator.render.manuscript import Manuscript
from generator.render.site import tree

RULE = 'two-clicks'
CODES = ('L46',)
SECTIONS = frozenset({'roles', 'scenarios', 'contacts', 'messages', 'clocks', 'forms'})
CLICKS = 2
LISTED = 40
"""Entries of a group that the navigation lists whole: `most` in overrides/partials/nav.html."""


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each page that two clicks do not reach."""
    for one in built.manuscripts:
        near = _near(one)
        for page in one.pages:
            if page.section in SECTIONS and tree.path(page) not in near:
                message = (
                    f'page {page.code} of {one.name} is more than two clicks from the front page; link it from a list'
                )
                yield Problem(place(page), message, RULE)


def _near(one: Manuscript) -> set[str]:
    """Return the paths of the pages that two clicks reach."""
    nav = tree.navigation(one.edition, one.pages)
    by_path = {tree.path(page): page for page in one.pages}
    near = {tree.HOME} & by_path.keys()
    for _ in range(CLICKS):
        linked = {target for path in near for target in one.links(by_path[path])}
        beside = {shown for path in near for shown in _beside(nav, path)}
        near |= beside | {tree.path(one.spots[target].page) for target in linked & one.spots.keys()}
    return near


def _beside(entries: Sequence[object], here: str) -> Iterator[str]:
    """Yield the paths that the navigation shows on a page: of a group one is not in, or of a long one, the first."""
    for entry in entries[: LISTED if len(entries) <= LISTED else 1]:
        inside = list(_paths(entry))
        held = next(iter(entry.values())) if isinstance(entry, dict) else entry
        if isinstance(held, list) and here in inside:
            yield from _beside(held, here)
        else:
            yield inside[0]


def _paths(entry: object) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, dict | list):
        for inner in entry.values() if isinstance(entry, dict) else entry:
            yield from _paths(inner)
