"""Every mandatory chair can be called whatever one thing is lost, and in every crisis that a playbook is for.

Lost are in turn each dependency (our own systems, the single sign-on, each operator, the cloud provider), each site,
and all that a playbook says it takes away (`loses`, `loses_sites`). A telephone needs its operator, by `operators` in
organisation.yml, unless it says under `depends_on` what it needs; a desk telephone needs its site. Only voice counts.

Why it matters: the crisis that takes the telephones away is the one in which the cell must meet. A chair whose holder
and deputies all depend on one operator is empty that night.

An example that fails:

    every number of TECH is on the operator that stands behind telecom_a

How to fix it: give one of them a number on the other operator or a private one, with their consent; or name a deputy
who has one.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts import reach
from generator.facts.reach import Loss
from generator.model.handbook import Handbook
from generator.model.problem import Problem

RULE = 'reachable'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each mandatory chair that nobody can call, with the losses under which it is so."""
    book = context.handbook
    always = set(reach.unreachable(book, Loss()))
    found: dict[str, list[str]] = {role: [] for role in always if book.roles[role].holders}
    for what, loss in _losses(book):
        for role in reach.unreachable(book, loss):
            if role not in always:
                found.setdefault(role, []).append(what)
    for role, lost in found.items():
        entry = book.roles[role]
        when = f' when this is lost: {", ".join(lost)}' if lost else ''
        message = (
            f'nobody in {entry.code} can be called{when}; add a telephone that works then, or a deputy who has one'
        )
        yield Problem(entry.at('holders'), message, RULE)


def _losses(book: Handbook) -> Iterator[tuple[str, Loss]]:
    """Yield each loss with its name. What one thing takes away is not told again for the playbooks that lose it."""
    alone = list(reach.single_losses(book))
    for loss in alone:
        yield ', '.join((*loss.needs, *(f"the site '{site}'" for site in loss.sites))), loss
    for playbook in book.playbooks.values():
        loss = reach.of_playbook(playbook)
        if loss != Loss() and loss not in alone:
            yield f'all that {playbook.code} takes away', loss
