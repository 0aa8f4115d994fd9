"""The base of everything read from YAML: fixed once read, closed to unknown keys, and walkable."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, SkipValidation, model_validator

from generator.model.marks import Audience
from generator.model.problem import Place
from generator.model.values import Id, OwnCode

Path = tuple[str | int, ...]
Places = Mapping[Path, Place]


class Part(BaseModel):
    """Anything read from YAML: fixed once read, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra='forbid', arbitrary_types_allowed=True)

    shorthand: ClassVar[str | None] = None
    """The field that a bare text stands for, where an editor may write one instead of a mapping."""

    @model_validator(mode='before')
    @classmethod
    def _spell_out(cls, value: object) -> object:
        return {cls.shorthand: value} if cls.shorthand and isinstance(value, str) else value


class Closable(Part):
    """A part that may be closed to some readers as a whole, or field by field."""

    audience: Audience = Field(default=Audience.STAFF, description='Who may read it.')
    withhold: Mapping[str, Audience] = Field(default={}, description='Who alone may read one field of it.')


class Entity(Closable):
    """An entry with an id of its own, which remembers where it was written."""

    id: Id
    places: Annotated[Places, SkipValidation] = Field(default={}, exclude=True, repr=False)
    own_code: OwnCode | None = Field(default=None, alias='code', description='What people say on the phone.')

    @property
    def code(self) -> str:
        """Return what people say on the phone for this entry: its own code, or its id in capitals."""
        return self.own_code or self.id.upper()

    def at(self, *path: str | int) -> Place:
        """Return where a field was written, or the nearest thing around it."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place(self.id))
