"""Every line that tells somebody what to do: acts and corrections of playbooks, and the lines of roles."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.handbook import Handbook
from generator.model.part import Entity, Path
from generator.model.playbook import Playbook
from generator.model.problem import Place


class Instruction(NamedTuple):
    """A line to do, why it is done, and where it was written."""

    entry: Entity
    path: Path
    do: str
    why: str | None = None
    proof: tuple[tuple[str, str], ...] = ()
    """By what one sees that it is done, with the key of each."""

    @property
    def place(self) -> Place:
        """Return where the words of the instruction stand."""
        return self.entry.at(*self.path, 'do')


def instructions(book: Handbook) -> Iterator[Instruction]:
    """Yield every instruction: those of playbooks, then those of roles."""
    for playbook in book.playbooks.values():
        yield from _of_playbook(playbook)
    for role in book.roles.values():
        for number, first in enumerate(role.first_actions):
            yield Instruction(role, ('first_actions', number), first.do, first.why)
        for number, do in enumerate(role.join_later):
            yield Instruction(role, ('join_later', number), do)


def _of_playbook(playbook: Playbook) -> Iterator[Instruction]:
    for number, action in enumerate(playbook.actions):
        proof = (('done_when', action.done_when), ('evidence', action.evidence))
        proofs = tuple((key, text) for key, text in proof if text is not None)
        yield Instruction(playbook, ('actions', number), action.do, action.why, proofs)
    for number, corrective in enumerate(playbook.corrective_actions):
        yield Instruction(playbook, ('corrective_actions', number), corrective.do)
    for number, recovery in enumerate(playbook.recovery_actions):
        yield Instruction(playbook, ('recovery_actions', number), recovery.do)
