"""Every playbook tells DIR, COORD, LOG and COM what to do in the first fifteen minutes, and LEG in the first hour.

The common first actions of a role card do not count: every role has some, so counting them would ask for nothing; and a
reflex card is made only where a playbook has actions of its own for the role. It shows those above the common ones.

Why it matters: the first minutes are when people look for their own line. A card that begins at "15-60 min" tells its
reader to wait.

An example that fails:

    actions:
      - {role: tech, time_box: 0-15 min, do: Isolate the machines., kind: contain}        (and nothing for COM)

How to fix it: write what is particular to this crisis for each of them: what to look at, decide, note or say first.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.chairs import chair
from generator.model.playbook import Playbook, TimeBox
from generator.model.problem import Problem, Severity

RULE = 'first-hour'
CODES = ('L14',)
AT_ONCE = ('DIR', 'COORD', 'LOG', 'COM')
FIRST_HOUR = (TimeBox.FIRST_15_MIN, TimeBox.TO_1_HOUR)


def check(context: Context) -> Iterator[Problem]:
    """Yield each chair that a playbook leaves without a first action."""
    for playbook in context.handbook.playbooks.values():
        for code in AT_ONCE:
            if not _acts(context, playbook, code, FIRST_HOUR[:1]):
                message = f'{playbook.code} has no action for {code} in the first 15 minutes; write it'
                yield Problem(playbook.at('actions'), message, RULE)
        if not _acts(context, playbook, 'LEG', FIRST_HOUR):
            message = f'{playbook.code} has no action for LEG in the first hour; write it'
            yield Problem(playbook.at('actions'), message, RULE, Severity.WARNING)


def _acts(context: Context, playbook: Playbook, code: str, boxes: tuple[TimeBox, ...]) -> bool:
    """Return whether a chair acts in time; a chair that does not exist is another rule's."""
    role = chair(context.handbook, code)
    return role is None or any(act.role == role.id and act.time_box in boxes for act in playbook.actions)
