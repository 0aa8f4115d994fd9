"""Facts go into every edition, so they are ids and figures: no entry, no words, nothing that anybody may not see."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

import pytest
from books import changed, edition_of, facts, real, small, whole

from generator import addresses
from generator.loading.load import Loaded
from generator.model.marks import Audience
from generator.model.part import Part

PLAIN = bool | int | float | date | Enum | None
BOOKS = pytest.mark.parametrize('loaded', [small(), real()], ids=['small', 'real'])


def values(value: Any) -> Iterator[Any]:
    """Every value inside a value, however deep, the keys of mappings among them."""
    if isinstance(value, Mapping):
        inner = [*value, *value.values()]
    elif isinstance(value, tuple | list | set | frozenset):
        inner = list(value)
    elif is_dataclass(value):
        inner = [getattr(value, field.name) for field in fields(value)]
    else:
        yield value
        return
    for one in inner:
        yield from values(one)


def names(loaded: Loaded) -> set[str]:
    """What a fact may be called: the kinds, the ids, the two together, and the pages that every handbook has."""
    found = [(kind, entry.id) for kind, entry in whole(loaded).entries()]
    return {name for kind, id_ in found for name in (kind, id_, f'{kind}/{id_}')} | set(addresses.TARGETS)


@BOOKS
def test_facts_hold_no_entry_and_no_book(loaded):
    held = list(values(facts(loaded)))
    assert [one for one in held if isinstance(one, Part)] == []
    assert [one for one in held if not isinstance(one, str | PLAIN)] == []


@BOOKS
def test_every_text_among_the_facts_is_the_name_of_an_entry(loaded):
    said = {one for one in values(facts(loaded)) if isinstance(one, str) and not isinstance(one, Enum)}
    assert said
    assert said <= names(loaded)


@BOOKS
@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL, Audience.FACILITATORS])
def test_no_fact_is_a_value_withheld_from_an_edition(loaded, audience):
    said = {one for one in values(facts(loaded)) if isinstance(one, str) and not isinstance(one, Enum)}
    values_taken = {secret.value for secret in edition_of(loaded, audience).secrets if secret.is_name}
    assert said & values_taken == set()


@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL, Audience.FACILITATORS])
def test_facts_are_those_of_the_whole_book_whoever_reads(tmp_path, audience):
    loaded = changed(tmp_path, {'risks.yml': 'fire: {audience: cell}\n'})
    assert edition_of(loaded, audience).facts.ranks == {'fire': 1}
