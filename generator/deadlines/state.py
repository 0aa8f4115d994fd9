"""The state of a clock at a moment, and the time that is left."""

from datetime import datetime, timedelta
from enum import StrEnum

from generator.deadlines.clock import Due, Standing
from generator.deadlines.known import aware


class ClockState(StrEnum):
    """What is to be done about a clock."""

    NOT_APPLICABLE = 'not applicable'
    TO_DECIDE = 'to decide'
    RUNNING = 'running'
    FILED = 'filed'
    LATE = 'late'
    """Past its end, or filed after it: the filing must give the reasons for the delay."""


def state(due: Due, now: datetime, *, applies: bool | None, filed: datetime | None = None) -> ClockState:
    """Return the state of a clock at a moment; `applies` is None until somebody has decided."""
    if applies is False:
        return ClockState.NOT_APPLICABLE
    end = due.extended or due.at
    if end is not None and due.standing is Standing.DUE and aware(filed or now) > end:
        return ClockState.LATE
    if filed is not None:
        return ClockState.FILED
    return ClockState.TO_DECIDE if applies is None or due.standing is Standing.NOT_STARTED else ClockState.RUNNING


def remaining(due: Due, now: datetime) -> timedelta | None:
    """Return how much time is left, negative if it is late, or None where there is no end."""
    return due.at - aware(now) if due.at is not None else None
