"""All facts of the whole handbook, found once for all of its editions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.facts import answered, exercised, improving, learnt, losses, readiness, rhythm, weak
from generator.facts.answered import Answer
from generator.facts.approval import ApprovalStatus, approval
from generator.facts.cascade import cascade
from generator.facts.coverage import GroupCoverage, coverage
from generator.facts.losses import Lost
from generator.facts.readiness import Situation
from generator.facts.reading import Reading
from generator.facts.rhythm import YearlyTarget
from generator.facts.weak import WeakPoint
from generator.model.catalogue import Catalogues
from generator.model.handbook import Handbook
from generator.model.readiness import Pillar
from generator.model.risk import ranked


@dataclass(frozen=True)
class Facts:
    """What follows from the whole handbook, the same for all readers: ids and figures, never words."""

    on: date
    """The day as of which all is counted."""
    cascade: tuple[str, ...]
    """Every role in the order in which they are called."""
    ranks: Mapping[str, int]
    """The rank of each risk."""
    readings: Mapping[str, Reading]
    """How each indicator stands."""
    scores: Mapping[Pillar, int]
    """The score of each pillar, in percent."""
    answers: Mapping[str, Answer]
    """How far each question of the self-assessment is answered."""
    approvals: Mapping[str, ApprovalStatus]
    """Whether each message has the wording that was approved."""
    coverage: tuple[GroupCoverage, ...]
    """Which messages are ready for which group, at which stage and in which crisis."""
    weak_points: tuple[WeakPoint, ...]
    """Every weak point, the gravest first."""
    losses: tuple[Lost, ...]
    """What each thing that may be down takes away."""
    losses_of_playbooks: Mapping[str, Lost]
    """What each crisis takes away, of those that take something."""
    playbooks_exercised: Mapping[str, date]
    """When each playbook was last exercised."""
    channels_exercised: Mapping[str, date]
    """When each channel was last used in an exercise."""
    again_by: Mapping[str, date]
    """By when each grave risk must be played again, of those that were."""
    rhythm: tuple[YearlyTarget, ...]
    """How many exercises a year needs, and how many the last year had."""
    improvements: Mapping[str, tuple[str, ...]]
    """The improvements still open, by the `kind/id` of the entry they concern."""
    lessons: Mapping[str, tuple[str, ...]]
    """The reviews in which something was learnt, by the `kind/id` of the entry it is about."""


def facts_of(book: Handbook, catalogues: Catalogues) -> Facts:
    """Return what follows from a handbook and its translations.

    Ages count to the day of issue, so that the same data give the same pages on any day.
    """
    on, limits = book.handbook.issued_on, book.handbook.thresholds
    played = exercised.playbooks(book)
    readings = readiness.readings(Situation(book, catalogues, on))
    return Facts(
        on=on,
        cascade=cascade(book),
        ranks=ranked(book.risks),
        readings=readings,
        scores=readiness.scores(book, readings),
        answers={id_: answered.answer(book, one, readings) for id_, one in book.assessment.items()},
        approvals={id_: approval(one, catalogues) for id_, one in book.messages.items()},
        coverage=tuple(coverage(book)),
        weak_points=tuple(weak.weak_points(book)),
        losses=losses.single(book),
        losses_of_playbooks=losses.by_playbook(book),
        playbooks_exercised=played,
        channels_exercised=exercised.channels(book),
        again_by={id_: day for id_, one in book.risks.items() if (day := rhythm.again_by(limits, one, played))},
        rhythm=rhythm.asked(limits, rhythm.of_year(book, on)),
        improvements=improving.concerning(book),
        lessons=learnt.concerning(book),
    )
