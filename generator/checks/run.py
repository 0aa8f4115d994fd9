"""Run every rule on a handbook, and leave out the warnings that its editors have explained."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from generator import memory
from generator.checks.context import Context, Rule
from generator.checks.rules import ON_AGES, ON_PEOPLE, RULES
from generator.model.catalogue import Catalogues
from generator.model.document import Explained
from generator.model.handbook import Handbook
from generator.model.part import Entity
from generator.model.problem import Place, Problem, Severity

RULE = 'explained'
PEOPLE = 'people'
MANUALS: Mapping[str, str] = {
    RULE: """Every explanation in handbook.yml explains a warning that is there.

A warning may be known and accepted; `explained` says which rule, where, and why, and the warning is not shown again.
An explanation that no longer explains anything would hide the next one.

An example that fails: an explanation for an entry that has been corrected since.
To fix it: delete the explanation.""",
    PEOPLE: """The rules on people run only where there are people.

A handbook may be built without its people, whose names and numbers stand in private/. The rules on deputies and chairs
are not run then. This note says so, because no warning from them would look as if all were well.

To fix it: build with private/, or with --private and its folder.""",
}


def run(
    book: Handbook | None,
    catalogues: Catalogues,
    today: date,
    *,
    doubts: Sequence[Problem] = (),
    emergency: bool = False,
) -> list[Problem]:
    """Return the problems that the rules find, sorted; none where the handbook could not be read completely.

    `doubts` are warnings on how the handbook was written, which its editors may have explained too. In an emergency, a
    problem of age alone is a warning: an old handbook is better than none.
    """
    if book is None:
        return []
    context = Context(book, catalogues, today)
    with memory.without_garbage_collection():
        found = [*doubts, *(problem for rule in RULES for problem in _found(rule, context))]
    if emergency:
        found = [replace(one, severity=Severity.WARNING) if is_age(one) else one for one in found]
    return sorted(set(_unexplained(found, book)))


def is_age(problem: Problem) -> bool:
    """Return whether a problem is only that something is too old, which a banner on every page can state."""
    return problem.rule in {rule.RULE for rule in ON_AGES}


def _found(rule: Rule, context: Context) -> Iterator[Problem]:
    if _is_run(rule, context.handbook):
        yield from rule.check(context)
    elif rule is ON_PEOPLE[0]:
        skipped = ', '.join(one.RULE for one in ON_PEOPLE)
        message = f'there are no people here, so some rules were not run ({skipped}); load private/ to run them'
        yield Problem(Place('data/people.yml'), message, PEOPLE, Severity.WARNING)


def _is_run(rule: Rule, book: Handbook) -> bool:
    """Return whether a rule is run: the rules on people only where there are people."""
    return rule not in ON_PEOPLE or bool(book.people)


def _unexplained(found: Iterable[Problem], book: Handbook) -> Iterator[Problem]:
    """Yield the problems without an explanation, and the explanations without a problem, except of rules not run."""
    open_ = list(found)
    skipped = {rule.RULE for rule in RULES if not _is_run(rule, book)}
    for number, explained in enumerate(book.handbook.explained):
        entry = _entry(book, explained.place)
        left = [problem for problem in open_ if not _explains(explained, entry, problem)]
        if len(left) == len(open_) and explained.rule not in skipped:
            message = f"no warning of the rule '{explained.rule}' at '{explained.place}'; delete the explanation"
            yield Problem(book.handbook.at('explained', number), message, RULE, Severity.WARNING)
        open_ = left
    yield from open_


def _entry(book: Handbook, target: str) -> Entity | None:
    kind, _, id_ = target.partition('/')
    return book.entries_of(kind).get(id_) if kind in type(book).model_fields else None


def _explains(explained: Explained, entry: Entity | None, problem: Problem) -> bool:
    if problem.severity is Severity.ERROR or problem.rule != explained.rule:
        return False
    inside = entry is not None and problem.place in {*entry.places.values(), entry.at('body')}
    file = problem.place.file
    return inside or file == explained.place or file.startswith(f'{explained.place}/')
