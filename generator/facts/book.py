"""All that follows from a handbook, found once and when it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.facts import answered, exercised, improving, readiness, weak
from generator.facts.answered import Answer
from generator.facts.approval import Approval, Catalogue, approval
from generator.facts.coverage import Cell, coverage
from generator.facts.readiness import Reading, Situation
from generator.facts.weak import WeakPoint
from generator.model.handbook import Handbook
from generator.model.readiness import Pillar
from generator.model.risk import ranked


@dataclass(frozen=True)
class Facts:
    """What follows from the whole handbook, whoever reads it: ids and figures, never words.

    Ages count to the day of issue, so that the same data give the same pages on any day.
    """

    book: Handbook
    catalogues: Mapping[str, Catalogue]

    @property
    def on(self) -> date:
        """Return the day as of which all is counted."""
        return self.book.handbook.issued_on

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Return the rank of each risk."""
        return ranked(self.book.risks)

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Return how each indicator stands."""
        found = readiness.readings(Situation(self.book, self.catalogues, self.on))
        return {one.indicator.id: one for one in found}

    @cached_property
    def scores(self) -> Mapping[Pillar, int]:
        """Return the score of each pillar, in percent."""
        return readiness.scores(self.readings.values())

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """Return how far each question of the self-assessment is answered."""
        book = self.book
        return {id_: answered.answer(book, one, self.readings) for id_, one in book.assessment.items()}

    @cached_property
    def approvals(self) -> Mapping[str, Approval]:
        """Return whether each message has the wording that was approved."""
        return {id_: approval(one, self.catalogues) for id_, one in self.book.messages.items()}

    @cached_property
    def coverage(self) -> tuple[Cell, ...]:
        """Return which messages are ready for whom, when and in which crisis."""
        return tuple(coverage(self.book))

    @cached_property
    def weak_points(self) -> tuple[WeakPoint, ...]:
        """Return every weak point, the gravest first."""
        return tuple(weak.weak_points(self.book))

    @cached_property
    def playbooks_exercised(self) -> Mapping[str, date]:
        """Return when each playbook was last exercised."""
        return exercised.playbooks(self.book)

    @cached_property
    def channels_exercised(self) -> Mapping[str, date]:
        """Return when each channel was last used in an exercise."""
        return exercised.channels(self.book)

    @cached_property
    def improvements(self) -> Mapping[str, tuple[str, ...]]:
        """Return the improvements still open, by the `kind/id` of the entry they concern."""
        return improving.concerning(self.book)
