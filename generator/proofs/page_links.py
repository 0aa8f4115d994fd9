"""Every link leads somewhere, and no two pages answer to one code.

A page that sends its reader nowhere costs them the minute they do not have; two pages with one code send two
people on the phone to different places. A link to an entry that these readers may not see, or that an edition
does not show, is text: that is meant. A link to something that is written nowhere is a mistake.

Fails: `[Ransomware](handbook:playbooks/ransomwere)` in a page of handbook/pages/.
To mend: correct the id after `handbook:`; give one of two pages another `code`.
"""

from collections.abc import Iterator, Mapping, Sequence

from generator import addresses
from generator.editions.edition import Edition
from generator.model.handbook import Handbook
from generator.model.problem import Place, Problem
from generator.render import links
from generator.views.page import Page

RULE = 'page-links'
CODES: tuple[str, ...] = ()


def prove(whole: Handbook, edition: Edition, pages: Sequence[Page], markdown: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each link to nothing, and for each code that two pages share."""
    known = {*links.index(pages), *addresses.TARGETS, *(f'{kind}/{entry.id}' for kind, entry in whole.entries())}
    for page in pages:
        for target in links.targets(markdown[page.target]):
            if target not in known:
                message = (
                    f"page {page.code} of {edition.name} links to '{target}', which is written nowhere; correct it"
                )
                yield Problem(_place(page), message, RULE)
    seen: dict[str, Page] = {}
    for page in pages:
        first = seen.setdefault(page.code, page)
        if first is not page:
            message = f"two pages answer to the code '{page.code}': {first.target} and {page.target}; change one"
            yield Problem(_place(page), message, RULE)


def _place(page: Page) -> Place:
    return page.places[0] if page.places else Place('handbook/pages')
