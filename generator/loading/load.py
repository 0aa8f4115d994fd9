"""Load a handbook: data/, the private overlay, the pages written by people and the catalogues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.loading import catalogue, folder, prose, wording
from generator.loading.folder import Raw
from generator.loading.overlay import overlaid
from generator.loading.source import KEPT, Places, place, tree
from generator.model import collector
from generator.model.catalogue import Catalogues
from generator.model.handbook import Handbook
from generator.model.part import Entity
from generator.model.problem import Place, Problem

Key = tuple[str, str]
PRIVATE = 'private'
Written = Mapping[Key, yaml.Node]


@dataclass(frozen=True)
class Loaded:
    """What was read: the entries that could be, the handbook if all could, and what is wrong."""

    entries: tuple[tuple[str, Entity], ...]
    handbook: Handbook | None
    catalogues: Catalogues
    problems: tuple[Problem, ...]
    is_private: bool = False
    """Whether private values were laid over the data."""


def load(root: Path, private: Path | None = None) -> Loaded:
    """Read the handbook of a project folder, with `private` (or its private/) laid over its data/."""
    problems: list[Problem] = []
    with collector.paused():
        written = _written(root, private, problems)
        entries = tuple(_decoded(written, problems))
        pages = tuple(prose.pages(root, problems))
        catalogues = catalogue.read_all(root, problems)
    whole = (*entries, *(('pages', page) for page in pages))
    handbook = _handbook(whole, problems) if not problems else None
    is_private = (private or root / PRIVATE).is_dir()
    return Loaded(whole, handbook, catalogues, tuple(sorted(set(problems))), is_private)


def _written(root: Path, private: Path | None, problems: list[Problem]) -> Written:
    if not (root / 'data').is_dir():
        problems.append(Problem(Place('data'), 'no folder data/ here; run the command where data/ is', 'file'))
        return {}
    below = dict(_nodes(root, 'data', problems))
    secret = private or root / PRIVATE
    if not secret.is_dir():
        if private is not None:
            problems.append(Problem(Place(str(private)), 'no such folder; check --private', 'file'))
        return below
    above = dict(_nodes(secret.parent, secret.name, problems))
    merged = {key: overlaid(below.get(key), above.get(key)) for key in (*below, *(k for k in above if k not in below))}
    return {key: node for key, node in merged.items() if node is not None}


def _nodes(root: Path, name: str, problems: list[Problem]) -> Iterator[tuple[Key, yaml.Node]]:
    seen: dict[Key, Raw] = {}
    for raw in folder.entries(root, name, Handbook.kinds(), Handbook.singles(), problems):
        first = seen.setdefault((raw.kind, raw.id), raw)
        if first is not raw:
            message = f"'{raw.id}' is already written in {place(first.node).file}; keep one"
            problems.append(Problem(place(raw.node), message, 'ids'))
        else:
            yield (raw.kind, raw.id), raw.node


def _decoded(written: Written, problems: list[Problem]) -> Iterator[tuple[str, Entity]]:
    classes = {**Handbook.kinds(), **Handbook.singles()}
    for (kind, id_), node in written.items():
        entity, found = _kept(classes[kind], id_, node)
        problems += found
        if entity is not None:
            yield kind, entity


@lru_cache(KEPT)
def _kept(kind: type[Entity], id_: str, node: yaml.Node) -> tuple[Entity | None, tuple[Problem, ...]]:
    """Return an entry and what is wrong with it; the same node is decoded once."""
    problems: list[Problem] = []
    return _entity(kind, id_, node, problems), tuple(problems)


def _entity(kind: type[Entity], id_: str, node: yaml.Node, problems: list[Problem]) -> Entity | None:
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(place(node), "an entry is a set of 'key: value' lines", 'shape'))
        return None
    file = place(node).file
    places = Places(node, file)
    value = tree(node)
    if isinstance(value, dict) and 'id' in value:
        problems.append(
            Problem(places.key(('id',)), "no field is called 'id'; the name of the file or block is the id", 'shape')
        )
        return None
    try:
        return kind.model_validate({**(value if isinstance(value, dict) else {}), 'id': id_, 'places': places})
    except ValidationError as error:
        problems += [_problem(detail, kind, places, id_) for detail in wording.own_faults(error.errors())]
        return None


def _problem(detail: ErrorDetails, kind: type[Entity], places: Places, id_: str) -> Problem:
    if detail['loc'] == ('id',):
        return Problem(places[()], wording.ID_ADVICE.format(input=id_), 'ids')
    return wording.problem(detail, kind, places)


def _handbook(entries: tuple[tuple[str, Entity], ...], problems: list[Problem]) -> Handbook | None:
    fields: dict[str, Any] = {kind: {} for kind in Handbook.kinds()}
    for kind, entity in entries:
        if kind in Handbook.singles():
            fields[kind] = entity
        else:
            fields[kind][entity.id] = entity
    missing = [name for name in Handbook.singles() if name not in fields]
    problems += [Problem(Place(f'data/{name}.yml'), 'the file is missing; write it', 'file') for name in missing]
    return None if missing else Handbook.model_construct(None, **fields)
