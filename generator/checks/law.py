"""Which legal duties bind this company today."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.obligation import LegalStatus, Obligation


def binding(context: Context) -> Iterator[Obligation]:
    """Yield each duty in force that the company's regimes bring upon it."""
    for duty in context.handbook.obligations.values():
        if _is_law(context, duty) and duty.applies_if.to(context.handbook.organisation.regimes):
            yield duty


def _is_law(context: Context, duty: Obligation) -> bool:
    if duty.status is LegalStatus.APPLIES_FROM:
        return duty.applies_from is not None and duty.applies_from <= context.today
    return duty.status is LegalStatus.IN_FORCE
