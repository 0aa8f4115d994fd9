"""What is still to be improved about an entry, shown on its page."""

from dataclasses import dataclass

from generator.editions.edition import Edition
from generator.model.learning import Improvement
from generator.views.links import Link, link


@dataclass(frozen=True)
class Improving:
    """An improvement under way, who owes it, and the way to the log that holds it."""

    improvement: Improvement
    owner: Link
    to: Link


def open_on(edition: Edition, target: str) -> list[Improving]:
    """Return the improvements still open that concern an entry, `kind/id`, the first due first."""
    held = edition.book.improvements
    ids = [id_ for id_ in edition.facts.improvements.get(target, ()) if id_ in held]
    return [
        Improving(held[id_], link(edition, 'roles', held[id_].owner), link(edition, 'improvements', id_)) for id_ in ids
    ]
