"""Whatever one entry names in another exists: a role, a message, a page, an action, a decision.

Some fields name any entry, as `kind/id`, or a page that lists, as `playbooks/index`: what a lesson, an improvement, a
signal or a word of the glossary is about, the page that answers a drill, the evidence of an assessment. A page written
by people names the section in which it stands.

Why it matters: a card that says "hand over to CISO-LEAD" when no such role exists sends its reader to nobody, at the
minute when nobody has time to ask. Links of pages written by people are held to the same.

An example that fails:

    owner: ciso-lead        (the roles are ciso, tech, dir ...)

How to fix it: write the id of an entry that exists; it is the name of its file, or the key of its block. If the entry
should exist, write it.
"""

import re
from collections.abc import Iterable, Iterator

from generator import addresses
from generator.checks.context import Context, EntryText
from generator.checks.near import did_you_mean
from generator.model.exercise import Exercise
from generator.model.handbook import Handbook
from generator.model.marks import Names, Ref
from generator.model.moment import Moment
from generator.model.obligation import Obligation
from generator.model.part import Entity, Path
from generator.model.playbook import Playbook
from generator.model.problem import Place, Problem
from generator.sections import SECTIONS

RULE = 'references'
SECTION_KEYS = tuple(section.key for section in SECTIONS)
CODES = ('L01',)
_LINK = re.compile(r'\]\(handbook:([^)\s]*)\)')
Named = tuple[Path, str, str, set[str]]
"""Where a name stands, what it names, the name itself, and the names that exist."""


def check(context: Context) -> Iterator[Problem]:
    """Yield each name of something that does not exist."""
    book = context.handbook
    yield from _fields(context)
    for _, entry in book.entries():
        for path, what, name, known in (*_inner(entry), *_weighed(book, entry)):
            if name not in known:
                yield _unknown(entry.at(*path), name, what, known)
    yield from _links(context)
    for page in book.pages.values():
        if page.section not in SECTION_KEYS:
            yield _unknown(page.at('section'), page.section, 'sections', SECTION_KEYS)
    for kind in book.handbook.review:
        if kind not in book.kinds():
            yield _unknown(book.handbook.at('review', kind), kind, 'kinds of entry', book.kinds())


def _fields(context: Context) -> Iterator[Problem]:
    entries = {kind: context.handbook.entries_of(kind) for kind in type(context.handbook).model_fields}
    targets = {f'{kind}/{id_}' for kind, held in entries.items() for id_ in held}.union(addresses.TARGETS)
    for one in context.written:
        for mark in one.scalar.marks if one.scalar.is_name else ():
            if isinstance(mark, Ref) and one.text not in entries[mark.kind]:
                yield _unknown(one.place, one.text, mark.kind, entries[mark.kind])
            elif isinstance(mark, Names) and one.text not in targets:
                yield from _target(context.handbook, mark, one)


def _target(book: Handbook, mark: Names, one: EntryText) -> Iterator[Problem]:
    """Yield a problem where a text names no entry; where a kind alone may stand, where it is none."""
    if not mark.or_kind or '/' in one.text:
        yield from _unnamed(book, one.text, one.place)
    elif one.text not in type(book).model_fields:
        yield _unknown(one.place, one.text, 'kinds of entry', type(book).model_fields)


def _unknown(at: Place, name: str, what: str, known: Iterable[str]) -> Problem:
    advice = did_you_mean(name, known, 'write it, or name one that exists')
    return Problem(at, f"no '{name}' among the {what.replace('_', ' ')}; {advice}", RULE)


def _links(context: Context) -> Iterator[Problem]:
    """Yield a problem for each link in a text that leads neither to an entry nor to a page."""
    made = {page.target for page, _ in addresses.made(context.handbook)}
    for one in context.read:
        if 'handbook:' in one.text:
            for target in _LINK.findall(one.text):
                if target not in made:
                    yield from _unnamed(context.handbook, target, one.place)


def _unnamed(book: Handbook, target: str, at: Place) -> Iterator[Problem]:
    """Yield a problem where a `kind/id` is neither an entry nor a page that lists."""
    kind, _, id_ = target.partition('/')
    entries = book.entries_of(kind) if kind in type(book).model_fields else {}
    if id_ in entries or target in addresses.TARGETS:
        return
    if entries and id_:
        yield _unknown(at, id_, kind, entries)
    elif entries:
        yield Problem(at, f"'{kind}' is a kind of entry; write '{kind}/' and the id of one", RULE)
    else:
        alike = [f'{one}/{id_}' for one in book.kinds() if id_ in book.entries_of(one)]
        yield _unknown(at, target, 'entries and pages', [*alike, *addresses.TARGETS])


def _inner(entry: Entity) -> Iterator[Named]:
    """Yield the names that an entry gives to parts of itself."""
    if isinstance(entry, Playbook):
        yield from _of_playbook(entry)
    elif isinstance(entry, Obligation):
        steps = {step.id for step in entry.steps}
        for number, step in enumerate(entry.steps):
            if step.start_step is not None:
                yield ('steps', number, 'start_step'), 'steps of this obligation', step.start_step, steps
    elif isinstance(entry, Exercise):
        yield from _of_exercise(entry)


def _of_playbook(book: Playbook) -> Iterator[Named]:
    decisions = {decision.id for decision in book.decisions}
    actions = {action.id for action in book.actions if action.id is not None}
    for number, action in enumerate(book.actions):
        if action.decision is not None:
            yield ('actions', number, 'decision'), 'decisions of this playbook', action.decision, decisions
        for index, needed in enumerate(action.depends_on):
            yield ('actions', number, 'depends_on', index), 'actions of this playbook', needed, actions


def _weighed(book: Handbook, entry: Entity) -> Iterator[Named]:
    """Yield the decisions of playbooks that the card of a moment shows."""
    for number, box in enumerate(entry.boxes if isinstance(entry, Moment) else ()):
        if box.weigh is not None and box.weigh.playbook in book.playbooks:
            known = {point.id for point in book.playbooks[box.weigh.playbook].decisions}
            yield ('boxes', number, 'weigh', 'point'), 'decisions of that playbook', box.weigh.point, known


def _of_exercise(exercise: Exercise) -> Iterator[Named]:
    known = {objective.id for objective in exercise.objectives}
    what = 'objectives of this exercise'
    for number, inject in enumerate(exercise.injects):
        if inject.objective is not None:
            yield ('injects', number, 'objective'), what, inject.objective, known
    for number, seen in enumerate(exercise.observations):
        yield ('observations', number, 'objective'), what, seen.objective, known
