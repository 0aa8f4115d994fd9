"""What a reflex card shows as vital is due in the first fifteen minutes.

An act marked `first` stands in the box at the top of the card of its role, above every time box.

Why it matters: the box is read first and done at once. An act of a later hour that stands there is done too early: the
interview is held before its legal steps are read, or customers are written to before anybody knows our role.

An example that fails:

    actions:
      - {role: hr, time_box: 1-4 h, do: Hold the interview., kind: assess, first: true}

How to fix it: take `first` away, or give the act the time box `0-15 min` if it is due then.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.playbook import TimeBox
from generator.model.problem import Problem

RULE = 'at-once'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each act that is marked vital and is due later than the first fifteen minutes."""
    for playbook in context.handbook.playbooks.values():
        for number, action in enumerate(playbook.actions):
            if action.first and action.time_box is not TimeBox.FIRST_15_MIN:
                message = f"'first' is for the first 15 minutes, and this act is of {action.time_box}; take it away"
                yield Problem(playbook.at('actions', number, 'first'), message, RULE)
