"""Where a clock runs: whose holidays count, and in which time zone a day ends."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

UNION = 'EU'
_ANY_WINTER = datetime(2026, 1, 1, tzinfo=UTC)


class UnknownLocalityError(LookupError):
    """No such country, or no such time zone."""


@dataclass(frozen=True)
class Locality:
    """A country, the zone in which its days end, and whether the law is that of the Union."""

    country: str
    zone: ZoneInfo
    is_union: bool = False


def locality(jurisdiction: str, home: str, timezone: str) -> Locality:
    """Return where a clock of this jurisdiction runs for a company at home in a country and a zone.

    The Union has no calendar of its own: the holidays are those of the member state where the act is done
    (Regulation 1182/71, art. 2). Abroad a day ends where the authority sits; in a country of several zones it is
    taken to end in the most eastern one, which is never too late.
    """
    if jurisdiction in (UNION, home):
        return Locality(home, zone(timezone), is_union=jurisdiction == UNION)
    names: list[str] = get_global('territory_zones').get(jurisdiction, [])
    if not names:
        raise UnknownLocalityError(jurisdiction)
    return Locality(jurisdiction, max(map(zone, sorted(names)), key=_east))


def zone(name: str) -> ZoneInfo:
    """Return a time zone by its name, `Europe/Paris`; raise UnknownLocalityError if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownLocalityError(name) from error


def _east(one: ZoneInfo) -> float:
    ahead = one.utcoffset(_ANY_WINTER.astimezone(one))
    return ahead.total_seconds() if ahead is not None else 0
