"""How ready the company is, counted in the data as they stood on one day."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.facts import exercised, improving, reach, rhythm
from generator.facts.approval import ApprovalStatus, approval
from generator.facts.chairs import is_mandatory
from generator.facts.coverage import coverage
from generator.facts.law import binds
from generator.facts.reading import IndicatorState, Reading
from generator.facts.vital import vital
from generator.model.catalogue import Catalogues
from generator.model.contact import Contact, ContactPoint, PointKind
from generator.model.document import Thresholds
from generator.model.handbook import Handbook
from generator.model.means import Resource
from generator.model.readiness import Better, Indicator, Measure, Pillar
from generator.model.risk import Band
from generator.model.training import Trainee, Training

LATE = 30
"""Days after its date from which an action counts as overdue."""
ALL_RANKS = 3


@dataclass(frozen=True)
class Situation:
    """What is counted in: the whole handbook, its translations, and the day."""

    book: Handbook
    catalogues: Catalogues
    on: date

    def is_within(self, day: date | None, days: int) -> bool:
        """Return whether something was done at most so many days before. What is still to come was not done."""
        return day is not None and 0 <= (self.on - day).days <= days

    @property
    def limits(self) -> Thresholds:
        """Return the figures that handbook.yml judges by."""
        return self.book.handbook.thresholds


def readings(situation: Situation) -> dict[str, Reading]:
    """Return how each indicator stands by its id, in the order of the data."""
    return {id_: _reading(one, situation) for id_, one in situation.book.indicators.items()}


def scores(book: Handbook, found: Mapping[str, Reading]) -> dict[Pillar, int]:
    """Return for each pillar the share of its indicators that are met, in percent; one below target counts half."""
    points = {IndicatorState.MET: 100, IndicatorState.NEAR: 50}
    return {
        pillar: round(sum(points.get(found[id_].state, 0) for id_ in held) / len(held))
        for pillar in Pillar
        if (held := [id_ for id_, one in book.indicators.items() if one.pillar is pillar])
    }


def _reading(indicator: Indicator, situation: Situation) -> Reading:
    value = _MEASURES[indicator.measure](situation) if indicator.measure else indicator.value
    return Reading(value, _state(indicator, value))


def _state(indicator: Indicator, value: float | None) -> IndicatorState:
    if value is None:
        return IndicatorState.UNKNOWN
    sign = 1 if indicator.better is Better.HIGHER else -1
    if sign * value >= sign * indicator.target:
        return IndicatorState.MET
    return IndicatorState.NEAR if sign * value >= sign * indicator.warn else IndicatorState.MISSED


def _share(found: Iterable[bool]) -> float | None:
    """Return how many of them are true, in whole percent, never rounded up to 100; nothing if there are none."""
    held = list(found)
    return float(100 * sum(held) // len(held)) if held else None


def _roles_filled(now: Situation) -> float | None:
    mandatory = [role for role in now.book.roles.values() if is_mandatory(now.book, role)]
    return _share(len(role.holders) >= ALL_RANKS for role in mandatory)


def _contacts_verified(now: Situation) -> float | None:
    tried = [
        point.verified.on if point.verified and point.works else None
        for points in vital(now.book).values()
        for point in points
        if point.kind is not PointKind.POSTAL
    ]
    return _share(now.is_within(day, now.limits.contact_warn_after.days) for day in tried)


def _risks_with_playbook(now: Situation) -> float | None:
    return _share(risk.playbook is not None for risk in now.book.risks.values() if risk.band is Band.CRITICAL)


def _risks_exercised(now: Situation) -> float | None:
    played = exercised.playbooks(now.book)
    critical = [risk for risk in now.book.risks.values() if risk.band is Band.CRITICAL]
    due = [rhythm.again_by(now.limits, risk, played) for risk in critical]
    return _share(day is not None and day >= now.on for day in due)


def _messages_covered(now: Situation) -> float | None:
    return _share(not cell.is_missing for cell in coverage(now.book))


def _messages_approved(now: Situation) -> float | None:
    return _share(approval(one, now.catalogues) is ApprovalStatus.APPROVED for one in now.book.messages.values())


def _obligations_validated(now: Situation) -> float | None:
    regimes = now.book.organisation.regimes
    ours = [one for one in now.book.obligations.values() if binds(one, regimes, now.on)]
    return _share(now.is_within(one.counsel_validated_on, now.limits.counsel_within.days) for one in ours)


def _portals_tested(now: Situation) -> float | None:
    with_portal = [one for one in now.book.contacts.values() if _has_portal(one)]
    return _share(now.is_within(one.portal_tested_on, now.limits.portal_tested_within.days) for one in with_portal)


def _actions_overdue(now: Situation) -> float | None:
    late = [one for one in now.book.improvements.values() if improving.is_late(one, now.on)]
    return float(sum((now.on - one.due).days > LATE for one in late))


def _changes_per_lesson(now: Situation) -> float | None:
    lessons = sum(len(review.lessons) for review in now.book.reviews.values())
    changes = sum(map(improving.is_change_of_plan, now.book.improvements.values()))
    return round(changes / lessons, 2) if lessons else None


def _cell_trained(now: Situation) -> float | None:
    cell = {Trainee.CELL, Trainee.DEPUTIES, Trainee.LOG_KEEPERS}
    return _attended(now, lambda module: not cell.isdisjoint(module.audiences))


def _training_on_time(now: Situation) -> float | None:
    return _attended(now, lambda module: Trainee.ALL_STAFF in module.audiences)


def _attended(now: Situation, counts: Callable[[Training], bool]) -> float | None:
    """Return how many came to the last session of each module that counts; nobody, where it is too long ago."""
    last = {one.module: one for one in sorted(now.book.sessions.values(), key=lambda one: one.date) if one.attended}
    held = [(module, last[module.id]) for module in now.book.training.values() if counts(module) and module.id in last]
    invited = sum(session.invited or 0 for _, session in held)
    came = sum(session.attended or 0 for module, session in held if now.is_within(session.date, module.every.days))
    return float(100 * came // invited) if invited else None


def _copies_current(now: Situation) -> float | None:
    issue, days = str(now.book.handbook.issue), now.limits.copy_check_after.days
    return _share(one.version == issue and now.is_within(one.checked_on, days) for one in now.book.copies.values())


def _means_checked(now: Situation) -> float | None:
    return _share(
        now.is_within(one.checked_on, one.check_every.days) and not _holds_expired(now, one)
        for one in now.book.resources.values()
    )


def _holds_expired(now: Situation, means: Resource) -> bool:
    return any(item.expires_on is not None and item.expires_on < now.on for item in means.items)


def _roles_reachable(now: Situation) -> float | None:
    losses = [*reach.single_losses(now.book), *map(reach.of_playbook, now.book.playbooks.values())]
    return _share(bool(one.ways) for loss in losses for one in reach.reach(now.book, loss))


def _has_portal(contact: Contact) -> bool:
    points: tuple[ContactPoint, ...] = contact.contacts
    return any(point.kind is PointKind.PORTAL for point in points)


_MEASURES: Mapping[Measure, Callable[[Situation], float | None]] = {
    Measure.ROLES_FILLED: _roles_filled,
    Measure.CONTACTS_VERIFIED: _contacts_verified,
    Measure.CRITICAL_RISKS_WITH_PLAYBOOK: _risks_with_playbook,
    Measure.CRITICAL_RISKS_EXERCISED: _risks_exercised,
    Measure.MESSAGE_COVERAGE: _messages_covered,
    Measure.MESSAGES_APPROVED: _messages_approved,
    Measure.OBLIGATIONS_VALIDATED: _obligations_validated,
    Measure.PORTALS_TESTED: _portals_tested,
    Measure.ACTIONS_OVERDUE: _actions_overdue,
    Measure.CHANGES_PER_LESSON: _changes_per_lesson,
    Measure.CELL_TRAINED: _cell_trained,
    Measure.TRAINING_ON_TIME: _training_on_time,
    Measure.COPIES_CURRENT: _copies_current,
    Measure.MEANS_CHECKED: _means_checked,
    Measure.ROLES_REACHABLE: _roles_reachable,
}
