"""The editions asked for."""

from collections.abc import Iterator, Sequence

from generator.editions.edition import Edition, EditionMode, Whole, edition
from generator.editions.words import Words
from generator.facts.book import facts_of
from generator.loading import catalogue
from generator.loading.catalogue import Catalogues
from generator.model.handbook import Handbook
from generator.model.marks import Audience


def editions(
    book: Handbook, catalogues: Catalogues, audiences: Sequence[Audience], languages: Sequence[str], mode: EditionMode
) -> Iterator[Edition]:
    """Yield an edition for each audience in each language, all with the facts of the whole handbook."""
    whole = Whole(book, catalogues, facts_of(book, catalogues))
    spoken = [Words(language, catalogue.read_words(language, [])) for language in dict.fromkeys(languages)]
    for audience in dict.fromkeys(audiences):
        for words in spoken:
            yield edition(whole, audience, words, mode)
