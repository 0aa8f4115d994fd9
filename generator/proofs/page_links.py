"""Every link leads somewhere, and no two pages answer to one code.

A link without a target costs readers time. Two pages with one code send two
people on the phone to different places. A link to an entry that these readers may not see, or that an edition
does not show, is text on purpose. A link to something that is written nowhere is a mistake.

Fails: `[Ransomware](handbook:playbooks/ransomwere)` in a page of handbook/pages/.
To fix it: correct the id after `handbook:`; give one of two pages another `code`.
"""

from collections.abc import Iterator

from generator import addresses
from generator.model.problem import Problem
from generator.proofs.built import Built, place
from generator.render.manuscript import Manuscript
from generator.views.page import Page

RULE = 'page-links'
CODES: tuple[str, ...] = ()


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each link to nothing, and for each code that two pages share."""
    written = {*addresses.TARGETS, *(f'{kind}/{entry.id}' for kind, entry in built.handbook.entries())}
    for one, page in built.everywhere():
        for target in one.links(page):
            if target not in written and target not in one.spots:
                message = f"page {page.code} of {one.name} links to '{target}', which is written nowhere; correct it"
                yield Problem(place(page), message, RULE)
    for one in built.manuscripts:
        yield from _shared_codes(one)


def _shared_codes(one: Manuscript) -> Iterator[Problem]:
    seen: dict[str, Page] = {}
    for page in one.pages:
        first = seen.setdefault(page.code, page)
        if first is not page:
            message = f"two pages answer to the code '{page.code}': {first.target} and {page.target}; change one"
            yield Problem(place(page), message, RULE)
