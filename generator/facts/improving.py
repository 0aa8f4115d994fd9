"""What is still to be improved, and on the pages of which entries it must be seen."""

from collections.abc import Mapping
from datetime import date

from generator.model.handbook import Handbook
from generator.model.learning import Improvement, ImprovementKind, ImprovementStatus

OPEN = frozenset({ImprovementStatus.OPEN, ImprovementStatus.IN_PROGRESS})
DONE = frozenset({ImprovementStatus.DONE, ImprovementStatus.VERIFIED})


def is_open(improvement: Improvement) -> bool:
    """Return whether it is still to be done."""
    return improvement.status in OPEN


def is_late(improvement: Improvement, today: date) -> bool:
    """Return whether it should have been done before this day."""
    return is_open(improvement) and improvement.due < today


def is_change_of_plan(improvement: Improvement) -> bool:
    """Return whether it changed this handbook, and the change is made."""
    return improvement.type is ImprovementKind.PLAN_CHANGE and improvement.status in DONE


def concerning(book: Handbook) -> Mapping[str, tuple[str, ...]]:
    """Return the improvements still open by the `kind/id` of each entry they concern, the first due first."""
    found: dict[str, tuple[str, ...]] = {}
    for one in sorted(book.improvements.values(), key=lambda one: (one.due, one.id)):
        if is_open(one):
            for target in one.concerns:
                found[target] = (*found.get(target, ()), one.id)
    return found
