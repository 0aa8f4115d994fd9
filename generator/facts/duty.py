"""Who holds each chair in a week: who is on call first, each on one chair, as many chairs filled as can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts.chairs import is_mandatory
from generator.model.cell import DutyWeek, Holder, Role
from generator.model.handbook import Handbook


@dataclass(frozen=True)
class Seated:
    """A mandatory chair in one week."""

    role: str
    rank: int | None
    """Which of its holders sits there, counted from 1; none where nobody is left."""
    is_on_call: bool
    """Whether that person is paid to be reachable at any hour."""


def seated(book: Handbook, week: DutyWeek) -> Iterator[Seated]:
    """Yield every mandatory chair, in the order of the calls."""
    mandatory = (role for role in book.roles.values() if is_mandatory(book, role))
    roles = {
        role.id: role for role in sorted(mandatory, key=lambda one: (one.cascade_order is None, one.cascade_order or 0))
    }
    ranks = _placed(roles, week)
    for id_, role in roles.items():
        rank = ranks.get(id_)
        yield Seated(id_, rank, rank is not None and role.holders[rank - 1].person in week.on_call)


def _placed(roles: Mapping[str, Role], week: DutyWeek) -> Mapping[str, int]:
    """Return the rank of who sits on each chair: who is on call, else the first; another if that fills one chair more.

    A provider fills as many chairs as it is called to; a person of the company only one.
    """
    ranks: dict[str, int] = {}
    on: dict[str, str] = {}

    def placed(id_: str, tried: set[str]) -> bool:
        # Whoever is free comes first: nobody is moved from a chair while another can fill this one.
        for rank, holder in sorted(_in_turn(roles[id_], week), key=lambda one: one[1].person in on):
            who = holder.person
            if who is not None and (who in week.away or who in tried):
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


def _in_turn(role: Role, week: DutyWeek) -> Sequence[tuple[int, Holder]]:
    """Return the holders of a chair with their ranks: those paid to answer this week before the others."""
    return sorted(enumerate(role.holders, 1), key=lambda one: one[1].person not in week.on_call)
