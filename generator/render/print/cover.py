"""The cover of a product: what it is, whose, of which issue, and on that of a scenario pack the first acts."""

from dataclasses import dataclass

from generator.model.document import Paper
from generator.render.collection import FirstActs, Product
from generator.render.manuscript import Manuscript
from generator.render.print.words import PrintWords, words


@dataclass(frozen=True)
class Cover:
    """What the cover of a product shows. It is replaced with every issue."""

    title: str
    company: str
    audience: str
    language: str
    edition: str
    handbook: str
    """The title of the handbook."""
    issue: str
    """The number and, between releases, `after issue 12, not released`."""
    valid_until: str
    marking: str
    phrase: str
    """The check phrase of the edition."""
    alert: str
    """The number to call before anything else."""
    words: PrintWords
    first_acts: tuple[FirstActs, ...] = ()
    exercise: bool = False
    paper: Paper = Paper.A4


def cover(manuscript: Manuscript, product: Product) -> Cover:
    """Return the cover of a product of an edition."""
    edition = manuscript.edition
    settings, company, _ = edition.book.handbook, edition.book.organisation, edition.words
    return Cover(
        title=product.title,
        company=company.legal_name,
        audience=_.label(edition.audience),
        language=edition.language,
        edition=edition.name,
        handbook=settings.title,
        issue=_('after issue {n}, not released', n=settings.issue),
        valid_until=_.day(settings.valid_until),
        marking=edition.marking,
        phrase=manuscript.phrase,
        alert=company.alert_number.value,
        words=words(_),
        first_acts=product.first_acts,
        exercise=edition.is_exercise,
        paper=settings.paper,
    )
