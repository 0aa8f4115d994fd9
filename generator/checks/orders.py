"""Every line that tells somebody what to do: the actions of playbooks, and the first actions of roles."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.handbook import Handbook
from generator.model.part import Entity, Path
from generator.model.problem import Place


class Order(NamedTuple):
    """A line to do, why it is done, and where it was written."""

    entry: Entity
    path: Path
    do: str
    why: str | None

    @property
    def place(self) -> Place:
        """Return where the words of the order stand."""
        return self.entry.at(*self.path, 'do')


def orders(book: Handbook) -> Iterator[Order]:
    """Yield every order: those of playbooks, then those of roles."""
    for playbook in book.playbooks.values():
        for number, action in enumerate(playbook.actions):
            yield Order(playbook, ('actions', number), action.do, action.why)
    for role in book.roles.values():
        for number, first in enumerate(role.first_actions):
            yield Order(role, ('first_actions', number), first.do, first.why)
