"""A code, and an id inside an entry, belongs to one thing only.

Why it matters: people say codes on the phone. If RANSOM is both a playbook and a message, two people who believe they
read the same page do not. The pages that every handbook has (NOW, CASCADE, CLOCKS ...) hold codes of their own.

An example that fails:

    roles/rec.yml: code: LOG        (roles/log.yml has the code LOG already)

How to mend it: give one of the two another code, short enough to be said aloud; inside a playbook, obligation or
exercise, give one of the two parts another id.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.fixed import FIXED
from generator.model.exercise import Exercise
from generator.model.handbook import Handbook
from generator.model.obligation import Obligation
from generator.model.part import Entity
from generator.model.playbook import Playbook
from generator.model.problem import Problem

RULE = 'codes'
CODES = ('L02',)
Parts = tuple[str, list[str | None]]


def check(context: Context) -> Iterator[Problem]:
    """Yield each code and each inner id that is taken already."""
    taken: dict[str, Entity] = {}
    for code, entry in _codes(context.handbook):
        if code in FIXED or code in taken:
            by = _where(taken[code]) if code in taken else 'a page that every handbook has'
            yield Problem(entry.at('code'), f"the code '{code}' is taken by {by}; choose another", RULE)
        taken.setdefault(code, entry)
    for _, entry in context.handbook.entries():
        yield from _inner(entry)


def _where(entry: Entity) -> str:
    place = entry.at('code')
    return f'{place.file}, line {place.line}'


def _codes(book: Handbook) -> Iterator[tuple[str, Entity]]:
    """Yield the code of every page that an entry has, and the entry."""
    for kind in ('roles', 'playbooks', 'forms', 'messages', 'moments', 'pages'):
        for entry in book.shelf(kind).values():
            yield entry.code, entry
    for playbook in book.playbooks.values():
        yield f'{playbook.code}-READY', playbook
        for role in book.roles.values():
            yield f'{role.code}/{playbook.code}', playbook
    for obligation in book.obligations.values():
        yield f'LAW-{obligation.id.upper()}', obligation


def _inner(entry: Entity) -> Iterator[Problem]:
    for key, ids in _parts(entry):
        for number, id_ in enumerate(ids):
            if id_ is not None and id_ in ids[:number]:
                yield Problem(entry.at(key, number, 'id'), f"the id '{id_}' is used twice here; choose another", RULE)


def _parts(entry: Entity) -> Iterator[Parts]:
    if isinstance(entry, Playbook):
        yield 'actions', [action.id for action in entry.actions]
        yield 'decisions', [decision.id for decision in entry.decisions]
    if isinstance(entry, Obligation):
        yield 'steps', [step.id for step in entry.steps]
    if isinstance(entry, Exercise):
        yield 'objectives', [objective.id for objective in entry.objectives]
        yield 'injects', [inject.id for inject in entry.injects]
