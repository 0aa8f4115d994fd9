"""Whether the data answer a question of the self-assessment."""

from collections.abc import Mapping
from enum import StrEnum

from generator.facts.reading import IndicatorState, Reading
from generator.model.handbook import Handbook
from generator.model.readiness import Assessment, Evidence


class Answer(StrEnum):
    """How far a question is answered."""

    ANSWERED = 'answered'
    PARTLY = 'partly'
    OPEN = 'open'


def answer(book: Handbook, question: Assessment, readings: Mapping[str, Reading]) -> Answer:
    """Return how far the data answer: all of the evidence is there, some of it, or none.

    An answer with something named under `missing` is partial, even if all of the evidence is there.
    """
    found = [_holds(book, one, readings) for one in question.evidence]
    if not any(found):
        return Answer.OPEN
    return Answer.ANSWERED if all(found) and question.missing is None else Answer.PARTLY


def _holds(book: Handbook, evidence: Evidence, readings: Mapping[str, Reading]) -> bool:
    kind, _, id_ = evidence.entry.partition('/')
    if kind not in type(book).model_fields:
        return False
    if not id_:
        return len(book.entries_of(kind)) >= evidence.at_least
    if kind == 'indicators':
        return id_ in readings and readings[id_].state is IndicatorState.MET
    return id_ in book.entries_of(kind)
