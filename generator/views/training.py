"""Training: what is taught to whom and how often, and for each module the sheet for a session of ten minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.training import Drill, Session, Theme, Training
from generator.views.days import YEAR, later
from generator.views.link import Link
from generator.views.links import entry_link, link, links
from generator.views.page import Page

FOUNDING = (Theme.CYBER_CRISIS, Theme.CRISIS_COMMUNICATION, Theme.EMERGENCY_PROCEDURES)
"""The themes that every yearly calendar holds."""


@dataclass(frozen=True)
class TrainingDates:
    """When a module was given, when it comes next, and when it must have been given again."""

    last: date | None
    next: date | None
    due: date | None
    """By when it must be given again, where no session is planned before."""
    invited: int
    attended: int
    """How many, in the sessions of one whole period before the day of issue."""


@dataclass(frozen=True)
class ModuleLine:
    """A module, and how it stands."""

    module: Training
    link: Link
    rhythm: TrainingDates


@dataclass(frozen=True)
class ThemeLine:
    """A theme, and the sessions that teach it in the year that begins with the day of issue."""

    theme: Theme
    days: Sequence[date]
    modules: Sequence[Link]


@dataclass(frozen=True)
class TrainingsPage(Page):
    """Lists the modules, and says whether the year holds the three themes it must."""

    themes: Sequence[ThemeLine]
    """Whether the year is whole is the cell's to judge: others have none."""
    modules: Sequence[ModuleLine]
    on: date

    template: ClassVar[str] = 'pages/trainings.md.j2'


@dataclass(frozen=True)
class DrillCase:
    """A case to play: the question, the answer, and the page that answers."""

    drill: Drill
    page: Link | None


@dataclass(frozen=True)
class TrainingPage(Page):
    """Shows one module: the cases to play first, the answers on a side of their own."""

    module: Training
    rhythm: TrainingDates
    cases: Sequence[DrillCase]
    roles: Sequence[Link]
    """The roles whose card asks for it."""
    prerequisite: Link | None
    sessions: Sequence[tuple[Session, Link | None]]
    is_for_everybody: bool
    """Its readers want to know when they may come, not how it went before."""

    template: ClassVar[str] = 'pages/training.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of modules, then the sheet of each."""
    yield _list(edition)
    for module in edition.book.training.values():
        yield _module(edition, module)


def training_dates(edition: Edition, module: Training) -> TrainingDates:
    """Return how a module stands on the day of issue."""
    on = edition.facts.on
    found = [one for one in edition.book.sessions.values() if one.module == module.id]
    held = [one for one in found if one.date <= on]
    last = max((one.date for one in held), default=None)
    coming = min((one.date for one in found if one.date > on), default=None)
    due = later(edition, last, module.every) if last else None
    recent = [one for one in held if later(edition, one.date, module.every) >= on]
    return TrainingDates(
        last,
        coming,
        None if due and coming and coming <= due else due,
        sum(one.invited or 0 for one in recent),
        sum(one.attended or 0 for one in recent),
    )


def _list(edition: Edition) -> TrainingsPage:
    modules = sorted(edition.book.training.values(), key=lambda one: (_first_theme(one), one.title))
    return TrainingsPage(
        address=addresses.page('TRAINING'),
        title=edition.words('Training'),
        places=tuple(one.at() for one in modules),
        themes=[] if edition.is_for_everybody else [_theme(edition, theme) for theme in FOUNDING],
        modules=[ModuleLine(one, link(edition, 'training', one.id), training_dates(edition, one)) for one in modules],
        on=edition.facts.on,
    )


def _first_theme(module: Training) -> int:
    return min(list(Theme).index(theme) for theme in module.themes)


def _theme(edition: Edition, theme: Theme) -> ThemeLine:
    """Return the sessions of the year that begins on the day of issue, the first to come first."""
    on, book = edition.facts.on, edition.book
    taught = {one.id for one in book.training.values() if theme in one.themes}
    end = later(edition, on, YEAR)
    found = sorted((one.date, one.module) for one in book.sessions.values() if one.module in taught)
    coming = [(day, module) for day, module in found if on <= day < end]
    modules = dict.fromkeys(module for _, module in coming)
    return ThemeLine(theme, [day for day, _ in coming], [link(edition, 'training', one) for one in modules])


def _answer(edition: Edition, drill: Drill) -> Link | None:
    """Return the page that answers a case; for everybody, only one that they have."""
    found = entry_link(edition, drill.page) if drill.page else None
    return None if found and edition.is_for_everybody and not found.target else found


def _module(edition: Edition, module: Training) -> TrainingPage:
    book = edition.book
    held = (one for one in book.sessions.values() if one.module == module.id)
    coming = (one for one in held if one.date >= edition.facts.on or not edition.is_for_everybody)
    sessions = sorted(coming, key=lambda one: one.date)
    listed = sessions if edition.is_for_everybody else reversed(sessions)
    return TrainingPage(
        address=addresses.of('training', module),
        title=module.title,
        nav_title=f'{module.code} · {module.title}',
        places=(module.at(), *(one.at() for one in sessions)),
        holds=tuple(f'sessions/{one.id}' for one in sessions),
        module=module,
        rhythm=training_dates(edition, module),
        cases=[DrillCase(one, _answer(edition, one)) for one in module.drills],
        roles=links(edition, 'roles', tuple(one.id for one in book.roles.values() if module.id in one.training)),
        prerequisite=link(edition, 'training', module.prerequisite) if module.prerequisite else None,
        sessions=[(one, link(edition, 'roles', one.trainer) if one.trainer else None) for one in listed],
        is_for_everybody=edition.is_for_everybody,
    )
