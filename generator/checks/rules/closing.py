"""A playbook says when the crisis is over and what is corrected afterwards, in a way outsiders can see.

At least two closing criteria and three corrective actions. Where the playbook is of a crisis that is not cyber, or
for any crisis, each corrective action names a proof that outsiders can see: security work is often kept quiet, a recall
cannot be.

Why it matters: crises that nobody closes burn people out, and a promise of change that nobody can verify is a second
crisis.

An example that fails:

    closing_criteria: [Service restored.]

How to fix it: write what must be true before the director closes; for each correction an owner, a date, a proof.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.playbook import Playbook, PlaybookKind
from generator.model.problem import Problem, Severity
from generator.model.risk import CYBER

RULE = 'closing'
CODES = ('L19', 'L20')


def check(context: Context) -> Iterator[Problem]:
    """Yield each playbook that ends badly."""
    limits = context.thresholds
    for playbook in context.handbook.playbooks.values():
        for key, least in (
            ('closing_criteria', limits.closing_criteria),
            ('corrective_actions', limits.corrective_actions),
        ):
            held = len(getattr(playbook, key))
            if held < least:
                message = f"{playbook.code} has {held} under '{key}' and needs {least}; add to them"
                yield Problem(playbook.at(key), message, RULE)
        if _is_not_cyber(context, playbook):
            yield from _unproven(playbook)


def _is_not_cyber(context: Context, playbook: Playbook) -> bool:
    """Return whether every risk a playbook answers is of another kind; one for any crisis may be of any kind."""
    found = [context.handbook.risks[risk] for risk in playbook.risks if risk in context.handbook.risks]
    is_for_any = playbook.kind is PlaybookKind.GENERIC
    return is_for_any or (bool(found) and all(risk.family not in CYBER for risk in found))


def _unproven(playbook: Playbook) -> Iterator[Problem]:
    for number, corrective in enumerate(playbook.corrective_actions):
        if corrective.visible_proof is None:
            message = "nothing that outsiders can see; write it under 'visible_proof'"
            yield Problem(playbook.at('corrective_actions', number), message, RULE, Severity.WARNING)
