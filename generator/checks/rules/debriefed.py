"""After a crisis or an exercise, people speak of it within 72 hours and the report is there within 30 days.

The figures are `debrief_within` and `report_within` under `thresholds` in handbook.yml. Looked at are the reviews, from
their close, and the exercises that took place, from their end. The report of an exercise is the review that it names
under `aftermath`; a test of the call-out needs none, as its figures say all.

Why it matters: what people felt and saw is gone in three days; after a month nobody reads the report, and the next
crisis finds the same hole.

An example that fails:

    closed: 2026-03-17T18:30+01:00
    hot_debrief_on: 2026-04-02

How to fix it: hold the hot debrief at the end of the same day, and write the day; write the review in reviews/ and
name it under `aftermath`. If it was late, explain the warning in handbook.yml: the date is true and stays.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from generator.checks.context import Context
from generator.facts import exercised
from generator.model.duration import Duration
from generator.model.exercise import Exercise, ExerciseKind
from generator.model.learning import AfterActionReview
from generator.model.part import Entity
from generator.model.problem import Problem, Severity

RULE = 'debriefed'
CODES = ('L38',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each debrief and report that is late or missing."""
    limits = context.thresholds
    held = exercised.held(context.handbook)
    reported = {exercise.aftermath for exercise in held}
    for review in context.handbook.reviews.values():
        yield from _late(context, review, 'hot_debrief_on', _after(review.closed, limits.debrief_within))
        if review.id not in reported:
            yield from _late(context, review, 'report_on', _after(review.closed, limits.report_within))
    for exercise in held:
        end = _end(exercise)
        yield from _late(context, exercise, 'hot_debrief_on', _after(end, limits.debrief_within))
        yield from _report(context, exercise, _after(end, limits.report_within))


def _report(context: Context, exercise: Exercise, last: date) -> Iterator[Problem]:
    """Yield a problem where the report of an exercise is late, is to come too late, or is not there."""
    review = context.handbook.reviews.get(exercise.aftermath or '')
    if review is not None:
        yield from _late(context, review, 'report_on', last)
    elif exercise.report_due > last:
        message = f"{exercise.report_due} is later than {last}, the last good day; write an earlier 'report_due'"
        yield _problem(exercise, 'report_due', message)
    elif exercise.report_due < context.today and exercise.type is not ExerciseKind.CALLOUT_TEST:
        message = (
            f"the report of '{exercise.id}' was due on {exercise.report_due}; "
            "write the review and name it under 'aftermath'"
        )
        yield _problem(exercise, 'report_due', message)


def _late(context: Context, entry: AfterActionReview | Exercise, key: str, last: date) -> Iterator[Problem]:
    """Yield a problem where something was done after its last day, or is not done and that day has passed."""
    day: date | None = getattr(entry, key)
    if day is None and last < context.today:
        yield _problem(
            entry, key, f"nothing is written under '{key}', which was due by {last}; do it and write the day"
        )
    elif day is not None and day > last:
        yield _problem(entry, key, f'{day} is later than {last}, the last good day; be quicker next time, or say why')


def _problem(entry: Entity, key: str, message: str) -> Problem:
    return Problem(entry.at(key), message, RULE, Severity.WARNING)


def _after(moment: datetime, lapse: Duration) -> date:
    return (moment + timedelta(minutes=lapse.minutes)).date()


def _end(exercise: Exercise) -> datetime:
    """Return when an exercise is over; of its day, the last moment."""
    return datetime.combine(exercise.date, time(23, 59)) + timedelta(days=exercise.duration.days)
