"""Write what pydantic found wrong with an entry as a message to its editor."""

from collections.abc import Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Union, get_args, get_origin, get_type_hints

from pydantic_core import ErrorDetails

from generator.loading.source import Places
from generator.model.part import Part, Path
from generator.model.problem import Place, Problem
from generator.model.values import CODE_PATTERN, COUNTRY_PATTERN, LANGUAGE_PATTERN

RULE = 'shape'

_SAYINGS = {
    'missing': "'{name}' is missing; write it",
    'int_parsing': "'{input}' is not a whole number",
    'int_from_float': "'{input}' is not a whole number",
    'int_parsing_size': "'{name}' has too many digits; write a smaller number",
    'finite_number': "'{input}' is not a number one can count to",
    'float_parsing': "'{input}' is not a number",
    'bool_parsing': "'{input}' is neither true nor false; write true or false",
    'date_from_datetime_parsing': "'{input}' is not a date; write it as 2026-11-22",
    'date_parsing': "'{input}' is not a date; write it as 2026-11-22",
    'date_from_datetime_inexact': "'{input}' is not a date; write it as 2026-11-22",
    'datetime_parsing': "'{input}' is not a date and time; write it as 2026-11-22 03:17",
    'datetime_from_date_parsing': "'{input}' is not a date and time; write it as 2026-11-22 03:17",
    'string_too_short': "'{name}' is empty; write it, or remove the line",
    'string_too_long': "'{name}' is too long: at most {max_length} characters",
    'too_short': "'{name}' needs at least {min_length}, and there is only {actual_length}; add to the list",
    'too_long': "'{name}' may hold at most {max_length}, and there are {actual_length}; shorten the list",
    'greater_than_equal': "'{input}' is too small; at least {ge:,.10g}",
    'less_than_equal': "'{input}' is too large; at most {le:,.10g}",
    'tuple_type': "'{name}' is a list; write each item on a line of its own, after '- '",
    'list_type': "'{name}' is a list; write each item on a line of its own, after '- '",
    'dict_type': "'{name}' is a set of 'key: value' lines",
    'mapping_type': "'{name}' is a set of 'key: value' lines",
    'model_type': "'{name}' is a set of 'key: value' lines",
    'model_attributes_type': "'{name}' is a set of 'key: value' lines",
    'string_type': "'{name}' is one text, not a list or a set of lines; write it on one line",
    'date_type': "'{name}' is empty or no date; write it as 2026-11-22",
    'datetime_type': "'{name}' is empty or no date and time; write it as 2026-11-22 03:17",
    'int_type': "'{name}' is empty or no number; write a whole number",
    'float_type': "'{name}' is empty or no number; write a number",
    'bool_type': "'{name}' is neither true nor false; write true or false",
}
ID_ADVICE = "'{input}' is no id; use lower-case letters, digits and single hyphens, as in data-breach"
_PATTERNS = {
    CODE_PATTERN: "'{input}' is no code; use capitals, digits and single hyphens, as in PRESS-HOLD",
    COUNTRY_PATTERN: "'{input}' is no country; write two capitals, as in FR, or EU",
    LANGUAGE_PATTERN: "'{input}' is no language; write two small letters, as in fr",
}


def problem(error: ErrorDetails, kind: type[Part], places: Places) -> Problem:
    """Return the problem that a validation error means, at its place."""
    steps = tuple(step for step in error['loc'] if step != '[key]')
    if error['type'] == 'extra_forbidden':
        return Problem(places.key(steps), _unknown_key(steps, kind), RULE)
    if '[key]' in error['loc']:
        return Problem(places.key(steps), _say(error, steps), RULE)
    if isinstance(error['input'], Mapping) and 'url' not in error:
        steps = (*steps, 'value')
    return Problem(_nearest(places, steps), _say(error, steps), RULE)


def own_faults(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Return the errors without those that only follow from another: a list too short because an item is wrong."""
    wrong = {error['loc'][:length] for error in errors for length in range(len(error['loc']))}
    return [error for error in errors if error['type'] != 'too_short' or error['loc'] not in wrong]


def close(name: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Return `; did you mean 'x'?` for the nearest known name, or nothing."""
    near = get_close_matches(name, list(known), 1)
    return f"; did you mean '{near[0]}'?" if near else ''


def _say(error: ErrorDetails, steps: Path) -> str:
    kind, context = error['type'], dict(error.get('ctx') or {})
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), 'the entry')
    given = error['input']
    shown = given if isinstance(given, str) else f'the {name}'
    if given in (None, ''):
        return f"'{name}' is empty; write it, or remove the line"
    if kind == 'enum':
        return _choice(str(shown), str(context['expected']))
    if kind == 'string_pattern_mismatch':
        return _PATTERNS.get(str(context['pattern']), ID_ADVICE).format(input=shown)
    if kind in _SAYINGS:
        return _SAYINGS[kind].format(**{**context, 'name': name, 'input': shown})
    if 'url' in error:
        return f"'{name}' is not what is asked for here; see the schema of the field"
    return f"'{given.get('value')}': {error['msg']}" if isinstance(given, Mapping) else f"'{shown}': {error['msg']}"


def _choice(given: str, expected: str) -> str:
    known = tuple(word.strip("'") for word in expected.replace(' or ', ', ').split(', '))
    return f"'{given}' is not one of: {', '.join(known)}{close(given, known)}"


def _unknown_key(steps: Path, kind: type[Part]) -> str:
    known = _fields_at(steps[:-1], kind)
    name = str(steps[-1])
    hint = close(name, known)
    return f"no field is called '{name}' here{hint or '; the fields are: ' + ', '.join(known)}"


def _fields_at(steps: Path, kind: type[Part]) -> tuple[str, ...]:
    for step in steps:
        inner = next((f for n, f in kind.model_fields.items() if step in (n, f.alias)), None)
        if inner is None:
            continue
        name = next(n for n, f in kind.model_fields.items() if f is inner)
        kind = _part(get_type_hints(kind, include_extras=True)[name]) or kind
    return tuple(f.alias or n for n, f in kind.model_fields.items() if n not in ('places', 'id'))


def _part(hint: object) -> type[Part] | None:
    if isinstance(hint, type) and issubclass(hint, Part):
        return hint
    inner = get_args(hint)[:1] if get_origin(hint) is Annotated else get_args(hint)
    if get_origin(hint) not in (Annotated, Union, UnionType, tuple, dict):
        return None
    return next((part for argument in inner if (part := _part(argument)) is not None), None)


def _nearest(places: Places, steps: Path) -> Place:
    while steps not in places:
        steps = steps[:-1]
    return places[steps]
