"""Every duty that binds this company is named by at least one playbook.

Why it matters: a clock that no playbook names is started by nobody, and one learns of it from the authority.

An example that fails:

    obligations/gdpr-33.yml exists and applies, and no playbook lists gdpr-33

How to mend it: add it under `obligations` of the playbooks where it may run, or to the action that starts it.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.law import binding
from generator.model.problem import Problem, Severity

RULE = 'legal-use'
CODES = ('L31',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each binding duty that no playbook names."""
    books = context.handbook.playbooks.values()
    used = {id_ for book in books for id_ in book.obligations}
    used |= {action.obligation for book in books for action in book.actions if action.obligation}
    for duty in binding(context):
        if duty.id not in used:
            said = f"'{duty.id}' binds this company and no playbook names it; add it to one"
            yield Problem(duty.at(), said, RULE, Severity.WARNING)
