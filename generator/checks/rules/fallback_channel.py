"""The channel that stands in for another needs nothing that the other needs.

Why it matters: when the first channel is down, whatever took it down is down too. A fallback on the same login, the
same operator or our own network fails in the same minute.

An example that fails:

    primary_channel: intranet         (depends_on: [own_it, sso])
    fallback_channel: extranet        (depends_on: [sso])

How to fix it: choose a fallback that depends on something else: another operator, paper, a telephone tree.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.contact import Dependency
from generator.model.problem import Problem

RULE = 'fallback-channel'
CODES = ('L22',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each fallback that would fail with its first channel."""
    channels = context.handbook.channels
    for line in context.handbook.plan.values():
        at = line.at('fallback_channel')
        if line.primary_channel == line.fallback_channel:
            yield Problem(at, f"'{line.fallback_channel}' cannot stand in for itself; choose another channel", RULE)
        elif line.primary_channel in channels and line.fallback_channel in channels:
            first, second = channels[line.primary_channel], channels[line.fallback_channel]
            shared = [need for need in second.depends_on if need in first.depends_on and need is not Dependency.NONE]
            if shared:
                message = f"'{first.id}' and '{second.id}' both need {', '.join(shared)}; choose another channel"
                yield Problem(at, message, RULE)
