"""Which reviews have a lesson about an entry."""

from collections.abc import Mapping

from generator.model.handbook import Handbook


def concerning(book: Handbook) -> Mapping[str, tuple[str, ...]]:
    """Return the reviews by the `kind/id` of each entry that a lesson of theirs is about, the latest first."""
    found: dict[str, tuple[str, ...]] = {}
    for review in sorted(book.reviews.values(), key=lambda one: (one.closed, one.id), reverse=True):
        for target in dict.fromkeys(target for lesson in review.lessons for target in lesson.entries):
            found[target] = (*found.get(target, ()), review.id)
    return found
