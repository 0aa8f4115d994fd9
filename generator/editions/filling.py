"""Fill the references of texts, last of all: with what these readers may see, and with the numbers they may call.

The numbers are taken from the handbook as it is shown. A contact that is withheld is not in it, and in an exercise its
numbers are dummies already.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator import addresses
from generator.editions.filled import Dial, Filled, FilledPart, Leads
from generator.editions.marked import Untranslated
from generator.editions.words import Words, withheld_label
from generator.model.contact import Contact, ContactKind, ContactPoint, Hours, PointKind
from generator.model.fields import mapped
from generator.model.handbook import EntryKey, Handbook
from generator.model.marks import Audience, Readable
from generator.model.references import Reference, ReferenceKind, pieces

_SHORT = re.compile(r'[^,(:]+')
"""The part of a name that a sentence has room for: `CERT-FR` of `CERT-FR (ANSSI), national response`."""


def filled(whole: Handbook, book: Handbook, withheld: Mapping[EntryKey, Audience], words: Words) -> Handbook:
    """Return the handbook of an edition with every reference filled."""
    filling = _Filling(whole, book, withheld, words)
    changed: dict[str, object] = {}
    for kind in Handbook.model_fields:
        entries = book.entries_of(kind)
        after = {id_: mapped(entry, filling.text) for id_, entry in entries.items()}
        if any(after[id_] is not entry for id_, entry in entries.items()):
            changed[kind] = after if kind in Handbook.kinds() else next(iter(after.values()))
    return book.model_copy(update=changed) if changed else book


def short(name: str) -> str:
    """Return a name without what explains it after a comma, a colon or in brackets."""
    found = _SHORT.match(name)
    return found[0].strip() if found else name


@dataclass(frozen=True)
class _Filling:
    """Looks up references among what these readers have."""

    whole: Handbook
    """The handbook before redaction: asked only whether a contact has a number at all."""
    book: Handbook
    withheld: Mapping[EntryKey, Audience]
    words: Words

    def text(self, mark: Readable, text: str) -> str:
        if mark.spoken or '{{' not in text:
            return text
        cut = list(pieces(text))
        if not any(isinstance(piece, Reference) for piece in cut):
            return text
        parts = (part for piece in cut for part in self._parts(piece))
        return Filled(parts, text.language if isinstance(text, Untranslated) else None)

    def _parts(self, piece: str | Reference) -> Iterator[FilledPart]:
        if not isinstance(piece, Reference):
            yield piece
        elif piece.kind == ReferenceKind.CALL:
            yield from self._call(piece.name)
        elif piece.kind == ReferenceKind.FACT:
            yield self._facts[piece.name]
        else:
            yield self._page(piece)

    @cached_property
    def _facts(self) -> dict[str, str]:
        company = self.book.organisation
        return {'company': company.common_name, 'legal_name': company.legal_name}

    @cached_property
    def _stable(self) -> dict[str, tuple[str, ContactPoint | None]]:
        """Return the numbers of the company itself, with what each is called in a sentence."""
        company, front, words = self.book.organisation, self.book.front_page, self.words
        main, second = (self.book.resources.get(id_) for id_ in (front.bridge, front.second_bridge))
        return {
            'alert': (words('the alert number'), company.alert_number),
            'alert-second': (words('the second alert number'), company.second_alert_number),
            'bridge': (words('the bridge'), main.number if main else None),
            'bridge-second': (words('the fallback bridge'), second.number if second else None),
        }

    def _call(self, name: str) -> Iterator[FilledPart]:
        if name in self._stable:
            label, point = self._stable[name]
            yield from _named(label, point) if point else self._instead(Audience.CELL)
            return
        contact = self.book.contacts.get(name)
        closed = self.withheld.get(('contacts', name), Audience.CELL)
        yield from self._contact(contact) if contact else self._instead(closed)

    def _contact(self, contact: Contact) -> Iterator[FilledPart]:
        points = [point for point in contact.contacts if point.is_phone and point.works]
        if not points:
            yield from self._without_number(contact)
            return
        first = min(points, key=lambda point: point.hours is not Hours.ALWAYS)
        if first.kind is PointKind.SHORT_CODE or contact.kind is ContactKind.EMERGENCY:
            yield from self._emergency(contact, first)
            return
        hours = '' if first.hours is Hours.ALWAYS else f' ({self.words.label(first.hours)})'
        yield from (f'{short(contact.name)}\u00a0', Dial(first.value), hours)

    def _emergency(self, contact: Contact, shown: ContactPoint) -> Iterator[FilledPart]:
        """Yield an emergency number; in an exercise, where a dummy takes its place, to be read and not dialled."""
        live = next(point for point in self.whole.contacts[contact.id].contacts if point.is_phone and point.works)
        yield from (f'{short(contact.name)}\u00a0', Dial(live.value) if shown.value == live.value else live.value)

    def _without_number(self, contact: Contact) -> Iterator[FilledPart]:
        """Yield what to do where a contact has no number, or none that these readers may see."""
        has_more = any(point.is_phone and point.works for point in self.whole.contacts[contact.id].contacts)
        closed = contact.withhold.get('contacts', Audience.CELL)
        yield from self._instead(closed) if has_more else (short(contact.name),)

    def _instead(self, closed: Audience) -> Iterator[FilledPart]:
        """Yield the alert number, with who alone may call the contact itself."""
        yield from _named(*self._stable['alert'])
        yield f' ({withheld_label(self.words, closed)})'

    def _page(self, piece: Reference) -> FilledPart:
        if piece.kind == ReferenceKind.ROLE:
            role = self.book.roles.get(piece.name)
            closed = self.withheld.get(('roles', piece.name), Audience.CELL)
            return Leads(role.code, f'roles/{role.id}') if role else withheld_label(self.words, closed)
        target = self._targets.get(piece.name)
        return Leads(piece.name, target) if target else piece.name

    @cached_property
    def _targets(self) -> dict[str, str]:
        """Return the target of each page, by its code."""
        made = (address for address, _ in addresses.made(self.book))
        return {address.code: address.target for address in (*addresses.PAGES.values(), *made)}


def _named(label: str, point: ContactPoint | None) -> Iterator[FilledPart]:
    yield label
    if point:
        yield '\u00a0'
        yield Dial(point.value)
