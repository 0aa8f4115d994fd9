"""What each loss takes away from the whole company: entries, alert numbers, chairs that nobody can call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts import reach
from generator.facts.cascade import cascade
from generator.facts.reach import Loss, Reach
from generator.model.contact import ContactPoint
from generator.model.handbook import EntryKey, Handbook


@dataclass(frozen=True)
class Lost:
    """A loss, what goes with it, and how the mandatory chairs are still reached, in the order of the calls."""

    loss: Loss
    gone: frozenset[EntryKey]
    """The channels, means, sites and outside contacts that cannot be used."""
    alert: bool
    """Whether the alert number is gone."""
    second_alert: bool
    reached: tuple[Reach, ...]

    @property
    def unreached(self) -> tuple[str, ...]:
        """Return the chairs that nobody can call."""
        return tuple(one.role for one in self.reached if not one.ways)


def single(book: Handbook) -> tuple[Lost, ...]:
    """Return what each thing that may be down takes away, one at a time."""
    return tuple(_lost(book, loss) for loss in reach.single_losses(book))


def by_playbook(book: Handbook) -> Mapping[str, Lost]:
    """Return what each crisis takes away; those that take nothing are left out."""
    losses = {id_: reach.of_playbook(one) for id_, one in book.playbooks.items()}
    return {id_: _lost(book, loss) for id_, loss in losses.items() if loss != Loss()}


def _lost(book: Handbook, loss: Loss) -> Lost:
    order = {role: number for number, role in enumerate(cascade(book))}
    company = book.organisation
    return Lost(
        loss,
        frozenset(_gone(book, loss)),
        _is_gone(book, company.alert_number, loss),
        _is_gone(book, company.second_alert_number, loss),
        tuple(sorted(reach.reach(book, loss), key=lambda one: order[one.role])),
    )


def _gone(book: Handbook, loss: Loss) -> Iterator[EntryKey]:
    yield from (('channels', one.id) for one in book.channels.values() if loss.takes(one.depends_on))
    yield from (('resources', one.id) for one in book.resources.values() if loss.takes(one.depends_on, one.site))
    yield from (('sites', one.id) for one in book.sites.values() if loss.takes(one.depends_on, one.id))
    yield from (('contacts', one.id) for one in book.contacts.values() if loss.takes(one.depends_on))


def _is_gone(book: Handbook, point: ContactPoint | None, loss: Loss) -> bool:
    return point is not None and loss.takes(tuple(reach.needs(book.organisation, point)))
