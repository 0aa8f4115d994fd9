"""The crisis cell in peacetime: teams, deputies, who decides what, meetings and shifts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.cell import Decision, Shift, Team
from generator.model.meeting import Meeting
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page
from generator.views.people import Chair, chairs, in_cascade


@dataclass(frozen=True)
class TeamLine:
    """A team with its chairs."""

    team: Team
    chairs: Sequence[Chair]
    levels: Sequence[Link]
    places_to_meet: Sequence[Link]
    liaison: Link | None


@dataclass(frozen=True)
class CellPage(Page):
    """Shows the teams and who holds each chair."""

    teams: Sequence[TeamLine]
    shifts: Sequence[tuple[Shift, Link]]

    template: ClassVar[str] = 'pages/cell.md.j2'


@dataclass(frozen=True)
class DecisionLine:
    """A decision, and the roles it concerns (RACI)."""

    decision: Decision
    responsible: Link
    accountable: Link
    delegate: Link | None
    consulted: Sequence[Link]
    informed: Sequence[Link]


@dataclass(frozen=True)
class DecisionsPage(Page):
    """Shows who decides what: exactly one role answers for each decision."""

    values: str | None
    priorities: Sequence[str]
    decisions: Sequence[DecisionLine]

    template: ClassVar[str] = 'pages/decisions.md.j2'


@dataclass(frozen=True)
class MeetingsPage(Page):
    """Shows the meetings of the cell and their agendas."""

    meetings: Sequence[tuple[Meeting, Link, Link]]

    template: ClassVar[str] = 'pages/meetings.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of the cell."""
    yield _cell(edition)
    yield _decisions(edition)
    yield _meetings(edition)


def _cell(edition: Edition) -> CellPage:
    book = edition.book
    return CellPage(
        address=addresses.page('CELL'),
        title=edition.words('Crisis cell'),
        places=tuple(team.at() for team in book.teams.values()),
        holds=(*(f'teams/{id_}' for id_ in book.teams), *(f'shifts/{id_}' for id_ in book.shifts)),
        teams=[_team(edition, team) for team in book.teams.values()],
        shifts=[(shift, link(edition, 'teams', shift.team)) for shift in book.shifts.values()],
    )


def _team(edition: Edition, team: Team) -> TeamLine:
    roles = [role for role in in_cascade(edition) if role.id in team.roles]
    return TeamLine(
        team,
        chairs(edition, roles),
        links(edition, 'levels', team.activation_levels),
        links(edition, 'resources', team.meeting_places),
        link(edition, 'roles', team.liaison) if team.liaison else None,
    )


def _decisions(edition: Edition) -> DecisionsPage:
    decisions = edition.book.decisions
    return DecisionsPage(
        address=addresses.page('DECISIONS'),
        title=edition.words('Who decides what'),
        places=tuple(decision.at() for decision in decisions.values()),
        holds=tuple(f'decisions/{id_}' for id_ in decisions),
        values=edition.book.organisation.values_statement,
        priorities=edition.book.organisation.priorities,
        decisions=[decision_line(edition, decision) for decision in decisions.values()],
    )


def decision_line(edition: Edition, decision: Decision) -> DecisionLine:
    """Return a standing decision with the roles it concerns."""
    accountable = decision.accountable
    return DecisionLine(
        decision,
        link(edition, 'roles', decision.responsible),
        link(edition, 'roles', accountable) if accountable else Link(decision.accountable_outside or ''),
        link(edition, 'roles', decision.delegate.role) if decision.delegate else None,
        links(edition, 'roles', decision.consulted),
        links(edition, 'roles', decision.informed),
    )


def _meetings(edition: Edition) -> MeetingsPage:
    meetings = edition.book.meetings
    return MeetingsPage(
        address=addresses.page('MEETINGS'),
        title=edition.words('Meetings'),
        places=tuple(meeting.at() for meeting in meetings.values()),
        holds=tuple(f'meetings/{id_}' for id_ in meetings),
        meetings=[
            (one, link(edition, 'roles', one.chair), link(edition, 'roles', one.log)) for one in meetings.values()
        ],
    )
