"""Rooms, bridges, kits, sites and services: what the cell works with, and what runs without it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from generator import addresses
from generator.editions.edition import Edition
from generator.model.means import Resource, ResourceKind, SealedEnvelope
from generator.model.organisation import Service, Site
from generator.views.link import Link
from generator.views.links import link, links
from generator.views.page import Mode, Page


@dataclass(frozen=True)
class ResourceLine:
    """A resource, and who looks after it."""

    resource: Resource
    owner: Link


@dataclass(frozen=True)
class MeansPage(Page):
    """Shows where the cell meets, by which bridge, and what is in the kits."""

    places_to_meet: Sequence[ResourceLine]
    tools: Sequence[ResourceLine]
    kits: Sequence[ResourceLine]

    template: ClassVar[str] = 'pages/means.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class SitesPage(Page):
    """Shows each site: how to get in, where to gather, whom to call there."""

    sites: Sequence[tuple[Site, Link, Link | None]]
    """Each site, who keeps its keys, and where the cell meets there."""
    is_for_everybody: bool
    """Its readers need to know where to go, not how the cell gets in."""

    template: ClassVar[str] = 'pages/sites.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class ServiceLine:
    """A service, who owns it and what it needs."""

    service: Service
    owner: Link
    needs: Sequence[Link]


@dataclass(frozen=True)
class ServicesPage(Page):
    """Shows the critical services in the order in which they are brought back, and how to do without."""

    services: Sequence[ServiceLine]

    template: ClassVar[str] = 'pages/services.md.j2'
    mode: ClassVar[Mode] = Mode.RESPOND


@dataclass(frozen=True)
class EnvelopesPage(Page):
    """Lists the sealed envelopes: where they are and who opens them, never what they hold."""

    envelopes: Sequence[tuple[SealedEnvelope, Sequence[Link]]]

    template: ClassVar[str] = 'pages/envelopes.md.j2'


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages of means; the envelopes only for those who may know of them."""
    yield _means(edition)
    yield _services(edition)
    yield _sites(edition)
    if edition.book.envelopes:
        yield _envelopes(edition)


def _means(edition: Edition) -> MeansPage:
    resources = list(edition.book.resources.values())

    def held(*kinds: ResourceKind) -> list[ResourceLine]:
        return [ResourceLine(one, link(edition, 'roles', one.owner)) for one in resources if one.kind in kinds]

    meeting = (ResourceKind.ROOM, ResourceKind.FALLBACK_SITE, ResourceKind.BRIDGE, ResourceKind.OOB_CHANNEL)
    return MeansPage(
        address=addresses.page('MEANS'),
        title=edition.words('Rooms, bridges and kits'),
        places=tuple(one.at() for one in resources),
        holds=tuple(f'resources/{one.id}' for one in resources),
        places_to_meet=held(*meeting),
        tools=held(*(kind for kind in ResourceKind if kind not in (*meeting, ResourceKind.KIT))),
        kits=held(ResourceKind.KIT),
    )


def _services(edition: Edition) -> ServicesPage:
    services = sorted(edition.book.services.values(), key=lambda service: service.restore_order)
    return ServicesPage(
        address=addresses.page('SERVICES'),
        title=edition.words('Critical services'),
        places=tuple(service.at() for service in services),
        holds=tuple(f'services/{service.id}' for service in services),
        services=[_service(edition, service) for service in services],
    )


def _service(edition: Edition, service: Service) -> ServiceLine:
    needs = (*links(edition, 'services', service.depends_on), *links(edition, 'contacts', service.depends_on_contacts))
    return ServiceLine(service, link(edition, 'roles', service.owner), needs)


def _sites(edition: Edition) -> SitesPage:
    sites = edition.book.sites.values()
    return SitesPage(
        address=addresses.page('SITES'),
        title=edition.words('Sites'),
        places=tuple(site.at() for site in sites),
        holds=tuple(f'sites/{site.id}' for site in sites),
        sites=[(site, link(edition, 'roles', site.key_holder), _room(edition, site)) for site in sites],
        is_for_everybody=edition.is_for_everybody,
    )


def _room(edition: Edition, site: Site) -> Link | None:
    return link(edition, 'resources', site.crisis_room) if site.crisis_room else None


def _envelopes(edition: Edition) -> EnvelopesPage:
    envelopes = edition.book.envelopes.values()
    return EnvelopesPage(
        address=addresses.page('ENVELOPES'),
        title=edition.words('Sealed envelopes'),
        places=tuple(one.at() for one in envelopes),
        holds=tuple(f'envelopes/{one.id}' for one in envelopes),
        envelopes=[(one, links(edition, 'roles', one.opened_by)) for one in envelopes],
    )
