"""No role has more actions in one time box than it can do: seven, and never more than nine.

Judged are the acts of a playbook, by role and time box, as its page shows them. A reflex card joins the vital acts, the
whole time boxes there is room for and the common lines of the role; how many it shows is decided as it is laid out, and
the common lines are bounded apart (seven under `first_actions`).

Why it matters: people under stress keep five to nine things in mind. A longer list is skimmed, and what is skimmed is
the last line.

An example that fails:

    ten actions of TECH in 0-15 min

How to fix it: move what can wait to the next time box, give some to another role, or join two that are one.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem, Severity

RULE = 'action-load'
CODES = ('L15',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each role that a playbook overloads in one time box."""
    limits = context.thresholds
    for playbook in context.handbook.playbooks.values():
        held: dict[tuple[str, str], list[int]] = {}
        for number, action in enumerate(playbook.actions):
            held.setdefault((action.role, action.time_box), []).append(number)
        for (role, box), numbers in held.items():
            if len(numbers) > limits.actions_warn_over:
                message = f"'{role}' has {len(numbers)} actions in {box}; move or merge some"
                severity = Severity.ERROR if len(numbers) > limits.actions_error_over else Severity.WARNING
                at = playbook.at('actions', numbers[limits.actions_warn_over], 'do')
                yield Problem(at, message, RULE, severity)
