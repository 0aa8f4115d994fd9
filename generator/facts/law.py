"""Which legal duties bind a company on a day."""

from collections.abc import Sequence
from datetime import date

from generator.model.obligation import LegalStatus, Obligation
from generator.model.organisation import Regime


def binds(duty: Obligation, regimes: Sequence[Regime], on: date) -> bool:
    """Return whether a duty is law on a day and applies to a company under its regimes."""
    return _is_law(duty, on) and duty.applies_if.to(tuple(regimes))


def _is_law(duty: Obligation, on: date) -> bool:
    """Return whether a duty is in force; one that applies from a day that is not given is not."""
    if duty.status is LegalStatus.APPLIES_FROM:
        return duty.applies_from is not None and duty.applies_from <= on
    return duty.status is LegalStatus.IN_FORCE
