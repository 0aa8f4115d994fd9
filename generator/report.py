"""A problem as people and programs read it: text, GitHub annotations, JSON."""

import json
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from generator.model.problem import Problem, Severity


class ReportForm(StrEnum):
    """The forms in which problems are reported."""

    TEXT = 'text'
    GITHUB = 'github'
    JSON = 'json'


def report(problems: Sequence[Problem], form: ReportForm) -> str:
    """Return problems in a form, sorted by place; without problems an empty text, or an empty list as JSON."""
    return _FORMS[form](sorted(problems))


def _text(problems: Sequence[Problem]) -> str:
    return '\n'.join(map(str, problems))


def _github(problems: Sequence[Problem]) -> str:
    """Return workflow commands: GitHub shows each beside its line."""
    return '\n'.join(
        f'::{problem.severity} file={_property(problem.place.file)},line={problem.place.line},'
        f'col={problem.place.column},title={_property(problem.rule)}::{_data(problem.message)}'
        for problem in problems
    )


def _json(problems: Sequence[Problem]) -> str:
    rows = [
        {
            'file': problem.place.file,
            'line': problem.place.line,
            'column': problem.place.column,
            'severity': problem.severity.value,
            'rule': problem.rule,
            'message': problem.message,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _data(text: str) -> str:
    return text.replace('%', '%25').replace('\r', '%0D').replace('\n', '%0A')


def _property(text: str) -> str:
    return _data(text).replace(':', '%3A').replace(',', '%2C')


_FORMS: Mapping[ReportForm, Callable[[Sequence[Problem]], str]] = {
    ReportForm.TEXT: _text,
    ReportForm.GITHUB: _github,
    ReportForm.JSON: _json,
}


def summary(problems: Sequence[Problem]) -> str:
    """Return the number of problems: `2 errors, 1 warning`."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    return f'{count(errors, "error")}, {count(warnings, "warning")}' if problems else 'nothing wrong'


def count(number: int, thing: str) -> str:
    """Return a number with the thing counted, in English: `1 page`, `2 pages`."""
    return f'{number} {thing}' if number == 1 else f'{number} {thing}s'
