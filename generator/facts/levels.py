"""Which level a set of findings makes: the level table, applied."""

from collections.abc import Mapping

from generator.model.risk import Dimension, Level

REVIEW_AT = 3
"""When this many dimensions are at one level below the highest, the next level must be considered."""


def level_of(found: Mapping[Dimension, str], levels: Mapping[str, Level]) -> str:
    """Return the id of the level: that of the worst dimension, the levels being in order from the lowest.

    A legal clock alone makes no crisis: where nothing else has a consequence, it counts one level lower.
    """
    order = list(levels)
    ranks = {dimension: order.index(level) for dimension, level in found.items()}
    worst = max(ranks.values(), default=0)
    others = max((rank for dimension, rank in ranks.items() if dimension is not Dimension.LEGAL), default=0)
    is_clock_alone = others == 0 and 0 < worst < len(order) - 1
    return order[1 if is_clock_alone else worst]


def needs_review(found: Mapping[Dimension, str], levels: Mapping[str, Level]) -> bool:
    """Return whether enough dimensions are at the level that the next one must be considered."""
    order = list(levels)
    level = level_of(found, levels)
    return level != order[-1] and order.index(level) > 1 and sum(one == level for one in found.values()) >= REVIEW_AT
