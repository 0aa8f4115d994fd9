"""Who holds each chair in a week: people who are there, each on one chair, as many chairs filled as can be."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.facts.chairs import is_mandatory
from generator.model.cell import Duty, Role
from generator.model.handbook import Handbook


@dataclass(frozen=True)
class Seated:
    """A mandatory chair in one week."""

    role: str
    rank: int | None
    """Which of its holders sits there, counted from 1; none where nobody is left."""
    is_on_call: bool
    """Paid to be reachable at any hour; else it rests on goodwill."""


def seated(book: Handbook, week: Duty) -> Iterator[Seated]:
    """Yield every mandatory chair, in the order of the calls."""
    mandatory = (role for role in book.roles.values() if is_mandatory(book, role))
    roles = {
        role.id: role for role in sorted(mandatory, key=lambda one: (one.cascade_order is None, one.cascade_order or 0))
    }
    ranks = _placed(roles, week.away)
    for id_, role in roles.items():
        rank = ranks.get(id_)
        yield Seated(id_, rank, rank is not None and role.holders[rank - 1].person in week.on_call)


def _placed(roles: Mapping[str, Role], away: Collection[str]) -> Mapping[str, int]:
    """Return the rank of who sits on each chair: its first holder, or the next where that lets another chair be filled.

    A provider fills as many chairs as it is called to; a person of the company only one.
    """
    ranks: dict[str, int] = {}
    on: dict[str, str] = {}

    def placed(id_: str, tried: set[str]) -> bool:
        for rank, holder in enumerate(roles[id_].holders, 1):
            who = holder.person
            if who is not None and (who in away or who in tried):
                continue
            if who is not None:
                tried.add(who)
                if who in on and not placed(on[who], tried):
                    continue
                on[who] = id_
            ranks[id_] = rank
            return True
        return False

    for id_ in roles:
        placed(id_, set())
    return ranks
