"""JSON Schemas of what an editor may write, from the same models that read it."""

from collections.abc import Iterator, Mapping

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.handbook import Handbook
from generator.model.part import Entity, Part

JsonSchema = dict[str, object]
_DIALECT = 'http://json-schema.org/draft-07/schema#'


class _Lenient(GenerateJsonSchema):
    """YAML in an editor guesses types; every scalar we read as text. So a text may look like a number there."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        found = super().str_schema(schema)
        return {**found, 'type': ['string', 'number', 'boolean']}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        del schema
        return {'enum': [True, False, 'yes', 'no']}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        del schema
        return {'type': 'string', 'pattern': r'^\d{4}-\d{2}-\d{2}$'}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        short = getattr(schema['cls'], 'shorthand', None)
        return {'anyOf': [{'type': 'string'}, found]} if short else found


def schemas() -> Iterator[tuple[str, JsonSchema]]:
    """Yield the name and schema of each kind of file: single entries, one entry of a kind, a family of them."""
    for name, kind in Handbook.singles().items():
        yield name, _schema(kind, name)
    for name, kind in Handbook.kinds().items():
        if name != 'pages':
            yield f'{name}.entry', _schema(kind, name)
            yield f'{name}.family', _family(kind, name)


def _schema(kind: type[Entity], name: str) -> JsonSchema:
    found = kind.model_json_schema(by_alias=True, schema_generator=_Lenient)
    return {'$schema': _DIALECT, 'title': name, **_without_ours(found, kind)}


def _family(kind: type[Entity], name: str) -> JsonSchema:
    found = _without_ours(kind.model_json_schema(by_alias=True, schema_generator=_Lenient), kind)
    definitions = found.pop('$defs', {})
    family = {'type': 'object', 'additionalProperties': found, '$defs': definitions}
    return {'$schema': _DIALECT, 'title': name, **family}


def _without_ours(found: Mapping[str, object], kind: type[Part]) -> JsonSchema:
    """Return a schema without the fields that loading fills in."""
    ours = {'id', 'places'}
    properties, required = found.get('properties', {}), found.get('required', [])
    kept = {key: value for key, value in properties.items() if key not in ours} if isinstance(properties, dict) else {}
    needed = [key for key in required if key not in ours] if isinstance(required, list) else []
    return {**found, 'description': (kind.__doc__ or '').strip(), 'properties': kept, 'required': needed}
