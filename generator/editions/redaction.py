"""Remove from an entry what an audience may not see, and record what was removed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import is_
from typing import TypeVar

from generator.editions.marked import Withheld
from generator.model.fields import FieldPlan, Many, Scalar, Shape, Table, plan, scalars
from generator.model.marks import Audience
from generator.model.part import Closable, Entity, Part, Path
from generator.model.problem import Place

_TITLES = ('title', 'name')
"""The fields that name an entry."""

AnyEntity = TypeVar('AnyEntity', bound=Entity)


@dataclass(frozen=True)
class Secret:
    """A value withheld from an edition, and where it was written."""

    value: str
    place: Place
    is_name: bool = False
    """Whether it is a number, an address or a name, which is secret by itself; otherwise it is a sentence."""


def may_see(audience: Audience, closed_to: Audience | None) -> bool:
    """Return whether an audience sees what is closed to another: everybody sees what staff see."""
    return closed_to in (None, Audience.STAFF, audience)


def redacted(entry: AnyEntity, audience: Audience) -> tuple[AnyEntity, tuple[Secret, ...]]:
    """Return an entry as an audience may see it, and every value taken out of it."""
    redactor = _Redactor(entry, audience)
    kept = redactor.part(entry, ())
    return kept, tuple(redactor.removed)


def secrets(entry: Entity) -> tuple[Secret, ...]:
    """Return every value of an entry, for one that is withheld whole."""
    return tuple(
        Secret(text, entry.at(field.key, *path), scalar.words is None or field.name in _TITLES)
        for field in plan(type(entry))
        for path, scalar, text in scalars(getattr(entry, field.name), field.shape)
        if not scalar.is_name
    )


AnyPart = TypeVar('AnyPart', bound=Part)


@dataclass
class _Redactor:
    """Walks one entry for one audience."""

    entry: Entity
    audience: Audience
    removed: list[Secret] = field(default_factory=list)

    def part(self, part: AnyPart, path: Path) -> AnyPart:
        update: dict[str, object] = {}
        for one in plan(type(part)):
            before = getattr(part, one.name)
            after = self._field(part, one, before, (*path, one.key))
            if after is not before:
                update[one.name] = after
        return part.model_copy(update=update) if update else part

    def _field(self, part: Part, one: FieldPlan, before: object, path: Path) -> object:
        if before is None or one.shape is None:
            return before
        closed_to = _closed_to(part, one)
        if closed_to is not None and not may_see(self.audience, closed_to):
            self._take(before, one.shape, path)
            return _nothing_like(before, one, closed_to)
        return self._inner(before, one.shape, path)

    def _inner(self, value: object, shape: Shape, path: Path) -> object:
        """Return what may be seen of a value: the value itself where that is all of it, None where it is nothing."""
        if isinstance(value, Closable) and not may_see(self.audience, value.audience):
            self._take(value, shape, path)
            return None
        if isinstance(value, Part):
            return self.part(value, path)
        if isinstance(shape, Many) and isinstance(value, tuple):
            return self._list(value, shape.item, path)
        if isinstance(shape, Table) and isinstance(value, Mapping):
            return self._table(value, shape.item, path)
        return value

    def _list(self, value: tuple[object, ...], shape: Shape, path: Path) -> tuple[object, ...]:
        kept = tuple(self._inner(item, shape, (*path, number)) for number, item in enumerate(value))
        found = tuple(item for item in kept if item is not None)
        return value if len(found) == len(value) and all(map(is_, found, value)) else found

    def _table(self, value: Mapping[str, object], shape: Shape, path: Path) -> Mapping[str, object]:
        held = {key: self._inner(item, shape, (*path, key)) for key, item in value.items()}
        return value if all(held[key] is value[key] for key in value) else held

    def _take(self, value: object, shape: Shape, path: Path) -> None:
        self.removed += [
            Secret(text, self.entry.at(*path, *inner), scalar.words is None)
            for inner, scalar, text in scalars(value, shape)
            if not scalar.is_name
        ]


def _closed_to(part: Part, one: FieldPlan) -> Audience | None:
    own = part.withhold.get(one.key) if isinstance(part, Closable) else None
    return own or one.audience


def _nothing_like(value: object, one: FieldPlan, audience: Audience) -> object:
    if isinstance(one.shape, Scalar):
        return Withheld(audience) if one.required else None
    return () if isinstance(value, tuple) else {} if isinstance(value, Mapping) else None
