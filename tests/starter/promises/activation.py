"""D: the alert is given in seconds, the cell is called in minutes, and everybody knows what to do first."""

from promises.built import Built, Held, Shown
from promises.markup import Node, none

from generator.checks.words import count
from generator.model.contact import Hours
from generator.model.means import ResourceKind
from generator.model.playbook import TimeBox
from generator.model.risk import Dimension, Level, Shape

NOW_WORDS = 150
NOW_STEPS = 9
ALWAYS_ACT = ('DIR', 'COORD', 'LOG', 'COM', 'LEG')
REPAIR = frozenset({'TECH', 'CISO', 'BCM', 'CUS', 'FIN', 'HR', 'PAR', 'PROD', 'SEC', 'SOC'})
FIRST_HOUR = (TimeBox.FIRST_15_MIN, TimeBox.TO_1_HOUR)
PURPOSES = ('crisis-point', 'handover')
INTENT = {'en': 'the intent', 'fr': 'intention'}
HORIZONS = {'en': ('H+6', 'H+24', 'day 3'), 'fr': ('H+6', 'H+24', 'jour 3')}
"""How far somebody looks ahead of the cell."""


def f_d1(handbook: Built) -> None:
    """Crisis now? is one click away on every page, short enough, and sheet one of the binder."""
    for held in handbook.editions:
        far = [page for page in held.pages.values() if set(page.at_once) != {'index.html'}]
        none(far, f'{held}: no way to Crisis now?')
        page = held.page('NOW')
        assert page.path == 'index.html', held
        boxes = page.boxes('act')
        assert sum(count(box.text) for box in boxes) <= NOW_WORDS, held
        steps = [one.text for box in boxes for many in box.all(of='steps') for one in many.all('li')]
        front = held.book.front_page
        assert len(steps) == len((*front.found_it, *front.on_call)) <= NOW_STEPS, held
        assert held.book.organisation.alert_number.value in boxes[0].text, held
        coded = [code for code in held.binder.leaves if code in held.pages]
        assert coded[0] == 'NOW', held
        held.paper.holds_on_one_side('NOW')
    for held in handbook.staff:
        none([page for page in held.pages.values() if set(page.at_once) != {'index.html'}], held)
        held.page('NOW').shows(*(one.code for one in held.book.for_staff.values()))
        leaflet = ' '.join(held.paper.holding('LEAFLET').said)
        none([one.title for one in held.book.for_staff.values() if one.title not in leaflet], held)


def f_d2(handbook: Built) -> None:
    """Four levels told by code, word and shape; a criterion for each dimension; who declares; in doubt, go up."""
    for held in handbook.editions:
        page, levels = held.page('LEVELS'), held.book.levels
        for level in levels.values():
            told = [node.text for node in page.tree.all(of=f'level--{level.id}')]
            assert f'{level.code} {level.name}' in told, f'{page}: {level.code}'
            page.says(*(level.criteria[one] for one in Dimension), *filter(None, [level.declared_note]))
        assert len(levels) == len({level.shape for level in levels.values()}) == len(Shape), held
        harmed = {row[0].text: row[1:] for row in page.rows('levels')}
        declared = harmed[held.words('Declared by')]
        assert [page.named(cell) for cell in declared] == [_declaring(held, one) for one in _by_code(held)], page
        assert all(cell.text for cell in declared), page
        assert all(all(cell.text for cell in harmed[_head(held, one)]) for one in Dimension), held
        assert page.boxes('act')[0].lines, held
        page.says(*held.book.front_page.level_rules)


def f_d3(handbook: Built) -> None:
    """The call sheet is in order, says when to call the next, and has numbers that answer day and night."""
    for held in handbook.editions:
        page = held.page('CASCADE')
        page.says(*held.book.front_page.cascade_rules, held.book.front_page.words_to_say)
        company = held.book.organisation
        for point in (company.alert_number, company.second_alert_number):
            assert point is not None, held
            assert point.hours is Hours.ALWAYS, held
            page.says(point.value)
        called = [code for row in page.rows('cascade') for code in page.named(row[0])]
        chairs = (one for one in held.book.roles.values() if one.cascade_order)
        assert called == [one.code for one in sorted(chairs, key=lambda one: one.cascade_order or 0)], held
        if held in handbook.cell:
            mute = [row[0].text for row in page.rows('cascade') for seat in row[1:4] if seat.text and not _phones(seat)]
            none(mute, f'{held}: somebody without a number')
        assert 'CASCADE' in held.binder.leaves, held


