"""The communication plan: who is informed, by whom, on which channel, with which messages and how often."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.communication import Channel, PlanLine, Stakeholder
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Page


@dataclass(frozen=True)
class PlanRow:
    """A line of the plan."""

    line: PlanLine
    stakeholder: Link
    contact: Link
    deputy: Link
    primary: Link
    fallback: Link
    messages: Sequence[Link]
    approver: Link
    approver_fallback: Link


@dataclass(frozen=True)
class PlanPage(Page):
    """Shows the plan, in the order in which groups are informed."""

    lines: Sequence[PlanRow]

    template: ClassVar[str] = 'pages/plan.md.j2'


@dataclass(frozen=True)
class StakeholdersPage(Page):
    """Shows what each group expects, and who looks after it."""

    stakeholders: Sequence[tuple[Stakeholder, Link, Link, Sequence[Link]]]
    """Each group with its owner, the deputy, and the duties that are owed to it."""
    has_lists: bool
    """These readers may know where the lists are: others get no column of refusals."""

    template: ClassVar[str] = 'pages/stakeholders.md.j2'


@dataclass(frozen=True)
class ChannelLine:
    """A channel, whom it reaches and who works it."""

    channel: Channel
    audiences: Sequence[Link]
    owner: Link
    backup: Link
    last_exercised: date | None


@dataclass(frozen=True)
class ChannelsPage(Page):
    """Shows how to publish on each channel, and what it needs to work."""

    channels: Sequence[ChannelLine]

    template: ClassVar[str] = 'pages/channels.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the plan, the stakeholders and the channels."""
    yield _plan(edition)
    yield _stakeholders(edition)
    yield _channels(edition)


def _plan(edition: Edition) -> PlanPage:
    plan = sorted(edition.book.plan.values(), key=lambda line: (line.sequence, line.id))
    return PlanPage(
        address=addresses.page('PLAN'),
        title=edition.words('Communication plan'),
        places=tuple(line.at() for line in plan),
        holds=tuple(f'plan/{line.id}' for line in plan),
        lines=[_line(edition, line) for line in plan],
    )


def _line(edition: Edition, line: PlanLine) -> PlanRow:
    return PlanRow(
        line,
        link(edition, 'stakeholders', line.stakeholder),
        link(edition, 'roles', line.contact),
        link(edition, 'roles', line.deputy),
        link(edition, 'channels', line.primary_channel),
        link(edition, 'channels', line.fallback_channel),
        links(edition, 'messages', line.messages),
        link(edition, 'roles', line.approver),
        link(edition, 'roles', line.approver_fallback),
    )


def _stakeholders(edition: Edition) -> StakeholdersPage:
    groups = edition.book.stakeholders
    return StakeholdersPage(
        address=addresses.page('STAKEHOLDERS'),
        title=edition.words('Stakeholders'),
        places=tuple(group.at() for group in groups.values()),
        holds=tuple(f'stakeholders/{id_}' for id_ in groups),
        stakeholders=[
            (
                group,
                link(edition, 'roles', group.owner),
                link(edition, 'roles', group.deputy),
                links(edition, 'obligations', group.rights),
            )
            for group in groups.values()
        ],
        has_lists=any(group.list_location for group in groups.values()),
    )


def _channels(edition: Edition) -> ChannelsPage:
    channels = edition.book.channels
    return ChannelsPage(
        address=addresses.page('CHANNELS'),
        title=edition.words('Channels'),
        places=tuple(channel.at() for channel in channels.values()),
        holds=tuple(f'channels/{id_}' for id_ in channels),
        channels=[_channel(edition, channel) for channel in channels.values()],
    )


def _channel(edition: Edition, channel: Channel) -> ChannelLine:
    return ChannelLine(
        channel,
        links(edition, 'stakeholders', channel.audiences),
        link(edition, 'roles', channel.owner),
        link(edition, 'roles', channel.backup_owner),
        edition.facts.channels_exercised.get(channel.id),
    )
