"""Which legal duties bind this company today."""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.law import binds
from generator.model.obligation import Obligation


def binding(context: Context) -> Iterator[Obligation]:
    """Yield each duty in force that applies to the company under its regimes."""
    book = context.handbook
    yield from (duty for duty in book.obligations.values() if binds(duty, book.organisation.regimes, context.today))
