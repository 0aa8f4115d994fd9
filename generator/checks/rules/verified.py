"""Every number and address has been tried lately.

A number is warned of after `contact_warn_after` (90 days). After `contact_error_after` (120 days), or if it was never
tried, it is an error for those one cannot do without: mandatory chairs, authorities, insurers, brokers and the alert
numbers. Postal addresses are left alone.

Why it matters: wrong numbers are what makes call-outs fail most. A number nobody has dialled for four months is a
guess, and a guess costs ten minutes each time.

An example that fails:

    verified: {on: 2026-03-01, by: coord, how: call}        (checked on 2026-11-22)

How to fix it: call the number, then write the day under `verified`. In an emergency, `--emergency` builds anyway.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.walk import points
from generator.facts.vital import vital
from generator.model.contact import ContactPoint, PointKind
from generator.model.problem import Problem, Severity

RULE = 'verified'
CODES = ('L08',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each number that was not tried lately."""
    vital_ones = vital(context.handbook)
    for kind, entry in context.handbook.entries():
        is_vital = (kind, entry.id) in vital_ones
        for path, point in points(entry):
            if point.kind is not PointKind.POSTAL:
                message, is_grave = _fault(context, point)
                severity = Severity.ERROR if is_vital and is_grave else Severity.WARNING
                if message:
                    yield Problem(
                        entry.at(*path), f"'{point.value}' {message}; try it and note the day", RULE, severity
                    )


def _fault(context: Context, point: ContactPoint) -> tuple[str, bool]:
    """Return what is wrong with a number, if anything, and whether it is grave."""
    if point.verified is None:
        return 'was never tried', True
    age = (context.today - point.verified.on).days
    if age > context.thresholds.contact_error_after.days:
        return f'was last tried {age} days ago', True
    if age > context.thresholds.contact_warn_after.days:
        return f'was last tried {age} days ago', False
    return '', False
