"""What an exercise says of itself agrees with its date: held exercises lie behind us, planned ones before us.

Why it matters: what was held counts for risks, channels and the rhythm of the year. An exercise that is called held
before its day, or still planned long after it, proves what nobody has done.

An example that fails:

    date: 2026-09-24
    status: planned        (checked on 2026-11-22)

How to fix it: if it was held, write `status: run`, and `closed` once its report is there; if not, give it a new date.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.exercise import ExerciseStatus
from generator.model.problem import Problem, Severity

RULE = 'exercise-status'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each exercise held before its day, or planned for a day gone by."""
    for exercise in context.handbook.exercises.values():
        is_planned = exercise.status is ExerciseStatus.PLANNED
        if is_planned and exercise.date < context.today:
            message = f"'{exercise.id}' was planned for {exercise.date}, which has gone by; write 'run', or a new date"
            yield Problem(exercise.at('status'), message, RULE, Severity.WARNING)
        elif not is_planned and exercise.date > context.today:
            message = f"'{exercise.id}' is '{exercise.status}' and is to come on {exercise.date}; write 'planned'"
            yield Problem(exercise.at('status'), message, RULE)
