"""The scenario of somebody inside is for the cell alone: whoever it is about reads the staff edition too."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest
from books import LANGUAGES, draft_of, real, whole

from generator.model.fields import Nested, values
from generator.model.marks import Audience
from generator.model.part import Entity
from generator.render.site import tree

CLOSED = (('playbooks', 'insider'), ('risks', 'insider'), ('messages', 'staff-insider-line'))
CODES = ('INSIDER', 'STAFF-INSIDE')
ACTS = ('Cut every access in one move, as the interview begins.',)
SHORT = 12
"""Letters below which words say nothing of a scenario: an option 'For now', a function 'Legal'."""


@cache
def files(audience: Audience, language: str) -> dict[str, str]:
    """Return every text file of a site before it is built: pages, navigation and words that are searched for."""
    one = draft_of('real', audience, language)
    found = tree.files(one)
    return {name: text for name, text in found.items() if isinstance(text, str)}


def bare(text: str) -> str:
    """Return a text as its letters and digits alone, without accents or case."""
    plain = ''.join(sign for sign in unicodedata.normalize('NFKD', text) if not unicodedata.combining(sign))
    return re.sub(r'[^\w@]|_', '', plain.casefold())


def entries() -> Iterator[tuple[str, Entity]]:
    return whole(real()).entries()


def written(entry: Entity) -> set[str]:
    return {text for _, text in values(entry, Nested())}


@cache
def sentences(language: str) -> frozenset[str]:
    """Return the sentences of the scenario that no other entry says, in a language."""
    own = set().union(*(written(entry) for kind, entry in entries() if (kind, entry.id) in CLOSED))
    others = set().union(*(written(entry) for kind, entry in entries() if (kind, entry.id) not in CLOSED))
    catalogue = real().catalogues.get(language)
    said = {text: (catalogue and catalogue.get(text)) or text for text in own | others}
    spoken = '\n'.join(bare(said[text]) for text in others)
    found = {line for text in own for line in said[text].splitlines() if bare(line) not in spoken}
    return frozenset(line for line in found if len(bare(line)) >= SHORT)


@cache
def lines(audience: Audience, language: str) -> str:
    """Return the letters and digits of every line of every file."""
    return '\n'.join(bare(line) for text in files(audience, language).values() for line in text.splitlines())


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.FACILITATORS])
def test_nobody_outside_the_cell_has_a_sentence_of_it(audience, language):
    assert len(sentences(language)) > 250
    assert sorted(line for line in sentences(language) if bare(line) in lines(audience, language)) == []


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('code', CODES)
def test_nobody_outside_the_cell_has_its_codes(code, language):
    def holding(audience):
        return [
            name
            for name, text in files(audience, language).items()
            if re.search(rf'(?<![\w-]){code}(?![\w-])', f'{name}\n{text}')
        ]

    assert holding(Audience.STAFF) == []
    assert holding(Audience.FACILITATORS) == []
    assert holding(Audience.CELL)


@pytest.mark.parametrize('language', LANGUAGES)
def test_its_title_and_its_acts_are_among_what_is_looked_for(language):
    catalogue = real().catalogues.get(language)
    title = whole(real()).playbooks['insider'].title
    for text in (title, *ACTS):
        said = (catalogue and catalogue.get(text)) or text
        assert said in sentences(language)
        assert bare(said) in lines(Audience.CELL, language)


@pytest.mark.parametrize('language', LANGUAGES)
def test_no_file_or_address_is_called_after_it(language):
    assert [name for name in files(Audience.STAFF, language) if 'insider' in name] == []
    assert 'insider.' not in files(Audience.STAFF, language)['docs/assets/javascripts/synonyms.js']
    assert 'docs/playbooks/insider.md' in files(Audience.CELL, language)


@pytest.mark.parametrize('language', LANGUAGES)
def test_a_scenario_that_refers_to_it_is_told_to_staff_without_it(language):
    staff = files(Audience.STAFF, language)
    assert 'insider' in whole(real()).playbooks['key-person'].related
    assert 'docs/playbooks/key-person.md' not in staff
    assert 'docs/for-staff/key-person.md' in staff
