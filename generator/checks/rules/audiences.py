"""Every playbook, the generic one too, has words for employees, customers, partners and the media.

Counted are the messages the playbook lists and those that name the playbook; a message for any crisis counts where the
playbook lists it, because only then is it found from there.

Why it matters: whoever is not told by us is told by somebody else. The first hour leaves no time to write.

An example that fails:

    messages: [cust-holding, press-holding]        (nothing for employees, nothing for partners)

How to fix it: add a message for that group under `messages`, or write one.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.coverage import groups_reached
from generator.model.communication import MANDATORY_GROUPS
from generator.model.problem import Problem

RULE = 'audiences'
CODES = ('L21',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each group that a playbook has no message for."""
    for playbook in context.handbook.playbooks.values():
        reached = groups_reached(context.handbook, playbook)
        for group in MANDATORY_GROUPS:
            if group not in reached:
                message = f"{playbook.code} has no message for {group}; add one under 'messages'"
                yield Problem(playbook.at('messages'), message, RULE)
