"""The contacts that the cell needs most: people of mandatory chairs, authorities, insurers and the alert numbers."""

from collections.abc import Mapping

from generator.facts.chairs import is_mandatory, seated
from generator.model.contact import AUTHORITIES, ContactKind, ContactPoint
from generator.model.handbook import EntryKey, Handbook

KINDS = AUTHORITIES | {ContactKind.INSURER, ContactKind.BROKER}
"""The outside contacts among them."""


def vital(book: Handbook) -> Mapping[EntryKey, tuple[ContactPoint, ...]]:
    """Return the numbers and addresses of each, by kind and id."""
    chairs = [role for role in book.roles.values() if is_mandatory(book, role)]
    people = {('people', one.id): one.contacts for role in chairs for _, _, one in seated(book, role)}
    outside = {('contacts', one.id): one.contacts for one in book.contacts.values() if one.kind in KINDS}
    company = book.organisation
    alert = tuple(point for point in (company.alert_number, company.second_alert_number) if point)
    return {**people, **outside, ('organisation', company.id): alert}
