"""What people type, in any language of the handbook, and the pages it should find."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.editions.edition import Edition
from generator.model.document import Term
from generator.render.manuscript import Manuscript
from generator.views.page import Mode, Page

_RESPOND, _PREPARE = 2.0, 1.0


def boost(page: Page) -> float:
    """Return how much sooner than others a page is found."""
    weight = page.address.weight
    return weight if weight is not None else _RESPOND if page.mode is Mode.RESPOND else _PREPARE


def script(manuscript: Manuscript, address: Callable[[Page], str]) -> str:
    """Return the JavaScript that the search reads: words for the terms of the glossary, and words for pages.

    `handbookSynonyms` has what else the text around a term is found by, `handbookFinds` what a page is found by:
    first what it is the chief answer to, then what it also speaks of.
    """
    everywhere = _Everywhere(manuscript.edition)
    terms = list(manuscript.edition.book.glossary.values())
    synonyms = {term.term: list(dict.fromkeys(term.synonyms)) for term in terms if term.synonyms}
    finds = {address(page): answers for page, answers in _finds(terms, manuscript, everywhere)}
    return f'self.handbookSynonyms = {_json(synonyms)};\nself.handbookFinds = {_json(finds)};\n'


class _Everywhere:
    """Knows a text in every language that has it, whichever it is given in."""

    def __init__(self, edition: Edition) -> None:
        own = edition.catalogues.get(edition.language)
        self._sources = {text: source for source, text in own.translations.items()} if own else {}
        self._others = [edition.catalogues[language] for language in sorted(edition.catalogues)]

    def __call__(self, text: str) -> Iterator[str]:
        source = self._sources.get(text, text)
        yield source
        yield from (translated for one in self._others if (translated := one.get(source)))


def _finds(
    terms: Sequence[Term], manuscript: Manuscript, everywhere: _Everywhere
) -> Iterator[tuple[Page, tuple[list[str], list[str]]]]:
    """Yield each page that is found by more than its own words, with what it answers and what it speaks of.

    A term has its answer in the page that has its name, else in the first of those it is about.
    """
    chief: Mapping[str, list[str]] = defaultdict(list)
    further: Mapping[str, list[str]] = defaultdict(list)
    spots, titles = manuscript.spots, {_key(page.title): page.target for page in manuscript.pages}
    for term in terms:
        named = [titles[key] for key in map(_key, (term.term, *term.synonyms)) if key in titles]
        about = [spots[target].page.target for target in term.about if target in spots]
        for number, target in enumerate(dict.fromkeys(named + about)):
            found = further if number else chief
            found[target] += [text for name in _names(term) for text in everywhere(name)]
    for page in manuscript.pages:
        answers = list(dict.fromkeys([*everywhere(page.title), *chief[page.target]]))
        if len(answers) > 1 or further[page.target]:
            yield page, (answers, [text for text in dict.fromkeys(further[page.target]) if text not in answers])


def _key(text: str) -> tuple[str, ...]:
    """Return what two titles share that differ in capitals and number alone."""
    return tuple(word.rstrip('sx') for word in text.casefold().split())


def _names(term: Term) -> Iterator[str]:
    yield term.term
    if term.acronym:
        yield term.acronym
    yield from term.synonyms


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
