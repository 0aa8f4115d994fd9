"""Every line that tells somebody what to do: acts and corrections of playbooks, and the lines of roles."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.handbook import Handbook
from generator.model.part import Entity, Path
from generator.model.playbook import Playbook
from generator.model.problem import Place


class Order(NamedTuple):
    """A line to do, why it is done, and where it was written."""

    entry: Entity
    path: Path
    do: str
    why: str | None = None
    proof: tuple[tuple[str, str], ...] = ()
    """By what one sees that it is done, with the key of each."""

    @property
    def place(self) -> Place:
        """Return where the words of the order stand."""
        return self.entry.at(*self.path, 'do')


def orders(book: Handbook) -> Iterator[Order]:
    """Yield every order: those of playbooks, then those of roles."""
    for playbook in book.playbooks.values():
        yield from _of_playbook(playbook)
    for role in book.roles.values():
        for number, first in enumerate(role.first_actions):
            yield Order(role, ('first_actions', number), first.do, first.why)
        for number, do in enumerate(role.join_later):
            yield Order(role, ('join_later', number), do)


def _of_playbook(playbook: Playbook) -> Iterator[Order]:
    for number, action in enumerate(playbook.actions):
        proof = (('done_when', action.done_when), ('evidence', action.evidence))
        told = tuple((key, text) for key, text in proof if text is not None)
        yield Order(playbook, ('actions', number), action.do, action.why, told)
    for number, corrective in enumerate(playbook.corrective_actions):
        yield Order(playbook, ('corrective_actions', number), corrective.do)
    for number, recovery in enumerate(playbook.recovery_actions):
        yield Order(playbook, ('recovery_actions', number), recovery.do)
