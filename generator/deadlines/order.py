"""Sort keys for deadlines: by their length before a crisis, by the moment they are due in it."""

from datetime import UTC, datetime

from generator.deadlines.clock import Due, Standing
from generator.model.duration import MINUTES, Deadline, Duration, Promptness, Unit

SUPPOSED = {
    Promptness.IMMEDIATELY: 0,
    Promptness.BY_CONTRACT: MINUTES[Unit.DAY] + 1,
    Promptness.WITHOUT_UNDUE_DELAY: 2 * MINUTES[Unit.DAY],
    Promptness.AS_SOON_AS_POSSIBLE: 2 * MINUTES[Unit.DAY] + 1,
    Promptness.ON_REQUEST: MINUTES[Unit.YEAR],
}
"""The minutes that words are taken to mean, to put them among numbers.

Only `immediately` comes before deadlines in hours. Other words without a number come after them, so that a deadline in
hours is seen first. Contracts ask for 24 to 48 h most often; `on request` starts with the request.
"""
_NEVER = datetime.max.replace(tzinfo=UTC)
_FIRMNESS = tuple(Standing)


def urgency(deadline: Deadline) -> int:
    """Return about how many minutes a deadline leaves, to put deadlines in order."""
    return deadline.minutes if isinstance(deadline, Duration) else SUPPOSED[deadline]


def soonest(due: Due) -> tuple[datetime, int]:
    """Return the sort key of a step in a crisis: the moment it is due; steps without one come last."""
    return due.at or _NEVER, _FIRMNESS.index(due.standing)
