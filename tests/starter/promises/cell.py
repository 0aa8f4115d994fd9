"""B: the crisis cell is named in peacetime, and everybody in it knows their part."""

from datetime import timedelta

from promises.built import Built, Held, Shown
from promises.markup import none

from generator.model.cell import Division, Mandatory, TeamKind
from generator.model.exercise import ExerciseKind
from generator.model.meeting import MeetingKind

EMPTY = '–'
YEAR = timedelta(days=365)
DIVISIONS = {
    Division.MANAGEMENT,
    Division.COMMUNICATION,
    Division.LEGAL,
    Division.IT,
    Division.SECURITY,
    Division.HR,
    Division.CUSTOMER,
    Division.FINANCE,
}
DELEGATED = (
    'stop-service',
    'exceptional-spend',
    'holding-statement',
    'press-conference',
    'notify-authority',
    'extortion',
)
HALF_A_DAY = 12 * 60
RACI = 16
"""So many decisions a company settles before any crisis."""


def f_b1(handbook: Built) -> None:
    """A team decides, one acts, and each chair that is always filled has a holder and two deputies, all different."""
    for held in handbook.editions:
        page = held.page('CELL')
        for team in held.book.teams.values():
            assert team.name in page.text, held
        assert {one.kind for one in held.book.teams.values()} >= {TeamKind.STRATEGIC, TeamKind.OPERATIONAL}, held
        always = held.words.label(Mandatory.ALWAYS)
        seats = {row[0].text: [cell.text for cell in row[2:]] for row in page.rows('chairs') if row[1].text == always}
        assert len(seats) >= 12, held
        short = {who: names for who, names in seats.items() if EMPTY in names or '' in names or len(set(names)) < 3}
        none(short, held)


def f_b2(handbook: Built) -> None:
    """The chairs shown come from every division that a crisis needs."""
    for held in handbook.editions:
        page = held.page('CELL')
        seated = {code for row in page.rows('chairs') for code in page.named(row[0])}
        here = {role.division for role in held.book.roles.values() if role.code in seated}
        assert here >= DIVISIONS, held
        assert seated == {role.code for role in held.book.roles.values()}, held


def f_b3(handbook: Built) -> None:
    """Each role has its card: mission, first actions, never, powers, what it hands over, deputies; one A4 side."""
    for held in handbook.editions:
        for role in held.book.roles.values():
            page = held.page(role.code)
            page.says(role.mission, *role.authority, *role.deliverables)
            first, never = page.boxes('act')[0], page.boxes('never')[0]
            none([one.do for one in role.first_actions if one.do not in first.text], page)
            none([one for one in role.never_do if one not in never.text], page)
            page.says(*(held.book.people[one.person].name for one in role.holders if one.person))
            held.paper.holds_on_one_side(role.code)


def f_b4(handbook: Built) -> None:
    """Exactly one answers for each decision; another only under the condition written beside."""
    for held in handbook.editions:
        page = held.page('DECISIONS')
        rows = page.rows('raci')
        assert len(rows) == len(held.book.decisions) >= (RACI if held in handbook.cell else 1), held
        for row in rows:
            chief, *others = row[2].lines
            assert chief, row[0].text
            assert ', ' not in chief, f'{held}: two answer for {row[0].text}'
            assert all(':' in one for one in others), f'{held}: no condition for a second at {row[0].text}'
            assert row[1].text, row[0].text


def f_b5(handbook: Built) -> None:
    """The cell meets four times a year, with an agenda, a last day and a next one; the calendar shows it."""
    for held in handbook.editions:
        page = held.page('MEETINGS')
        for meeting in held.book.meetings.values():
            under = page.under(f'meetings/{meeting.id}')
            assert len(list(under.all('li'))) >= len(meeting.agenda) >= 3, meeting.id
            assert all(one.item in under.text for one in meeting.agenda), meeting.id
        quarterly = [one for one in held.book.meetings.values() if one.kind is MeetingKind.CELL_QUARTERLY]
        often = [
            one for one in quarterly if one.next_on and one.last_on and one.next_on - one.last_on <= YEAR / 4 * 1.1
        ]
        assert often, 'no meeting of the cell comes back every quarter'
        for one in often:
            under = page.under(f'meetings/{one.id}').text
            assert held.words.day(one.next_on) in under, held
            assert held.words.day(one.last_on) in under, held
            held.page('CALENDAR').says_in_order(held.words.day(one.next_on), one.title)


