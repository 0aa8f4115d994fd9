"""What is improved: what is still to be done, what was done with its proof, and what lessons changed by quarter."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.facts import improving
from generator.model.learning import Improvement
from generator.views.link import Link
from generator.views.links import entry_link, link, shown
from generator.views.page import Page

_MANY = 4
"""From this many entries of a kind on, their number is shown instead of their names."""


@dataclass(frozen=True)
class ImprovementLine:
    """An improvement, who owns it, which reviews called for it and what it changed."""

    improvement: Improvement
    owner: Link
    reviews: Sequence[Link]
    changed: Sequence[Link]
    verified_by: Link | None

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be done."""
        return improving.is_open(self.improvement)


@dataclass(frozen=True)
class Quarter:
    """Three months: what was learnt, and what was changed for it."""

    name: str
    lessons: int
    done: Sequence[ImprovementLine]
    """Improvements done or verified, the latest first."""
    changes: int
    """Those of them that changed this handbook."""


@dataclass(frozen=True)
class ImprovePage(Page):
    """Shows what is still to be done, the first due first, then what was done, by quarter."""

    on: date
    still_open: Sequence[ImprovementLine]
    quarters: Sequence[Quarter]
    abandoned: Sequence[ImprovementLine]

    template: ClassVar[str] = 'pages/improve.md.j2'


def page(edition: Edition) -> ImprovePage:
    """Return the log of improvements."""
    held = edition.book.improvements.values()
    due = [improvement_line(edition, one) for one in sorted(held, key=lambda one: (one.due, one.priority, one.id))]
    finished = [one for one in due if one.improvement.status in improving.DONE]
    still_open = [one for one in due if one.is_open]
    return ImprovePage(
        address=addresses.page('IMPROVE'),
        title=edition.words('What we improve'),
        nav_title=edition.words('Improvements'),
        places=tuple(one.at() for one in held),
        holds=tuple(f'improvements/{one.id}' for one in held),
        on=edition.facts.on,
        still_open=still_open,
        quarters=_quarters(edition, finished),
        abandoned=[one for one in due if one not in finished and one not in still_open],
    )


def _quarters(edition: Edition, finished: Sequence[ImprovementLine]) -> list[Quarter]:
    """Return the quarters in which something was learnt or changed, the latest first."""
    lessons = [
        _quarter(one.report_on or one.closed.date()) for one in edition.book.reviews.values() for _ in one.lessons
    ]
    done = [(_done_on(one.improvement, edition.facts.on), one) for one in finished]
    found = []
    for year, number in sorted({*lessons, *(_quarter(day) for day, _ in done)}, reverse=True):
        here = sorted((pair for pair in done if _quarter(pair[0]) == (year, number)), key=lambda pair: pair[0])
        latest_first = [one for _, one in reversed(here)]
        changes = sum(improving.is_change_of_plan(one.improvement) for one in latest_first)
        name = edition.words('Q{number} {year}', number=number, year=year)
        found.append(Quarter(name, lessons.count((year, number)), latest_first, changes))
    return found


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3


def _done_on(one: Improvement, on: date) -> date:
    """Return about when it was done: the day it was verified, else its due day, which may not have come yet."""
    return one.verified_on or min(one.due, on)


def improvement_line(edition: Edition, one: Improvement) -> ImprovementLine:
    """Return an improvement with all that it is linked to."""
    return ImprovementLine(
        one,
        link(edition, 'roles', one.owner),
        [link(edition, 'reviews', id_) for id_ in _called_for(edition, one)],
        _changed(edition, one.changed_entries),
        link(edition, 'roles', one.verified_by) if one.verified_by else None,
    )


def _called_for(edition: Edition, one: Improvement) -> list[str]:
    """Return the reviews in which a lesson called for an improvement."""
    return [
        review.id
        for review in edition.book.reviews.values()
        if any(one.id in lesson.improvements for lesson in review.lessons)
    ]


def entry_links(edition: Edition, targets: tuple[str, ...]) -> tuple[Link, ...]:
    """Return the links to entries, those withheld at the end; for everybody, those that they have a page of."""
    found = shown(edition, (_entry(edition, target) for target in targets))
    return tuple(one for one in found if one.target) if edition.is_for_everybody else found


def _entry(edition: Edition, target: str) -> Link:
    """Return the link to an entry, with the words for those that have no name of their own."""
    found = entry_link(edition, target)
    kind, _, id_ = target.partition('/')
    if kind == 'envelopes' and not found.is_withheld:
        return replace(found, label=edition.words('sealed envelope {number}', number=found.label))
    if kind == 'shifts' and not found.is_withheld:
        team = link(edition, 'teams', edition.book.shifts[id_].team)
        return replace(found, label=edition.words('shifts: {team}', team=team.label))
    return found


def _changed(edition: Edition, targets: tuple[str, ...]) -> list[Link]:
    """Return the links to what was changed; of many entries of a kind, the page that lists them and their number."""
    kinds = Counter(target.partition('/')[0] for target in targets)
    many = [kind for kind, times in kinds.items() if times >= _MANY]
    lists = [entry_link(edition, kind) for kind in many]
    counted = [replace(one, label=f'{one.label} ({kinds[kind]})') for one, kind in zip(lists, many, strict=True)]
    return [*counted, *entry_links(edition, tuple(one for one in targets if one.partition('/')[0] not in many))]
