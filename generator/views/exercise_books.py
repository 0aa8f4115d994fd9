"""The booklets of an exercise, after the four of the ANSSI kits: facilitators, observers, chronogram, players.

Only an edition of the facilitators has the first three: in all others these pages do not exist.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.editions.marked import Untranslated
from generator.model.exercise import Exercise, ExerciseStatus, Inject, Objective
from generator.model.marks import Audience
from generator.views.link import Link
from generator.views.links import link, links, page_link
from generator.views.page import Page

ONE_LINE = 110
"""Characters of an inject that the chronogram shows; the booklet of the facilitators has all of them."""
NOTE_LINES = 7
_MARKING = re.compile(r'^[^a-z]{6,}?[.!]\s+')
"""A first sentence in capitals: the marking, which every inject bears."""


@dataclass(frozen=True)
class InjectLine:
    """An inject, whom it reaches, and the objective it serves."""

    inject: Inject
    recipient: Link
    line: str
    """Its content in one line."""
    objective: Objective | None


@dataclass(frozen=True)
class ExerciseBooklet(Page):
    """What every booklet of an exercise shows."""

    exercise: Exercise
    link: Link


@dataclass(frozen=True)
class FacilitatorsPage(ExerciseBooklet):
    """Shows how to run an exercise, and all that happens in it."""

    cues: Sequence[InjectLine]
    must_play: int
    director: Link
    facilitators: Sequence[Link]
    evaluators: Sequence[Link]
    books: Sequence[Link]

    template: ClassVar[str] = 'pages/exercise_facilitators.md.j2'


@dataclass(frozen=True)
class ObservedObjective:
    """An objective to observe, and what should be seen."""

    number: int
    objective: Objective
    cues: Sequence[InjectLine]


@dataclass(frozen=True)
class ObserversPage(ExerciseBooklet):
    """Shows what to look for, with room to write what was seen."""

    aims: Sequence[ObservedObjective]
    evaluators: Sequence[Link]

    template: ClassVar[str] = 'pages/exercise_observers.md.j2'


@dataclass(frozen=True)
class ChronogramPage(ExerciseBooklet):
    """Shows what happens minute by minute, to tick as it is played."""

    cues: Sequence[InjectLine]
    must_play: int

    template: ClassVar[str] = 'pages/exercise_chronogram.md.j2'


@dataclass(frozen=True)
class PlayersPage(ExerciseBooklet):
    """Shows players the rules, what to bring and whom to call instead of the outside world."""

    playbooks: Sequence[Link]
    contacts: Sequence[Link]
    """Those they would call in a real crisis, and must not call now."""
    notes: Sequence[int]

    template: ClassVar[str] = 'pages/exercise_players.md.j2'


def pages(edition: Edition, exercise: Exercise) -> Iterator[Page]:
    """Yield the booklets of an exercise that these readers have."""
    if _has_players(exercise):
        yield _players(edition, exercise)
    if edition.audience is not Audience.FACILITATORS:
        return
    if exercise.injects:
        yield _facilitators(edition, exercise)
        yield _chronogram(edition, exercise)
    if _has_observers(exercise):
        yield _observers(edition, exercise)


def booklet_links(edition: Edition, exercise: Exercise) -> list[Link]:
    """Return the links to the booklets of an exercise that these readers have."""
    return [page_link(page.title, page.address) for page in pages(edition, exercise)]


def _has_players(exercise: Exercise) -> bool:
    """Return whether players get a page before the exercise. Before an unannounced alarm they do not."""
    return bool(exercise.player_rules) or (exercise.announced and exercise.status is ExerciseStatus.PLANNED)


def _has_observers(exercise: Exercise) -> bool:
    """Return whether there is still something to observe: it is to come, or could be played again."""
    return bool(exercise.injects) or exercise.status is ExerciseStatus.PLANNED


def _players(edition: Edition, exercise: Exercise) -> PlayersPage:
    played = [edition.book.playbooks[id_] for id_ in exercise.playbooks if ('playbooks', id_) not in edition.withheld]
    outside = dict.fromkeys(id_ for book in played for id_ in book.external_contacts)
    address = addresses.of('players', exercise)
    return PlayersPage(
        address=address,
        title=edition.words('Players: {title}', title=exercise.title),
        nav_title=address.code,
        places=(exercise.at('player_rules'),),
        exercise=exercise,
        link=link(edition, 'exercises', exercise.id),
        playbooks=links(edition, 'playbooks', exercise.playbooks),
        contacts=[one for one in links(edition, 'contacts', tuple(outside)) if not one.is_withheld],
        notes=range(NOTE_LINES),
    )


def _facilitators(edition: Edition, exercise: Exercise) -> FacilitatorsPage:
    cues = _cues(edition, exercise)
    address = addresses.of('facilitators', exercise)
    books = [addresses.of(kind, exercise) for kind in ('chronogram', 'observers')]
    return FacilitatorsPage(
        address=address,
        title=edition.words('Facilitators: {title}', title=exercise.title),
        nav_title=address.code,
        places=(exercise.at('injects'), exercise.at('scenario')),
        exercise=exercise,
        link=link(edition, 'exercises', exercise.id),
        cues=cues,
        must_play=sum(cue.inject.key for cue in cues),
        director=link(edition, 'roles', exercise.director),
        facilitators=links(edition, 'roles', exercise.facilitators),
        evaluators=links(edition, 'roles', exercise.evaluators),
        books=[page_link(book.code, book) for book in books],
    )


def _chronogram(edition: Edition, exercise: Exercise) -> ChronogramPage:
    cues = _cues(edition, exercise)
    address = addresses.of('chronogram', exercise)
    return ChronogramPage(
        address=address,
        title=edition.words('Chronogram: {title}', title=exercise.title),
        nav_title=address.code,
        places=(exercise.at('injects'),),
        exercise=exercise,
        link=link(edition, 'exercises', exercise.id),
        cues=cues,
        must_play=sum(cue.inject.key for cue in cues),
    )


def _observers(edition: Edition, exercise: Exercise) -> ObserversPage:
    cues = _cues(edition, exercise)
    address = addresses.of('observers', exercise)
    return ObserversPage(
        address=address,
        title=edition.words('Observers: {title}', title=exercise.title),
        nav_title=address.code,
        places=(exercise.at('objectives'),),
        exercise=exercise,
        link=link(edition, 'exercises', exercise.id),
        aims=[
            ObservedObjective(number, one, [cue for cue in cues if cue.objective is one])
            for number, one in enumerate(exercise.objectives, 1)
        ],
        evaluators=links(edition, 'roles', exercise.evaluators),
    )


def _cues(edition: Edition, exercise: Exercise) -> list[InjectLine]:
    """Return the injects in the order in which they are played."""
    aims = {one.id: one for one in exercise.objectives}
    ordered = sorted(exercise.injects, key=lambda one: one.offset.minutes)
    return [
        InjectLine(one, link(edition, 'roles', one.recipient), _line(one.content), aims.get(one.objective or ''))
        for one in ordered
    ]


def _line(content: str) -> str:
    """Return a text in one line, without the marking before it; as yet untranslated if it was."""
    text = _MARKING.sub('', content)
    if len(text) > ONE_LINE:
        text = text[:ONE_LINE].rsplit(' ', 1)[0].rstrip(',;:.!?') + '…'
    return Untranslated(text, content.language) if isinstance(content, Untranslated) else text
