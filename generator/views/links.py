"""Links from page to page: their labels, and their targets where these readers may follow them."""

from collections.abc import Iterable

from generator import addresses
from generator.addresses import Address
from generator.editions.edition import Edition
from generator.editions.words import withheld_label
from generator.model.cell import Person, Role
from generator.model.communication import PlanLine
from generator.model.contact import Contact
from generator.model.learning import Trust
from generator.model.part import Entity
from generator.views.link import Link


def link(edition: Edition, kind: str, id_: str) -> Link:
    """Return the link to an entry. Where it is withheld, return for whom it is, never its title.

    Everybody reads the name of an entry whose page is the cell's alone, and not its code.
    """
    closed = edition.withheld.get((kind, id_))
    if closed is not None:
        return Link(withheld_label(edition.words, closed), is_withheld=True)
    entry = edition.book.entries_of(kind)[id_]
    named = (
        link(edition, 'stakeholders', entry.stakeholder).label if isinstance(entry, PlanLine | Trust) else title(entry)
    )
    if edition.is_for_everybody and not _is_read_by(edition, kind, entry):
        return Link(named)
    return Link(named, f'{kind}/{id_}', entry.code)


def links(edition: Edition, kind: str, ids: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links to several entries, those withheld at the end; everybody reads of none that is withheld."""
    return shown(edition, (link(edition, kind, id_) for id_ in ids))


def shown(edition: Edition, many: Iterable[Link]) -> tuple[Link, ...]:
    """Return links, the withheld ones at the end, one for each audience; for everybody, none of these."""
    found = withheld_last(many)
    return tuple(one for one in found if not one.is_withheld) if edition.is_for_everybody else found


def withheld_last(many: Iterable[Link]) -> tuple[Link, ...]:
    """Return links, the withheld ones at the end, one for each audience."""
    found = list(many)
    return *(one for one in found if not one.is_withheld), *dict.fromkeys(one for one in found if one.is_withheld)


def prose_links(edition: Edition, section: str) -> tuple[Link, ...]:
    """Return links to the pages written by people that stand in a section."""
    return links(edition, 'pages', tuple(page.id for page in edition.book.pages.values() if page.section == section))


def entry_link(edition: Edition, target: str) -> Link:
    """Return the link to an entry named `kind/id`; of a kind or a list, the code of the page that shows it."""
    kind, _, id_ = target.partition('/')
    listed = addresses.TARGETS.get(target) if id_ else addresses.listed_in(kind)
    if listed is not None:
        is_theirs = edition.audience in listed.readers or not edition.is_for_everybody
        return page_link(listed.code, listed) if is_theirs else Link(listed.code)
    return link(edition, kind, id_) if id_ else Link(kind)


def page_link(label: str, page: Address) -> Link:
    """Return the link to a page by its address."""
    return Link(label, page.target, page.code)


def to_page_of(family: str, *entries: Entity) -> Link:
    """Return the link to the page that is made of entries, by its code: `to_page_of('clock_sheets', playbook)`."""
    page = addresses.of(family, *entries)
    return page_link(page.code, page)


def _is_read_by(edition: Edition, kind: str, entry: Entity) -> bool:
    """Return whether the page that shows an entry is one of the edition's."""
    page = addresses.of(kind, entry) if addresses.has_page(kind) else addresses.listed_in(kind)
    return page is None or edition.audience in page.readers


def title(entry: Entity) -> str:
    """Return what an entry is called."""
    if isinstance(entry, Role):
        return entry.title
    if isinstance(entry, Person | Contact):
        return entry.name
    for name in ('title', 'name', 'term', 'question', 'number', 'situation', 'do'):
        found = getattr(entry, name, None)
        if isinstance(found, str):
            return found
    return entry.code
