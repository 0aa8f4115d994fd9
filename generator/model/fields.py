"""What is known of the fields of an entry from their types: references, words, and who may see them.

A field's type is read once per class into a shape; walking an entry then costs what it holds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin, get_type_hints

from generator.model.marks import Audience, For, Key, Readable, Ref
from generator.model.part import Part, Path

Mark = Ref | Readable | Key
AnyPart = TypeVar('AnyPart', bound=Part)


@dataclass(frozen=True)
class Scalar:
    """The shape of a single text, with its marks."""

    marks: tuple[Mark, ...]
    words: Readable | None
    """Its mark, if people read it."""
    is_name: bool
    """It is an id, a reference or a code."""


@dataclass(frozen=True)
class Many:
    """A list of one shape."""

    item: 'Shape'


@dataclass(frozen=True)
class Table:
    """A mapping to one shape."""

    item: 'Shape'


@dataclass(frozen=True)
class Nested:
    """A part with fields of its own."""


Shape = Scalar | Many | Table | Nested


@dataclass(frozen=True)
class FieldPlan:
    """A field: its name, the key an editor writes, its shape, who alone may see it, whether it must be there."""

    name: str
    key: str
    shape: Shape | None
    audience: Audience | None
    required: bool


@cache
def plan(kind: type[Part]) -> tuple[FieldPlan, ...]:
    """Return the plan of every field of a class, in its order."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        FieldPlan(name, field.alias or name, _shape(hints[name], ()), _audience(hints[name]), field.is_required())
        for name, field in kind.model_fields.items()
        if name != 'places'
    )


def scalars(value: object, shape: Shape | None, path: Path = ()) -> Iterator[tuple[Path, Scalar, str]]:
    """Yield the path, the scalar and the text of every text in a value of a shape."""
    if value is None or shape is None:
        return
    if isinstance(shape, Scalar):
        yield path, shape, value if isinstance(value, str) else str(value)
    elif isinstance(value, Part):
        yield from _part_scalars(value, path)
    else:
        for key, item in _items(value):
            yield from scalars(item, _inner(shape), (*path, key))


def _part_scalars(part: Part, path: Path) -> Iterator[tuple[Path, Scalar, str]]:
    for field in _text_fields(type(part)):
        value = getattr(part, field.name)
        if value is None or value == ():
            continue
        if isinstance(field.shape, Scalar):  # the most frequent case: without a generator, it is faster
            yield (*path, field.key), field.shape, value if isinstance(value, str) else str(value)
        else:
            yield from scalars(value, field.shape, (*path, field.key))


@cache
def _text_fields(kind: type[Part]) -> tuple[FieldPlan, ...]:
    """Return the fields of a class that hold texts."""
    return tuple(field for field in plan(kind) if field.shape is not None)


def texts(part: Part) -> Iterator[tuple[Path, Readable, str]]:
    """Yield the path, the mark and the words of every text that people read in a part."""
    for path, scalar, text in scalars(part, Nested()):
        if scalar.words is not None:
            yield path, scalar.words, text


def values(part: object, shape: Shape | None) -> Iterator[tuple[Path, str]]:
    """Yield the path and text of everything in a value that could be a secret: no ids, codes or choices."""
    for path, scalar, text in scalars(part, shape):
        if not scalar.is_name:
            yield path, text


def mapped(part: AnyPart, change: Callable[[Readable, str], str]) -> AnyPart:
    """Return a copy of a part whose words have been changed; the part itself where nothing has."""
    return _changed(part, Nested(), change)


def _changed(value: AnyPart, shape: Shape | None, change: Callable[[Readable, str], str]) -> AnyPart:
    found: object = value
    if isinstance(value, Part):
        found = _changed_part(value, change)
    elif isinstance(shape, Scalar):
        found = change(shape.words, value) if shape.words is not None and isinstance(value, str) else value
    elif isinstance(value, Mapping) and isinstance(shape, Table):
        found = {key: _changed(item, shape.item, change) for key, item in value.items()}
    elif isinstance(value, tuple) and isinstance(shape, Many):
        found = tuple(_changed(item, shape.item, change) for item in value)
    return found  # type: ignore[return-value]  # each branch keeps the type it was given


def _changed_part(part: Part, change: Callable[[Readable, str], str]) -> Part:
    update: dict[str, object] = {}
    for field in plan(type(part)):
        before = getattr(part, field.name)
        if field.shape is not None and before is not None:
            after = _changed(before, field.shape, change)
            if after is not before:
                update[field.name] = after
    return part.model_copy(update=update) if update else part


def _items(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, tuple):  # asked first: most are, and to ask for a Mapping takes long
        yield from enumerate(value)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield (key.value if isinstance(key, Enum) else key), item
    elif isinstance(value, Sequence):
        yield from enumerate(value)


def _inner(shape: Shape) -> Shape | None:
    return shape.item if isinstance(shape, Many | Table) else shape


def _audience(hint: object) -> Audience | None:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((mark.audience for mark in marks if isinstance(mark, For)), None)


def _shape(hint: object, marks: tuple[object, ...]) -> Shape | None:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _shape(arguments[0], (*marks, *arguments[1:]))
    if origin in (Union, UnionType):
        found = [_shape(argument, marks) for argument in arguments if argument is not type(None)]
        return next((shape for shape in found if shape is not None), None)
    if origin is tuple:
        inner = _shape(arguments[0], ())
        return Many(inner) if inner else None
    if origin in (dict, Mapping) and arguments:
        inner = _shape(arguments[1], ())
        return Table(inner) if inner else None
    return _simple(hint, marks)


def _simple(hint: object, marks: tuple[object, ...]) -> Shape | None:
    if not isinstance(hint, type):
        return None
    if issubclass(hint, Part):
        return Nested()
    return _scalar(tuple(mark for mark in marks if isinstance(mark, Ref | Readable | Key))) if hint is str else None


def _scalar(marks: tuple[Mark, ...]) -> Scalar:
    words = next((mark for mark in marks if isinstance(mark, Readable)), None)
    return Scalar(marks, words, any(isinstance(mark, Ref | Key) for mark in marks))