def f_b6(handbook: Built) -> None:
    """Two exercises of the cell at the least stand in the programme of the year to come, test calls aside."""
    for held in handbook.editions:
        page, on = held.page('EXERCISES'), held.edition.facts.on
        rows = [' '.join(cell.text for cell in row) for row in page.rows('programme')]
        planned = [one for one in held.book.exercises.values() if on <= one.date < on + YEAR]
        real = [one for one in planned if one.type is not ExerciseKind.CALLOUT_TEST]
        shown = [one for one in real if any(one.title in row and held.words.day(one.date) in row for row in rows)]
        assert len(shown) >= 2, held


def f_b7(handbook: Built) -> None:
    """Each decision of each playbook says who decides, who else may, and by when; powers have their limits."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            page = held.page(playbook.code)
            boxes = [box for box in page.boxes('decide') if any(True for _ in box.all(of='table--options'))]
            assert len(boxes) == len(playbook.decisions) > 0, page
            for box, point in zip(boxes, playbook.decisions, strict=True):
                assert point.fallback_decider, f'{page}: nobody else may decide: {point.question}'
                asked = [held.book.roles[one].code for one in (point.decider, point.fallback_decider)]
                assert len(set(asked)) == 2, f'{page}: {point.question}'
                assert page.named(box)[:2] == asked, f'{page}: {point.question}'
                assert held.words.duration(point.decide_within) in box.text, f'{page}: {point.question}'
    for held in handbook.cell:
        for id_ in DELEGATED:
            one, row = held.book.decisions[id_], held.page('DECISIONS').row('raci', f'decisions/{id_}')
            instead = one.delegate.when if one.delegate else one.no_delegate
            assert instead, f'{held}: nothing is said of who else may decide {id_}'
            assert instead in row[2].text, f'{held}: {id_}'
        _signs_within_limits(held)


def f_b8(handbook: Built) -> None:
    """Each team has its shifts, of half a day at most, with the rest that the law asks for; a handover its agenda."""
    for held in handbook.editions:
        for shift in held.book.shifts.values():
            said = next(one.text for one in held.page('CELL').tree.all('p') if shift.legal_note in one.text)
            assert held.book.teams[shift.team].name in said, f'{held}: {shift.id}'
            assert shift.overlap.minutes > 0, shift.id
            assert shift.shift_length.minutes <= HALF_A_DAY, shift.id
            lapses = (shift.shift_length, shift.overlap, shift.start_planning_after)
            none([one for one in lapses if held.words.duration(one) not in said], f'{held}: {shift.id}')
        assert {shift.team for shift in held.book.shifts.values()} == set(held.book.teams), held
        handover = next(one for one in held.book.meetings.values() if one.kind is MeetingKind.HANDOVER)
        held.page('MEETINGS').says_in_order(handover.title, *(one.item for one in handover.agenda))


def f_b9(handbook: Built) -> None:
    """Each card says with which roles it is never held, nobody holds two of them, and which may be held together."""
    for held in handbook.editions:
        roles, names = held.book.roles, _holders(held.page('CELL'))
        for role in roles.values():
            never = [roles[id_] for id_ in role.must_not_merge_with]
            held.page(role.code).shows(*(one.code for one in never))
            double = [one.code for one in never if names.get(one.code) == names.get(role.code)]
            none(double, f'{held}: one person in {role.code} and {double}')
        merged = [(role.code, roles[id_].code) for role in roles.values() for id_ in role.may_merge_with]
        assert merged, held
        told = [pair for pair in merged if pair[1] in held.page(pair[0]).leads_to]
        assert told == merged, (
            f'{held}: nowhere is said that {sorted(set(merged) - set(told))[:3]} may be held together'
        )


def _holders(page: Shown) -> dict[str, str]:
    return {code: row[2].text for row in page.rows('chairs') for code in page.named(row[0])}


def _signs_within_limits(held: Held) -> None:
    identity = held.book.organisation.identity
    assert identity is not None, f'{held} has no identity'
    held.page('IDENTITY').says(*(one.power for one in identity.signatories))
    held.page('IDENTITY').says(*(one.limit for one in identity.signatories if one.limit))
