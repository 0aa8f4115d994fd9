"""What `withhold` closes to some readers is a field that exists and that can be left out.

Texts, lists and whatever is not required can be withheld. A required date, number or choice, a code and a required
reference cannot: pages would break without them, or the value would be shown all the same. Nor can what tells whether a
telephone still works: `operator`, `operators`, `verified`, and the `site` of somebody or of a room.

Why it matters: somebody who writes `withhold: {adress: cell}` believes the address is closed, and it is printed for
everybody.

An example that fails:

    withhold: {adress: cell}

How to fix it: correct the name of the field; or close the whole entry with `audience: cell`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.near import did_you_mean
from generator.checks.walk import of_class
from generator.model.fields import FieldPlan, Nested, Scalar, plan
from generator.model.marks import Key, Ref
from generator.model.part import Closable
from generator.model.problem import Problem

RULE = 'withheld'
CODES: tuple[str, ...] = ()
TELLING = frozenset({'operator', 'operators', 'verified', 'site'})
"""Without these, the page of what still works would name a telephone that does not."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each withheld field that does not exist or cannot be withheld."""
    for _, entry in context.handbook.entries():
        for path, part in of_class(entry, Closable):
            for key in part.withhold:
                fault = _fault(part, key)
                if fault:
                    yield Problem(entry.at(*path, 'withhold', key), fault, RULE)


def _fault(part: Closable, key: str) -> str | None:
    fields = {field.key: field for field in plan(type(part))}
    if key not in fields:
        return f"no field '{key}' to withhold; {did_you_mean(key, fields, 'name a field of this entry')}"
    if not _can_be_withheld(type(part), fields[key]):
        return f"'{key}' cannot be withheld alone; close the whole entry with 'audience'"
    return None


def _can_be_withheld(kind: type[Closable], field: FieldPlan) -> bool:
    if field.name in TELLING:
        return False
    required = kind.model_fields[field.name].is_required()
    if isinstance(field.shape, Scalar):
        has_key = any(isinstance(mark, Key) for mark in field.shape.marks)
        refers = any(isinstance(mark, Ref) for mark in field.shape.marks)
        return refers and not required if refers else not has_key
    return field.shape is not None and not (required and isinstance(field.shape, Nested))
