"""What to fix first: the ten things that would help the most."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from generator.facts.answered import Answer
from generator.facts.facts import Facts
from generator.facts.reading import IndicatorState
from generator.facts.weak import Weakness
from generator.model.handbook import EntryKey

MANY = 10
_GRAVE = frozenset({Weakness.UNREACHABLE, Weakness.EMPTY})


@dataclass(frozen=True)
class Task:
    """One thing to fix: a sort of weak point, an indicator that is not met, or a question that nothing answers."""

    weakness: Weakness | None = None
    entries: Sequence[EntryKey] = ()
    indicator: str | None = None
    question: str | None = None


def first_tasks(facts: Facts) -> list[Task]:
    """Return at most ten: chairs that nobody fills or reaches, alarms, weak points, then what is below its target."""
    weak = _weak(facts)
    in_order = chain(
        (task for task in weak if task.weakness in _GRAVE),
        _indicators(facts, IndicatorState.MISSED),
        (task for task in weak if task.weakness not in _GRAVE),
        _indicators(facts, IndicatorState.UNKNOWN),
        _indicators(facts, IndicatorState.NEAR),
        (Task(question=id_) for id_, found in facts.answers.items() if found is Answer.OPEN),
    )
    return list(in_order)[:MANY]


def _weak(facts: Facts) -> list[Task]:
    groups = groupby(facts.weak_points, key=lambda point: point.weakness)
    return [
        Task(weakness=weakness, entries=tuple(dict.fromkeys(one.entry for one in held))) for weakness, held in groups
    ]


def _indicators(facts: Facts, state: IndicatorState) -> list[Task]:
    return [Task(indicator=id_) for id_, reading in facts.readings.items() if reading.state is state]
