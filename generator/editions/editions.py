"""The editions asked for."""

from collections.abc import Iterator, Sequence

from generator.editions.edition import Edition, EditionMode, Whole, edition
from generator.editions.words import Words
from generator.facts.facts import facts_of
from generator.model.catalogue import Catalogues
from generator.model.handbook import Handbook
from generator.model.marks import Audience


def editions(
    book: Handbook, catalogues: Catalogues, audiences: Sequence[Audience], spoken: Sequence[Words], mode: EditionMode
) -> Iterator[Edition]:
    """Yield an edition for each audience in each language, all with the facts of the whole handbook."""
    whole = Whole(book, catalogues, facts_of(book, catalogues))
    for audience in dict.fromkeys(audiences):
        for words in spoken:
            yield edition(whole, audience, words, mode)
