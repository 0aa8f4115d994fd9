"""Walk the parts of an entry with their paths: what is found inside it, at any depth."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TypeVar

from generator.model.contact import ContactPoint
from generator.model.fields import plan
from generator.model.part import Part, Path

SomePart = TypeVar('SomePart', bound=Part)


def parts(part: Part, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """Yield a part, then every part inside it, with their paths."""
    yield path, part
    for field in plan(type(part)):
        yield from _inside(getattr(part, field.name), (*path, field.key))


def of_class(part: Part, wanted: type[SomePart]) -> Iterator[tuple[Path, SomePart]]:
    """Yield every part of one class, with its path."""
    return ((path, found) for path, found in parts(part) if isinstance(found, wanted))


def points(part: Part) -> Iterator[tuple[Path, ContactPoint]]:
    """Yield every number and address, with its path."""
    return of_class(part, ContactPoint)


def _inside(value: object, path: Path) -> Iterator[tuple[Path, Part]]:
    if isinstance(value, Part):
        yield from parts(value, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _inside(item, (*path, key.value if isinstance(key, Enum) else key))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _inside(item, (*path, number))
