"""An act that cannot be undone names its decision, and every decision has a default and a fallback decider.

Why it matters: cutting off customers or paying a ransom is nothing to do on a reflex. And a decision that waits for one
person who cannot be reached is not taken: the crisis takes it.

An example that fails:

    actions:
      - {role: tech, time_box: 0-15 min, do: Wipe the servers., kind: contain, irreversible: true}

How to fix it: name the decision under `decision` of the action; give each decision a `default` (what happens if nobody
decides in time) and a `fallback_decider`.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem

RULE = 'decision-points'
CODES = ('L17', 'L18')


def check(context: Context) -> Iterator[Problem]:
    """Yield each act without its decision, and each decision that may never be taken."""
    for playbook in context.handbook.playbooks.values():
        for number, action in enumerate(playbook.actions):
            if action.irreversible and action.decision is None:
                message = "this cannot be undone, and no decision covers it; name one under 'decision'"
                yield Problem(playbook.at('actions', number), message, RULE)
        for number, decision in enumerate(playbook.decisions):
            for key in ('default', 'fallback_decider'):
                if getattr(decision, key) is None:
                    message = f"the decision '{decision.id}' has no '{key}'; write it"
                    yield Problem(playbook.at('decisions', number), message, RULE)
            if decision.fallback_decider == decision.decider:
                message = f"'{decision.decider}' cannot stand in for itself; name another 'fallback_decider'"
                yield Problem(playbook.at('decisions', number, 'fallback_decider'), message, RULE)
