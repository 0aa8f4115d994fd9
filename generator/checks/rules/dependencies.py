"""Every channel, tool, place and outside contact says what it needs in order to work.

Channels and means must say so by their form; a contact or a site that says nothing is warned of. `none` is an answer.

Why it matters: when the network is down, the page of a scenario strikes out what went with it and shows the way that
remains. What says nothing of its needs is shown as if it worked.

An example that fails:

    contacts/cdn.yml: name: Content delivery network        (no depends_on)

How to fix it: write `depends_on: [cloud_provider]`, or `depends_on: [none]` if it stands on its own.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem, Severity

RULE = 'dependencies'
CODES = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each contact and site that does not say what it needs."""
    for kind in ('contacts', 'sites'):
        for entry in context.handbook.entries_of(kind).values():
            if not getattr(entry, 'depends_on', ()):
                message = f"'{entry.id}' does not say what it needs; write 'depends_on', with 'none' if nothing"
                yield Problem(entry.at(), message, RULE, Severity.WARNING)
