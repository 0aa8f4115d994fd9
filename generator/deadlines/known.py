"""The known moments of a crisis: when each event happened, and when each step was filed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from generator.model.obligation import ClockStart, Step


@dataclass(frozen=True)
class Start:
    """When a clock started; `is_assumed` if the earliest plausible time was taken."""

    at: datetime
    is_assumed: bool = False


@dataclass(frozen=True)
class Known:
    """What is known of a crisis. One time is never used for two events."""

    starts: Mapping[ClockStart, datetime] = field(default_factory=dict)
    submitted: Mapping[str, datetime] = field(default_factory=dict)
    """When each step of the obligation was filed, by the id of the step."""
    undated: frozenset[ClockStart] = frozenset()
    """The events that have happened at an unknown time."""
    earliest: datetime | None = None
    """The earliest time at which what is undated may have happened."""

    def __post_init__(self) -> None:
        earliest = () if self.earliest is None else (self.earliest,)
        for moment in (*self.starts.values(), *self.submitted.values(), *earliest):
            aware(moment)

    def start(self, event: ClockStart | None) -> Start | None:
        """Return when an event happened, the earliest plausible time if nobody knows, or None."""
        at = self.starts.get(event) if event is not None else None
        if at is not None:
            return Start(at)
        if event in self.undated and self.earliest is not None:
            return Start(self.earliest, is_assumed=True)
        return None

    def start_of(self, step: Step) -> Start | None:
        """Return when the clock of a step started: at its event, or when the step before it was filed."""
        if step.start_step is None:
            return self.start(step.start)
        filed = self.submitted.get(step.start_step)
        return Start(filed) if filed is not None else None


def aware(moment: datetime) -> datetime:
    """Return a moment that has a time zone; raise ValueError for one that has none."""
    if moment.utcoffset() is None:
        raise ValueError(f'{moment} does not say in which zone: 10:00 in Paris is 09:00 in London')
    return moment
