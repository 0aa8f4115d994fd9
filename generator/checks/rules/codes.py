"""A code, the address of a page, and an id inside an entry, belong to one thing only.

The pages that every handbook has (NOW, CASCADE, CLOCKS ...) hold codes of their own, and so do those that are made of
entries (the card DIR/RANSOM, RANSOM-READY, RANSOM/DOWN, RANSOM/CLOCKS, the books of an exercise ...).

Why it matters: people say codes on the phone. If RANSOM is both a playbook and a message, two people who believe they
read the same page do not.

An example that fails:

    roles/rec.yml: code: LOG        (roles/log.yml has the code LOG already)

How to fix it: give one of the two another code, short enough to be said aloud; inside a playbook, obligation or
exercise, give one of the two parts another id. An entry whose id is the address of another page takes another id.
"""

from collections.abc import Iterator

from generator import addresses
from generator.checks.context import Context
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
    """Yield each code, address and inner id that is taken already."""
    yield from _codes_taken(context.handbook)
    yield from _targets_taken(context.handbook)
    for _, entry in context.handbook.entries():
        yield from _inner(entry)


def _codes_taken(book: Handbook) -> Iterator[Problem]:
    """Yield a problem for each code of an entry that is taken, then for those of pages made of other entries."""
    taken: dict[str, Entity | None] = dict.fromkeys(addresses.PAGES)
    reported: set[str] = set()
    for entry in _coded(book):
        by = taken.setdefault(entry.code, entry)
        if by is not entry:
            yield _taken(entry, entry.code, by)
            reported.add(entry.code)
    for page, entries in addresses.made(book):
        by = taken.setdefault(page.code, entries[-1])
        if by is not entries[-1] and reported.isdisjoint(entry.code for entry in entries):
            yield _taken(entries[-1], page.code, by)


def _coded(book: Handbook) -> Iterator[Entity]:
    """Yield every entry that has a page of its own, or a code though it has none."""
    for kind, entry in book.entries():
        if entry.own_code is not None or addresses.has_page(kind):
            yield entry


def _taken(entry: Entity, code: str, by: Entity | None) -> Problem:
    return Problem(entry.at('code'), f"the code '{code}' is taken by {_by(by, 'code')}; choose another", RULE)


def _targets_taken(book: Handbook) -> Iterator[Problem]:
    """Yield a problem for each entry and each page made of entries that stands where another page stands."""
    taken: dict[str, Entity | None] = dict.fromkeys(addresses.TARGETS)
    for target, entry in _targets(book):
        by = taken.setdefault(target, entry)
        if by is not entry:
            yield Problem(entry.at(), f"the address '{target}' is taken by {_by(by)}; choose another id", RULE)


def _targets(book: Handbook) -> Iterator[tuple[str, Entity]]:
    """Yield what links to an entry, or to a page made of entries, say; and the entry that gives it its id."""
    for kind, entry in book.entries():
        yield f'{kind}/{entry.id}', entry
    for page, entries in addresses.made(book):
        yield page.target, entries[-1]


def _by(entry: Entity | None, *path: str) -> str:
    """Return what has taken a code or an address, as a message names it."""
    if entry is None:
        return 'a page that every handbook has'
    place = entry.at(*path)
    return f'{place.file}, line {place.line}'


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
