"""When a step of an obligation is due."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from generator.deadlines.counting import add, extended
from generator.deadlines.known import Known, Start
from generator.deadlines.locality import Locality
from generator.model.duration import Deadline, Duration
from generator.model.obligation import Cap, Step


class Standing(StrEnum):
    """How certain the due moment of a step is."""

    DUE = 'due'
    PROVISIONAL = 'provisional'
    """Another event, not known yet, will move it."""
    NO_FIXED_DEADLINE = 'no fixed deadline'
    """It has started and has no length in numbers: `without undue delay`, or what the contract says."""
    START_UNKNOWN = 'start unknown'
    """It has started at an unknown time, and no earliest time was given."""
    NOT_STARTED = 'not started'


@dataclass(frozen=True)
class Due:
    """When a step is due, or why that is not known."""

    standing: Standing
    at: datetime | None = None
    """The last moment in local time, without any extension. Whoever keeps to it is never late."""
    extended: datetime | None = None
    """The later moment that the law allows where `at` falls on a day of rest."""
    is_assumed: bool = False
    """The start is not known, and the earliest plausible time was taken."""

    @property
    def utc(self) -> datetime | None:
        """Return the last moment in UTC, to be shown beside the local one."""
        return self.at.astimezone(UTC) if self.at is not None else None


def due(step: Step, known: Known, locality: Locality) -> Due:
    """Return when a step is due, by what is known so far."""
    start = known.start_of(step)
    ceiling = known.start(step.cap.start) if step.cap is not None else None
    if step.cap is not None and ceiling is not None:
        return _capped(step, start, step.cap, ceiling, locality)
    if start is None:
        is_undated = step.start_step is None and step.start in known.undated
        return Due(Standing.START_UNKNOWN if is_undated else Standing.NOT_STARTED)
    found = _plain(step.deadline, start, locality, respite=step.respite)
    return replace(found, standing=Standing.PROVISIONAL) if step.cap is not None and found.at is not None else found


def _plain(deadline: Deadline, start: Start, locality: Locality, *, respite: bool) -> Due:
    if not isinstance(deadline, Duration):
        return Due(Standing.NO_FIXED_DEADLINE, is_assumed=start.is_assumed)
    later = extended(start.at, deadline, locality) if respite else None
    return Due(Standing.DUE, add(start.at, deadline, locality), later, start.is_assumed)


def _capped(step: Step, start: Start | None, cap: Cap, ceiling: Start, locality: Locality) -> Due:
    """Return the earlier of the two ends, if the step's own clock started before its cap ended.

    DORA (Delegated Regulation 2025/301, art. 5(1)(a)): 4 h after classification and at most 24 h after awareness; if
    the incident is classified after those 24 h, 4 h after classification. Until then the 24 h apply, provisionally.
    """
    latest = _plain(cap.deadline, ceiling, locality, respite=step.respite)
    if start is None:
        return replace(latest, standing=Standing.PROVISIONAL)
    found = _plain(step.deadline, start, locality, respite=step.respite)
    if found.at is None or latest.at is None:
        return found
    is_within = start.at <= latest.at < found.at
    return replace(latest if is_within else found, is_assumed=start.is_assumed or ceiling.is_assumed)
