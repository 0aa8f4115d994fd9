"""There are two bridges and two alert numbers, and what stops one leaves the other.

The bridges of the front page are two, of different providers, needing different things. At least one bridge or chat
needs neither our own systems, nor our login, nor our cloud. A second alert number is on another operator.

Why it matters: the first thing a large outage takes is the means to speak of it. Companies have lost hours because
their second line was the first one under another name.

An example that fails:

    bridge: bridge-main           (provider: Telvia)
    second_bridge: bridge-second  (provider: Telvia)

How to fix it: take a bridge of another provider; it needs no contract, a simple telephone conference will do.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.contact import Dependency
from generator.model.means import ResourceKind
from generator.model.problem import Problem, Severity

RULE = 'two-ways'
CODES = ('L51',)
OURS = frozenset({Dependency.OWN_IT, Dependency.SSO, Dependency.CLOUD_PROVIDER})
"""What an attack on the company, or an outage of its cloud, takes away."""
TO_MEET = frozenset({ResourceKind.BRIDGE, ResourceKind.OOB_CHANNEL})


def check(context: Context) -> Iterator[Problem]:
    """Yield what would take both ways at once."""
    yield from _bridges(context)
    yield from _ours(context)
    company = context.handbook.organisation
    first, second = company.alert_number, company.second_alert_number
    if second is None:
        message = "there is no second alert number; write 'second_alert_number', on another operator"
        yield Problem(company.at('alert_number'), message, RULE, Severity.WARNING)
    elif first.operator is not None and first.operator == second.operator:
        message = f"both alert numbers are on '{first.operator}'; move one to another operator"
        yield Problem(company.at('second_alert_number'), message, RULE, Severity.WARNING)


def _ours(context: Context) -> Iterator[Problem]:
    means = [one for one in context.handbook.resources.values() if one.kind in TO_MEET]
    if not any(OURS.isdisjoint(one.depends_on) for one in means):
        message = 'every bridge and chat needs our own systems, login or cloud; add one that needs none of them'
        yield Problem(context.handbook.front_page.at('bridge'), message, RULE)


def _bridges(context: Context) -> Iterator[Problem]:
    front, resources = context.handbook.front_page, context.handbook.resources
    at = front.at('second_bridge')
    first, second = resources.get(front.bridge), resources.get(front.second_bridge)
    if first is None or second is None:
        return
    if first is second:
        yield Problem(at, f"'{first.id}' is both bridges; name another", RULE)
        return
    if first.provider is not None and first.provider == second.provider:
        yield Problem(at, f"both bridges are of '{first.provider}'; take one of another provider", RULE)
    shared = [need for need in second.depends_on if need in first.depends_on and need is not Dependency.NONE]
    if shared:
        yield Problem(at, f'both bridges need {", ".join(shared)}; take one that does not', RULE)
