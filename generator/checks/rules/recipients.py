"""Whoever must be told by law can be reached: a portal or a telephone, and an account on the portal that works.

Why it matters: accounts on the portals of authorities take days to open. The 24 hours of a first notice do not wait
for a postal code.

An example that fails:

    recipient: cnil        (contacts/cnil: a portal, and no `portal_account_ready: true`)

How to fix it: open the account now, try it, write `portal_account_ready: true` and `portal_tested_on`; add a telephone
as a second way.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.law import binding
from generator.model.contact import Contact, PointKind
from generator.model.problem import Problem, Severity

RULE = 'recipients'
CODES = ('L32',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each recipient of a binding duty who cannot be reached in time."""
    contacts = context.handbook.contacts
    for duty in binding(context):
        if duty.recipient is None and duty.recipient_note is None:
            message = f"'{duty.id}' does not say whom to tell; write 'recipient' or 'recipient_note'"
            yield Problem(duty.at(), message, RULE, Severity.WARNING)
    for id_ in dict.fromkeys(duty.recipient for duty in binding(context) if duty.recipient):
        if id_ in contacts:
            yield from _reachable(contacts[id_])


def _reachable(contact: Contact) -> Iterator[Problem]:
    has_portal = any(point.kind is PointKind.PORTAL for point in contact.contacts)
    if not has_portal and not any(point.is_phone for point in contact.contacts):
        message = f"'{contact.id}' must be told by law and has neither portal nor telephone; add one"
        yield Problem(contact.at('contacts'), message, RULE, Severity.WARNING)
    if has_portal and contact.portal_account_ready is not True:
        message = f"no account is ready on the portal of '{contact.id}'; open it and write 'portal_account_ready: true'"
        yield Problem(contact.at('portal_account_ready'), message, RULE, Severity.WARNING)
