"""The words of each message are those that were approved.

`approved_wording` holds a fingerprint of the body and variants in every language. It changes with every word. If a
message was changed after its approval, this rule reports it, and the approver reads it again.

Why it matters: in the first hour nobody waits for a lawyer if the words were approved in peace. Words changed since
then were approved by nobody, and may bind the company.

An example that fails:

    approved_wording: 9f86d081884c7d65        (and the body was changed since)

How to fix it: have the approver read it, in every language, and write the fingerprint that this rule gives.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.approval import ApprovalStatus, approval, fingerprint
from generator.model.problem import Problem, Severity

RULE = 'approval'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each message whose present words nobody has approved."""
    for message in context.handbook.messages.values():
        state = approval(message, context.catalogues)
        write = f"'approved_wording: {fingerprint(message, context.catalogues)}'"
        if state is ApprovalStatus.NEVER:
            text = f"'{message.id}' is not approved; once its approver has read it, write {write}"
            yield Problem(message.at('approved_wording'), text, RULE, Severity.WARNING)
        elif state is ApprovalStatus.CHANGED:
            text = f'the wording changed since approval; if it was approved again, write {write}'
            yield Problem(message.at('approved_wording'), text, RULE, Severity.WARNING)
