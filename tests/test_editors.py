"""What an editor sees while typing: no error in what is right, by the schemas alone and the YAML of editors."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from books import ROOT

from generator.loading import schema
from generator.model.handbook import Handbook

Schema = dict[str, object]
Judge = Callable[[object, object, Schema, Schema], bool]
SCHEMAS = json.loads(json.dumps(dict(schema.schemas())))
SOURCES = sorted((ROOT / 'data').rglob('*.yml'))
KINDS = {'string': str, 'object': dict, 'array': list, 'integer': int, 'number': (int, float), 'boolean': bool}
GUESSES = ((r'true|false', 'bool', 'tf'), (r'[-+]?\d+', 'int', '-+0123456789'), (r'[-+]?\d+\.\d+', 'float', '-+0123456789'))  # fmt: skip # noqa: E501


def misfits(value: object, shape: Schema, whole: Schema, path: str = '') -> Iterator[str]:
    """Yield where a value does not fit a JSON Schema, as far as ours go; a word we do not know is a KeyError."""
    if '$ref' in shape:
        yield from misfits(value, whole['$defs'][shape['$ref'].rpartition('/')[2]], whole, path)
        return
    for word, told in shape.items():
        judge = JUDGES[word]
        if judge is not None and not judge(value, told, shape, whole):
            yield f'{path}: {value!r} does not fit {word} {told!r}'
    for key, inner, item in held(value, shape):
        yield from misfits(item, inner, whole, f'{path}/{key}')


def held(value: object, shape: Schema) -> Iterator[tuple[object, Schema, object]]:
    """Yield what a value holds, with the schema of each thing."""
    if isinstance(value, list) and 'items' in shape:
        yield from ((number, shape['items'], item) for number, item in enumerate(value))
    if isinstance(value, dict):
        known, more = shape.get('properties', {}), shape.get('additionalProperties')
        forms = shape.get('patternProperties', {})
        for key, item in value.items():
            inner = next((one for form, one in forms.items() if re.search(form, key)), known.get(key, more))
            if isinstance(inner, dict):
                yield key, inner, item


def fits(value: object, shape: Schema, whole: Schema) -> bool:
    return not any(misfits(value, shape, whole))


def is_of_kind(value: object, told: object, *_: Schema) -> bool:
    kinds = [told] if isinstance(told, str) else told
    return any(value is None if kind == 'null' else isinstance(value, KINDS[kind]) for kind in kinds)


def only(kind: type | tuple[type, ...], judge: Callable[[object, object], bool]) -> Judge:
    return lambda value, told, *_: not isinstance(value, kind) or judge(value, told)


JUDGES: dict[str, Judge | None] = {
    'type': is_of_kind,
    'additionalProperties': lambda value, told, shape, _: (
        told is not False
        or not isinstance(value, dict)
        or 'patternProperties' in shape
        or set(value) <= set(shape.get('properties', {}))
    ),
    'required': only(dict, lambda value, told: set(told) <= set(value)),
    'enum': lambda value, told, *_: value in told,
    'const': lambda value, told, *_: value == told,
    'propertyNames': lambda value, told, _, whole: all(fits(key, told, whole) for key in value),
    'anyOf': lambda value, told, _, whole: any(fits(value, one, whole) for one in told),
    'pattern': only(str, lambda value, told: bool(re.search(told, value))),
    'minLength': only(str, lambda value, told: len(value) >= told),
    'maxLength': only(str, lambda value, told: len(value) <= told),
    'minItems': only(list, lambda value, told: len(value) >= told),
    'maxItems': only(list, lambda value, told: len(value) <= told),
    'minProperties': only(dict, lambda value, told: len(value) >= told),
    'minimum': only((int, float), lambda value, told: value >= told),
    'maximum': only((int, float), lambda value, told: value <= told),
    **dict.fromkeys(('properties', 'patternProperties', 'items', '$defs', '$schema')),
    **dict.fromkeys(('title', 'description', 'default', 'examples', 'format')),
}


class Editor(yaml.CSafeLoader):
    """YAML by the rules of version 1.2, as editors read it: `no`, `12:30` and dates are texts."""

    yaml_implicit_resolvers = {
        sign: [(tag, form) for tag, form in known if tag.endswith((':null', ':merge'))]
        for sign, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


for form, kind, signs in GUESSES:
    Editor.add_implicit_resolver(f'tag:yaml.org,2002:{kind}', re.compile(f'^({form})$'), list(signs))


def schema_of(path: Path) -> Schema:
    folder, name = path.parent.name, path.stem
    if folder != 'data':
        return SCHEMAS[f'{folder}.entry']
    return SCHEMAS[name if name in Handbook.singles() else f'{name}.family']


@pytest.mark.parametrize('path', SOURCES, ids=lambda path: path.relative_to(ROOT / 'data').as_posix())
def test_an_editor_shows_no_error_in_what_is_right(path):
    shape = schema_of(path)
    assert list(misfits(yaml.load(path.read_text('utf-8'), Editor), shape, shape)) == []  # noqa: S506 - a SafeLoader


@pytest.mark.parametrize(
    ('name', 'text'),
    [
        ('roles.entry', 'code: X\n'),
        ('sites.family', 'nantes: {name: Nantes, unheard_of: 1}\n'),
        ('organisation', 'legal_name: [a]\n'),
        ('risks.entry', 'likelihood: 9\n'),
    ],
)
def test_an_editor_shows_an_error_in_what_is_wrong(name, text):
    assert not fits(yaml.load(text, Editor), SCHEMAS[name], SCHEMAS[name])  # noqa: S506 - a SafeLoader
