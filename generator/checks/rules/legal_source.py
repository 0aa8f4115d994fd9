"""Every legal duty says where it comes from, as of which day, and what starts each of its clocks.

Why it matters: a deadline nobody can trace is a rumour with a number. And 72 hours mean nothing until one knows from
when they run.

An example that fails:

    steps:
      - {id: first, label: First notice, deadline: 72 h, content: [...], ...}        (no `start`)

How to fix it: add `sources`, `as_of` (the day the law was last looked at), and for each step `start`, or `start_step`
where the clock runs from an earlier step.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.obligation import Obligation
from generator.model.problem import Problem

RULE = 'legal-source'
CODES = ('L29',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each duty that cannot be traced or timed."""
    for duty in context.handbook.obligations.values():
        if not duty.sources:
            yield Problem(duty.at(), f"'{duty.id}' names no source; add one under 'sources'", RULE)
        if duty.as_of is None:
            yield Problem(duty.at(), f"'{duty.id}' does not say when the law was looked at; write 'as_of'", RULE)
        yield from _steps(duty)


def _steps(duty: Obligation) -> Iterator[Problem]:
    for number, step in enumerate(duty.steps):
        if step.start is None and step.start_step is None:
            message = f"nothing starts the clock of '{step.id}'; write 'start' or 'start_step'"
            yield Problem(duty.at('steps', number), message, RULE)
