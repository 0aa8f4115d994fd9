"""I: the company stays informed, and what it learns changes the handbook."""

from datetime import timedelta

from promises.built import Built
from promises.cell import YEAR

from generator.model.watch import EventKind, Proposal

KINDS = (EventKind.CONFERENCE, EventKind.SEMINAR, EventKind.WORKSHOP)
LATE = timedelta(days=31)


def f_i1(handbook: Built) -> None:
    """Each source has somebody who looks, how often, and the day of the last look."""
    for held in handbook.editions:
        page = held.page('WATCH')
        assert len(held.book.watch) >= 5, held
        for one in held.book.watch.values():
            row = page.row('sources', f'watch/{one.id}')
            assert page.named(row[2]) == [held.book.roles[one.owner].code], one.id
            assert held.words.day(one.last_checked_on) in row[3].text, one.id
            assert held.words.duration(one.every) in row[3].text, one.id


def f_i2(handbook: Built) -> None:
    """A conference, a seminar and a workshop in the year, each with who goes and what comes back, by when."""
    for held in handbook.editions:
        page, on = held.page('EVENTS'), held.edition.facts.on
        here = {one.kind for one in held.book.events.values() if abs(one.date - on) <= YEAR}
        assert here >= set(KINDS), held
        for one in held.book.events.values():
            row = page.row('events' if one.date >= on else 'brought-back', f'events/{one.id}')
            assert held.words.label(one.kind).lower() in row[1].text.lower(), one.id
            assert page.named(row[2]) == [held.book.roles[one.attendee].code], one.id
            assert row[3].text, one.id
            assert one.date >= on - LATE or one.takeaways in row[3].text, one.id


def f_i3(handbook: Built) -> None:
    """Each thing learnt says what was decided, and leads to the risk, playbook or training that it changes."""
    for held in handbook.editions:
        page = held.page('WATCH')
        assert {one.proposal for one in held.book.signals.values()} >= {
            Proposal.RISK,
            Proposal.PLAYBOOK,
            Proposal.TRAINING,
        }
        for one in held.book.signals.values():
            row = page.row('signals', f'signals/{one.id}')
            assert one.decided is not None, one.id
            assert row[2].text == one.decided, one.id
            assert row[3].text, one.id
            assert held in handbook.staff or page.named(row[3]) or one.target is None, one.id
