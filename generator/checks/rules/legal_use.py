"""Every duty is named by at least one playbook: those that bind this company, and those that do not bind it today.

Why it matters: a clock that no playbook names is started by nobody, and one learns of it from the authority. One that
does not bind stands greyed on the clock sheet, for the profile may be wrong and bills become law.

An example that fails:

    obligations/gdpr-33.yml exists, and no playbook lists gdpr-33

How to fix it: add it under `obligations` of the playbooks where it may run, or to the action that starts it; at least
to the playbook for crises that are not listed.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.law import binding
from generator.model.problem import Problem, Severity

RULE = 'legal-use'
CODES = ('L31',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each duty that no playbook names."""
    books = context.handbook.playbooks.values()
    listed = {id_ for book in books for id_ in book.obligations}
    started = {action.obligation for book in books for action in book.actions if action.obligation}
    binds = {duty.id for duty in binding(context)}
    for duty in context.handbook.obligations.values():
        if duty.id in binds and duty.id not in listed | started:
            message = f"'{duty.id}' binds this company and no playbook names it; add it to one"
            yield Problem(duty.at(), message, RULE, Severity.WARNING)
        elif duty.id not in binds and duty.id not in listed:
            message = (
                f"no playbook lists '{duty.id}', which does not bind this company; add it to one, to be greyed there"
            )
            yield Problem(duty.at(), message, RULE, Severity.WARNING)
