"""When something was last exercised: a playbook, a risk, a channel."""

from collections.abc import Iterable
from datetime import date

from generator.model.exercise import Exercise, ExerciseStatus
from generator.model.handbook import Handbook


def held(book: Handbook) -> list[Exercise]:
    """Return the exercises that took place, the latest first."""
    done = [one for one in book.exercises.values() if one.status is not ExerciseStatus.PLANNED]
    return sorted(done, key=lambda one: one.date, reverse=True)


def planned(book: Handbook) -> list[Exercise]:
    """Return the exercises to come, the next first."""
    return sorted(
        (one for one in book.exercises.values() if one.status is ExerciseStatus.PLANNED), key=lambda one: one.date
    )


def playbooks(book: Handbook) -> dict[str, date]:
    """Return the day on which each playbook was last exercised; those that never were are left out."""
    return _latest((one.date, id_) for one in held(book) for id_ in one.playbooks)


def channels(book: Handbook) -> dict[str, date]:
    """Return the day on which each channel was last used in an exercise; those that never were are left out."""
    return _latest((one.date, id_) for one in held(book) for id_ in one.channels)


def _latest(found: Iterable[tuple[date, str]]) -> dict[str, date]:
    days: dict[str, date] = {}
    for day, id_ in found:
        days[id_] = max(day, days.get(id_, day))
    return days
