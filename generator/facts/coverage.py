"""Which messages are ready for which group, at which stage and in which crisis, and where there are none."""

from dataclasses import dataclass

from generator.model.communication import MANDATORY_GROUPS, Group, Message, Stage
from generator.model.handbook import Handbook
from generator.model.playbook import Playbook

STAGES = (Stage.HOLDING, Stage.UPDATE, Stage.CLOSURE)
"""The stages of every crisis."""
_SAME = {
    Stage.HOLDING: (Stage.INTERNAL_ALERT, Stage.HOLDING, Stage.CONFIRMATION, Stage.ACTION_REQUEST, Stage.CONDOLENCE),
    Stage.UPDATE: (Stage.UPDATE, Stage.CORRECTION, Stage.DENIAL_OF_RUMOUR, Stage.ACTION_REQUEST, Stage.CONFIRMATION),
    Stage.CLOSURE: (Stage.RESTORATION, Stage.CLOSURE, Stage.LESSONS),
}
"""With each stage, those that do the same work."""


@dataclass(frozen=True)
class GroupCoverage:
    """The messages ready for one group at one stage of one crisis."""

    playbook: str
    group: Group
    stage: Stage
    messages: tuple[str, ...]
    """Those of the playbook."""
    general: tuple[str, ...]
    """Those for any crisis, where the playbook has none of its own."""

    @property
    def is_missing(self) -> bool:
        """Return whether nothing is ready. In the first hour only the messages of the playbook count."""
        return not self.messages and (self.stage is Stage.HOLDING or not self.general)


def coverage(book: Handbook) -> list[GroupCoverage]:
    """Return the coverage of every playbook, mandatory group and stage, in that order."""
    return [
        _cell(book, playbook, group, stage)
        for playbook in book.playbooks.values()
        for group in MANDATORY_GROUPS
        for stage in STAGES
    ]


def _cell(book: Handbook, playbook: Playbook, group: Group, stage: Stage) -> GroupCoverage:
    own = [one for one in _used(book, playbook) if _fits(book, one, group, stage)]
    everywhere = [one for one in book.messages.values() if not one.playbooks and _fits(book, one, group, stage)]
    named, general = (tuple(sorted(one.id for one in found)) for found in (own, everywhere))
    return GroupCoverage(playbook.id, group, stage, named, () if named else general)


def groups_reached(book: Handbook, playbook: Playbook) -> set[Group]:
    """Return the groups for whom a playbook has at least one message."""
    return {group for message in _used(book, playbook) for group in _groups(book, message)}


def _used(book: Handbook, playbook: Playbook) -> list[Message]:
    """Return the messages that the playbook lists and those that name it."""
    return [one for one in book.messages.values() if one.id in playbook.messages or playbook.id in one.playbooks]


def _fits(book: Handbook, message: Message, group: Group, stage: Stage) -> bool:
    """Return whether a message serves a group at a stage. A holding statement must promise an update."""
    is_suitable = stage is not Stage.HOLDING or not message.exempt_next_update
    return is_suitable and message.stage in _SAME[stage] and group in _groups(book, message)


def _groups(book: Handbook, message: Message) -> set[Group]:
    return {book.stakeholders[one].group for one in message.audiences if one in book.stakeholders}
