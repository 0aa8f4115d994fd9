"""Every page of an edition, in the order of the handbook."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.editions.edition import Edition
from generator.sections import SECTIONS
from generator.views import (
    activation,
    calendar,
    cell,
    clock_sheets,
    clocks,
    communication,
    contacts,
    contracts,
    coverage,
    duty,
    exercises,
    fallbacks,
    filing,
    for_staff,
    front_page,
    identity,
    leaflet,
    learning,
    level_cases,
    log_sheet,
    means,
    messages,
    moments,
    own_acts,
    phone_lists,
    playbooks,
    readiness,
    ready,
    reference,
    risks,
    role_drills,
    roles,
    social,
    training,
    trust,
    watch,
)
from generator.views.link import Link
from generator.views.links import link
from generator.views.page import OpenImprovement, Page

PAGES: Sequence[Callable[[Edition], Iterator[Page]]] = (
    front_page.pages,
    activation.pages,
    duty.pages,
    moments.pages,
    for_staff.pages,
    leaflet.pages,
    roles.pages,
    own_acts.pages,
    playbooks.pages,
    ready.pages,
    contacts.pages,
    phone_lists.pages,
    messages.pages,
    clocks.pages,
    clock_sheets.pages,
    filing.pages,
    contracts.notices,
    identity.pages,
    contracts.contracts,
    clocks.texts_of_law,
    means.pages,
    fallbacks.pages,
    log_sheet.pages,
    risks.pages,
    cell.pages,
    level_cases.pages,
    communication.pages,
    coverage.pages,
    calendar.pages,
    training.pages,
    role_drills.pages,
    exercises.pages,
    watch.pages,
    readiness.pages,
    social.pages,
    learning.pages,
    trust.pages,
    reference.prose,
    reference.glossary,
    reference.about,
)


def pages(edition: Edition) -> list[Page]:
    """Return every page, section by section; within a section in the order of the list above.

    A page without data would be empty, and is left out; so is a page that these readers may not have.
    """
    order = {section.key: number for number, section in enumerate(SECTIONS)}
    made = (page for build in PAGES for page in build(edition) if page.places)
    found = [_followed_up(edition, page) for page in made if edition.audience in page.address.readers]
    return sorted(found, key=lambda page: order[page.section])


def _followed_up(edition: Edition, page: Page) -> Page:
    """Return a page with what is still to be improved about what it shows, and where something was learnt of it."""
    improving, learnt = _improving(edition, page), _learnt(edition, page)
    return replace(page, improving=improving, learnt=learnt) if improving or learnt else page


def _improving(edition: Edition, page: Page) -> tuple[OpenImprovement, ...]:
    held = edition.book.improvements
    ids = [id_ for id_ in _concerning(page, edition.facts.improvements) if id_ in held]
    return tuple(OpenImprovement(held[id_], link(edition, 'roles', held[id_].owner)) for id_ in ids)


def _learnt(edition: Edition, page: Page) -> tuple[Link, ...]:
    ids = [id_ for id_ in _concerning(page, edition.facts.lessons) if id_ in edition.book.reviews]
    return tuple(link(edition, 'reviews', id_) for id_ in ids)


def _concerning(page: Page, found: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what concerns the entry that a page is about, or the entries on it; each once."""
    return list(dict.fromkeys(id_ for target in (page.target, *page.holds) for id_ in found.get(target, ())))
