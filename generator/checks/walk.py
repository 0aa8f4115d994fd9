"""Walk the parts of an entry with their paths: every part of one class, at any depth."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from typing import TypeVar, get_args

from generator.model.contact import ContactPoint
from generator.model.fields import plan
from generator.model.part import Part, Path

SomePart = TypeVar('SomePart', bound=Part)


def of_class(part: Part, wanted: type[SomePart], path: Path = ()) -> Iterator[tuple[Path, SomePart]]:
    """Yield every part of one class, with its path; the part itself where it is one."""
    if isinstance(part, wanted):
        yield path, part
    for name, key in _ways(type(part), wanted):
        yield from _inside(getattr(part, name), wanted, (*path, key))


def points(part: Part) -> Iterator[tuple[Path, ContactPoint]]:
    """Yield every number and address, with its path."""
    return of_class(part, ContactPoint)


@cache
def _ways(kind: type[Part], wanted: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a class, with the keys editors write, that may hold a part of another class."""
    return tuple(
        (field.name, field.key)
        for field in plan(kind)
        for inner in [_parts(kind.model_fields[field.name].annotation)]
        if any(issubclass(one, wanted) or _ways(one, wanted) for one in inner)
    )


def _parts(hint: object) -> list[type[Part]]:
    if isinstance(hint, type) and issubclass(hint, Part):
        return [hint]
    return [part for argument in get_args(hint) for part in _parts(argument)]


def _inside(value: object, wanted: type[SomePart], path: Path) -> Iterator[tuple[Path, SomePart]]:
    if isinstance(value, Part):
        yield from of_class(value, wanted, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _inside(item, wanted, (*path, key.value if isinstance(key, Enum) else key))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _inside(item, wanted, (*path, number))
