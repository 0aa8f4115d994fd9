"""What explains the handbook: prose pages, glossary, and what it is, how sure it is and of which issue."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.document import Copy, ProsePage, Settings, Term
from generator.model.obligation import Obligation
from generator.model.values import Confidence
from generator.views.link import Link
from generator.views.links import entry_link, link, links, shown
from generator.views.page import Page


@dataclass(frozen=True)
class WrittenPage(Page):
    """Shows a page written by people."""

    prose: ProsePage
    owner: Link
    language: str | None
    """The language it is in, where that is not the readers'."""

    template: ClassVar[str] = 'pages/prose.md.j2'


@dataclass(frozen=True)
class GlossaryPage(Page):
    """Shows the words of the field."""

    terms: Sequence[tuple[Term, Sequence[Link]]]

    template: ClassVar[str] = 'pages/glossary.md.j2'


@dataclass(frozen=True)
class AboutPage(Page):
    """Shows which issue this is, who answers for it, where it comes from and what is not verified."""

    settings: Settings
    company: str
    edition_name: str
    valid_until: date
    owner: Link
    approvals: Sequence[tuple[Link, date]]
    doubtful: Sequence[tuple[Obligation, Link]]
    untranslated: int
    copies: Sequence[tuple[Copy, Link, Sequence[Link]]]
    """Each copy, who holds it, and the sealed envelopes beside it."""

    template: ClassVar[str] = 'pages/about.md.j2'


def prose(edition: Edition) -> Iterator[WrittenPage]:
    """Yield the pages written by people."""
    for page in sorted(edition.book.pages.values(), key=lambda page: page.code):
        yield WrittenPage(
            address=addresses.of('pages', page),
            title=page.title,
            places=(page.at(),),
            prose=page,
            owner=link(edition, 'roles', page.owner),
            language=getattr(page.body, 'language', None),
        )


def glossary(edition: Edition) -> Iterator[GlossaryPage]:
    """Yield the glossary, in the order of the readers' alphabet."""
    terms = sorted(edition.book.glossary.values(), key=lambda term: _in_alphabet(term.term))
    yield GlossaryPage(
        address=addresses.page('GLOSSARY'),
        title=edition.words('Glossary'),
        places=tuple(term.at() for term in terms),
        holds=tuple(f'glossary/{term.id}' for term in terms),
        terms=[(term, _about_links(edition, term)) for term in terms],
    )


def about(edition: Edition) -> Iterator[AboutPage]:
    """Yield the page on the handbook itself."""
    book, settings = edition.book, edition.book.handbook
    doubtful = [one for one in book.obligations.values() if one.confidence in (Confidence.C, Confidence.D)]
    yield AboutPage(
        address=addresses.page('ABOUT'),
        title=edition.words('About this handbook'),
        places=(settings.at(),),
        settings=settings,
        company=book.organisation.legal_name,
        edition_name=edition.name,
        valid_until=settings.valid_until,
        owner=link(edition, 'roles', settings.owner),
        approvals=[(link(edition, 'roles', approval.role), approval.on) for approval in settings.approvals],
        doubtful=[(one, link(edition, 'obligations', one.id)) for one in doubtful],
        untranslated=edition.untranslated,
        copies=[
            (one, link(edition, 'roles', one.holder), links(edition, 'envelopes', one.sealed_envelopes))
            for one in book.copies.values()
        ],
    )


def _in_alphabet(term: str) -> str:
    """Return what puts words in order as a dictionary does: an accent does not send a word to the end."""
    apart = unicodedata.normalize('NFKD', term.casefold())
    return ''.join(sign for sign in apart if not unicodedata.combining(sign))


def _about_links(edition: Edition, term: Term) -> Sequence[Link]:
    found = shown(edition, (entry_link(edition, target) for target in term.about))
    return [one for one in found if one.target]
