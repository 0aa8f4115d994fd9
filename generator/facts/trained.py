"""When each theme of the yearly training is trained: the days of its sessions, given or planned."""

from datetime import date

from generator.model.handbook import Handbook
from generator.model.training import Theme

FOUNDING = (Theme.CYBER_CRISIS, Theme.CRISIS_COMMUNICATION, Theme.EMERGENCY_PROCEDURES)
"""The themes that are trained every year."""


def days(book: Handbook, theme: Theme) -> list[date]:
    """Return the days of the sessions on a theme, the first one first."""
    taught = {module.id for module in book.training.values() if theme in module.themes}
    return sorted(session.date for session in book.sessions.values() if session.module in taught)
