"""Which legal duties bind a company on a day."""

from collections.abc import Sequence
from datetime import date

from generator.model.obligation import LegalStatus, Obligation
from generator.model.organisation import Regime


def binds(duty: Obligation, regimes: Sequence[Regime], on: date) -> bool:
    """Return whether a duty is law on a day, and brought upon a company by one of its regimes."""
    return _is_law(duty, on) and duty.applies_if.to(tuple(regimes))


def _is_law(duty: Obligation, on: date) -> bool:
    """Return whether a duty is in force; one said to apply from a day that nobody wrote is not."""
    if duty.status is LegalStatus.APPLIES_FROM:
        return duty.applies_from is not None and duty.applies_from <= on
    return duty.status is LegalStatus.IN_FORCE