def f_d4(handbook: Built) -> None:
    """In the first hour of each scenario the director, coordinator, log, voices, counsel and repair have orders."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            page = held.page(playbook.code)
            boxes = list(page.tree.all(of='actions'))
            heads = [next(box.all('h2')).text for box in boxes]
            assert heads[:2] == [held.words.heading(one) for one in FIRST_HOUR], page
            roles = {role.code for role in held.book.roles.values()}
            acting = {code for box in boxes[:2] for code in page.named(box)} & roles
            assert acting >= set(ALWAYS_ACT), f'{page}: nothing for {set(ALWAYS_ACT) - acting} in the first hour'
            assert acting & REPAIR, page
            page.shows(*(f'{role}/{playbook.code}' for role in acting))
        cards = [code for code, page in held.pages.items() if page.path.startswith('cards/')]
        assert len(cards) >= len(ALWAYS_ACT) * len(held.book.playbooks), held
        none([code for code in cards if len(held.paper.sides(code)) > 2], f'{held}: more than front and back')


def f_d5(handbook: Built) -> None:
    """Two rooms, two bridges of different providers, a chat outside; each says how to get in without our systems."""
    for held in handbook.cell:
        page = held.page('MEANS')
        means = held.book.resources.values()
        rooms = [one for one in means if one.kind in {ResourceKind.ROOM, ResourceKind.FALLBACK_SITE}]
        bridges = [one for one in means if one.kind is ResourceKind.BRIDGE]
        outside = [one for one in means if one.kind is ResourceKind.OOB_CHANNEL]
        assert len(rooms) >= 2, held
        assert len({one.provider for one in bridges if one.provider}) >= 2, held
        assert outside, held
        for one in (*rooms, *bridges, *outside):
            said = page.under(f'resources/{one.id}').text
            assert one.access in said, one.id
            none([step for step in one.activation_steps if step not in said], one.id)
        for one in bridges:
            assert one.number is not None, one.id
            assert one.number.value in page.under(f'resources/{one.id}').text, one.id
            assert one.provider in page.under(f'resources/{one.id}').text, one.id


def f_d6(handbook: Built) -> None:
    """Each level has its rhythm; the crisis point has its agenda; each channel says what it is for."""
    for held in handbook.editions:
        page = held.page('LEVELS')
        for level in held.book.levels.values():
            page.says(level.first_point, level.points, level.sitrep, level.external_update, level.shifts)
        for id_ in PURPOSES:
            meeting = held.book.meetings[id_]
            held.page('MEETINGS').says_in_order(meeting.title, *(one.item for one in meeting.agenda))
        for one in held.book.channels.values():
            said = held.page('CHANNELS').under(f'channels/{one.id}').text
            none([step for step in one.how_to_publish if step not in said], one.id)
            assert len(page.named(held.page('CHANNELS').under(f'channels/{one.id}'))) >= 1, one.id
    for held in handbook.cell:
        held.page('RHYTHM').shows('LEVELS')
        _has_its_rhythm(held)


def f_d8(handbook: Built) -> None:
    """Each scenario says when it is over, each level how one comes down, and one decision ends the crisis."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            assert len(playbook.closing_criteria) >= 2, playbook.id
            last = list(held.page(playbook.code).tree.all(of='checks'))[-1]
            assert [one.text for one in last.all('li')] == list(playbook.closing_criteria), playbook.id
        held.page('LEVELS').says(*(level.downgrade_rule for level in held.book.levels.values()))
        held.page('DECISIONS').row('raci', 'decisions/close-crisis')
        held.page('AFTER').shows('MEETINGS')


def f_d9(handbook: Built) -> None:
    """The cell reads the order of priorities; the director states the intent, and somebody looks ahead."""
    for held in handbook.cell:
        priorities = held.book.organisation.priorities
        assert len(priorities) >= 5, held
        assert any(_in_order(page, priorities) for page in held.pages.values()), f'{held}: no page has the priorities'
        ahead = held.book.roles['ant']
        held.page(ahead.code).says(ahead.mission, *(one.do for one in ahead.first_actions))
        held.page(ahead.code).says(*HORIZONS[held.language])
        held.page('DIR').says(*(one.do for one in held.book.roles['dir'].first_actions[1:4]))
        steps = [one.text.lower() for box in held.page('DIR').boxes('act') for one in box.all('li')]
        assert any(INTENT[held.language] in one for one in steps), f'{held}: nobody states the intent'


def _by_code(held: Held) -> list[Level]:
    return sorted(held.book.levels.values(), key=lambda one: one.code)


def _declaring(held: Held, level: Level) -> list[str]:
    return [held.book.roles[id_].code for id_ in level.declared_by]


def _has_its_rhythm(held: Held) -> None:
    """Hold that one table of the page on rhythm has a line for each level, with something in every cell."""
    page, codes = held.page('RHYTHM'), [one.code for one in _by_code(held)]
    tables = [[list(row.all('td')) for row in table.all('tr')] for table in page.tree.all('table')]
    lines = [{row[0].text: row for row in table if row} for table in tables]
    told = [rows for rows in lines if len(codes[1:]) <= len(set(codes[1:]) & set(rows))]
    assert told, f'{page} has no line for each of {codes[1:]}'
    assert all(cell.text for rows in told for row in rows.values() for cell in row), page


def _in_order(page: Shown, texts: tuple[str, ...]) -> bool:
    places = [page.text.find(text.rstrip('.')) for text in texts]
    return min(places) >= 0 and places == sorted(places)


def _phones(seat: Node) -> list[str]:
    return [one.attrs['href'] for one in seat.all('a') if one.attrs['href'].startswith('tel:')]


def _head(held: Held, dimension: Dimension) -> str:
    said = {row[0].text.lower(): row[0].text for row in held.page('LEVELS').rows('levels')}
    return said[held.words.label(dimension).lower()]
