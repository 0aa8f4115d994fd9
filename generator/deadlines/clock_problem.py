"""The problem of a clock that cannot be computed although its start is known."""

from collections.abc import Mapping
from datetime import UTC, datetime

from generator.deadlines.counting import add
from generator.deadlines.locality import Locality
from generator.deadlines.working_days import WEEKS, is_known
from generator.model.duration import Deadline, Duration
from generator.model.obligation import ClockStart, Step

_TRIAL = datetime(2026, 1, 1, tzinfo=UTC)


def clock_problem(step: Step, steps: Mapping[str, Step], locality: Locality) -> str | None:
    """Return the problem of the clock of a step, as text to follow "the clock of 'x'"; None if there is none."""
    return _of_start(step, steps) or _of_length(step.deadline, locality) or _of_cap(step, locality)


def _of_start(step: Step, steps: Mapping[str, Step]) -> str | None:
    if step.start is ClockStart.SUBMISSION_OF and step.start_step is None:
        return "starts at a filing, and nothing says of which step; write 'start_step'"
    return 'waits for its own filing; let it start from an event' if _is_circular(step, steps) else None


def _is_circular(step: Step, steps: Mapping[str, Step]) -> bool:
    seen: set[str] = set()
    before = steps.get(step.start_step or '')
    while before is not None and before.id not in seen:
        seen.add(before.id)
        before = steps.get(before.start_step or '')
    return step.id in seen


def _of_cap(step: Step, locality: Locality) -> str | None:
    if step.cap is None:
        return None
    if step.cap.start is ClockStart.SUBMISSION_OF:
        return "is capped by a filing, and nothing says of which step; let 'cap' start from an event"
    return _of_length(step.cap.deadline, locality)


def _of_length(deadline: Deadline, locality: Locality) -> str | None:
    if not isinstance(deadline, Duration):
        return None
    if deadline.unit in WEEKS and not is_known(locality.country):
        return (
            f"counts in {deadline.unit}s, and the holidays of '{locality.country}' are not known; write days or hours"
        )
    try:
        add(_TRIAL, deadline, locality)
    except (ValueError, OverflowError):
        return f'ends after the last day there is ({deadline}); write a shorter deadline'
    return None
