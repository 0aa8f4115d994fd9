"""C: who is told, by whom, with which words, and what is never said."""

import re
from collections.abc import Iterator
from itertools import product

from promises.built import Built, Held, Shown
from promises.cell import YEAR
from promises.markup import Node, none

from generator.checks.words import count
from generator.model.communication import MANDATORY_GROUPS, Group, Stage
from generator.model.training import Trainee

FURTHER = {
    Group.REGULATORS,
    Group.LAW_ENFORCEMENT,
    Group.INVESTORS_BOARD,
    Group.SUPPLIERS,
    Group.INSURERS,
    Group.FAMILIES,
    Group.STAFF_REPRESENTATIVES,
    Group.COMMUNITY,
}
WITHOUT_NEWS = (Stage.ACTION_REQUEST, Stage.CORRECTION, Stage.CONDOLENCE, Stage.CLOSURE, Stage.LESSONS)
"""Stages that ask, correct, mourn or end: they promise no news."""
FEWEST_WITH_NEWS = 30
OFFLINE = ('sms', 'phone_script', 'poster')
HOLDING_WORDS = 120
HOUR = 60
CUSTOMERS, MEDIA = 2, 4
"""The columns of the table of what is ready."""
RULES = {
    'en': ('two independent sources', 'what we do not know', 'We do not yet know', 'when we speak again'),
    'fr': ('deux sources indépendantes', 'ce que nous ne savons pas', 'nous ne savons pas encore', 'nous reparlerons'),
}
REDIRECT = {'en': 'our communication team will call you back', 'fr': 'vous rappeller'}


def f_c1(handbook: Built) -> None:
    """The map holds every group, with what it expects and the two roles that look after it."""
    for held in handbook.editions:
        page = held.page('STAKEHOLDERS')
        groups = held.book.stakeholders.values()
        assert {one.group for one in groups} >= {*MANDATORY_GROUPS, *FURTHER}, held
        for one in groups:
            row = page.row('stakeholders', f'stakeholders/{one.id}')
            assert one.name in row[0].text, held
            assert all(what in row[1].text for what in one.expectations), held
            assert page.named(row[2]) == [held.book.roles[one.owner].code, held.book.roles[one.deputy].code], held


def f_c2(handbook: Built) -> None:
    """No cell of the plan is empty: who speaks and the deputy, two channels, when and how often, what, who approves."""
    for held in handbook.editions:
        page = held.page('PLAN')
        for row in page.rows('plan'):
            assert all(cell.text and cell.text != '–' for cell in row), f'{page}: {row[0].text}'
            speaks, through, when, _, approves = row[1:]
            assert len(set(page.named(speaks))) == 2, f'{page}: {row[0].text}'
            assert len({node.attrs['href'] for node in through.all('a')}) == 2, f'{page}: {row[0].text}'
            assert len(when.lines) == 2, f'{page}: {row[0].text}'
            assert page.named(approves), f'{page}: {row[0].text}'
        planned = {held.book.stakeholders[line.stakeholder].group for line in held.book.plan.values()}
        assert planned >= set(MANDATORY_GROUPS), held
        for line in held.book.plan.values():
            page.row('plan', f'plan/{line.id}')


def f_c3(handbook: Built) -> None:
    """No hole between scenario and group; every message stands in both languages, its gaps told; all are printed."""
    for held in handbook.editions:
        for message in held.book.messages.values():
            page = held.page(message.code)
            first = _first_words(page)
            assert {one.attrs['lang'] for one in first} == {'en', 'fr'}, page
            assert '{{' not in page.text, page
            gaps = {gap.text for one in page.tree.all(of='message') for gap in one.all(of='fill')}
            told = {one.text for one in page.tree.all(of='gap__label')}
            assert gaps <= told, f'{page} does not tell who fills {gaps - told}'
        first = {held.book.messages[id_].code for id_ in held.book.handbook.first_messages}
        none(first.difference(held.binder.leaves), f'{held}: words of the first hour that are not in the binder')
    for held in handbook.cell:
        coverage = held.page('COVERAGE')
        rows = coverage.rows('coverage')
        none([row[0].text for row in rows for cell in row[1:] if not coverage.named(cell)], coverage)
        assert {name for row in rows for name in coverage.named(row[0])} == _playbooks(held), coverage


def f_c4(handbook: Built) -> None:
    """Three people may speak, they are trained every year, and everybody else has the sentence to say."""
    for held in handbook.editions:
        speaker = next(one for one in held.book.roles.values() if one.code == 'SPK')
        names = [held.book.people[one.person].name for one in speaker.holders if one.person]
        assert len(set(names)) == 3, held
        held.page('SPK').says(*names)
        assert REDIRECT[held.language] in held.page('STAFF').text, held
        held.page('RECEPTION')
        lately = [
            session
            for module in held.book.training.values()
            for session in held.book.sessions.values()
            if Trainee.SPOKESPERSONS in module.audiences and session.module == module.id
            if held.edition.facts.on - YEAR <= session.date <= held.edition.facts.on
        ]
        assert lately, 'no spokesperson was trained in the year before the day of issue'
        for session in lately:
            held.page(held.book.training[session.module].code).row('sessions', f'sessions/{session.id}')


def f_c5(handbook: Built) -> None:
    """Each scenario has a first word for customers and one for media, out within the hour; none is over 120 words."""
    for held in handbook.cell:
        coverage = held.page('COVERAGE')
        messages = {one.code: one for one in held.book.messages.values()}
        quick = {name for name, one in messages.items() if one.release_target and one.release_target.minutes <= HOUR}
        for name in quick:
            held.page(name).says(held.words.duration(messages[name].release_target))
        for row in coverage.rows('coverage')[: len(held.book.playbooks)]:
            for column in CUSTOMERS, MEDIA:
                assert quick & set(coverage.named(row[column])), (
                    f'{coverage}: {row[0].text} has nothing within the hour'
                )
        for page in (held.page(name) for name, one in messages.items() if one.stage is Stage.HOLDING):
            long = {one.attrs['lang']: _length(one) for one in _first_words(page) if _length(one) > HOLDING_WORDS}
            none(long, page)


def f_c6(handbook: Built) -> None:
    """Each scenario has the answers to five hard questions at the least."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            page = held.page(f'{playbook.code}-READY')
            assert len(playbook.hard_questions) >= 5, page
            for one in playbook.hard_questions:
                page.says_in_order(one.question, one.answer)


def f_c7(handbook: Built) -> None:
    """In every scenario each of the four groups can be told without a screen: by SMS, by telephone or by poster."""
    for held in handbook.cell:
        coverage = held.page('COVERAGE')
        said = {held.words(one) for one in OFFLINE}
        spoken = {name for name, page in held.pages.items() if said & {head.text for head in page.tree.all('h3')}}
        reached: dict[tuple[str, int], bool] = {}
        for row, group in product(coverage.rows('coverage'), range(1, 5)):
            key = row[0].text, group
            reached[key] = reached.get(key, False) or bool(spoken & set(coverage.named(row[group])))
        none([key for key, is_reached in reached.items() if not is_reached], held)


def f_c8(handbook: Built) -> None:
    """The rules of plain speech are written down, and no message breaks the list of what is never said."""
    for held in handbook.cell:
        rules = f'{held.page("DOCTRINE").text} {held.page("TRANSPARENCY").text}'.lower()
        none([one for one in RULES[held.language] if one.lower() not in rules], held)
        never = {
            language: re.compile('|'.join(rf'(?<!\w){re.escape(one)}(?!\w)' for one in phrases), re.IGNORECASE)
            for language, phrases in held.book.handbook.forbidden_phrases.items()
        }
        assert set(never) == {'en', 'fr'}, held
        for message in held.book.messages.values():
            for said in held.page(message.code).tree.all(of='message'):
                found = never[said.attrs['lang']].search(said.text.replace('’', "'"))
                assert found is None, f'{message.code} says {found[0] if found else ""!r}'
        answers = [one.answer for playbook in held.book.playbooks.values() for one in playbook.hard_questions]
        answers += [one.answer for one in held.book.questions.values()]
        shown = ' '.join(held.page(f'{one.code}-READY').text for one in held.book.playbooks.values())
        none([one for one in answers if one not in f'{shown} {held.page("MANAGERS").text}'], held)
        none([one for one in answers if never[held.language].search(one.replace('’', "'"))], held)


def f_c9(handbook: Built) -> None:
    """Each level says how often news go out, and every message that tells says when the next one comes."""
    for held in handbook.editions:
        held.page('LEVELS').says(*(level.external_update for level in held.book.levels.values()))
        telling = [one for one in held.book.messages.values() if one.stage not in WITHOUT_NEWS]
        assert len(telling) >= (FEWEST_WITH_NEWS if held in handbook.cell else 1), held
        for message in telling:
            if not message.exempt_next_update:
                page, gap = held.page(message.code), message.placeholders['next_update_at'].label
                silent = [one.attrs['lang'] for one in _first_words(page) if gap not in _gaps(one)]
                none(silent, f'{page} does not say when the next news comes')


def f_c10(handbook: Built) -> None:
    """A false claim has its correction, and a rule of what is corrected."""
    for held in handbook.cell:
        corrections = [one for one in held.book.messages.values() if one.stage is Stage.CORRECTION]
        assert corrections, held
        for one in corrections:
            assert {said.attrs['lang'] for said in _first_words(held.page(one.code))} == {'en', 'fr'}, one.code
        held.page('SOCIAL').shows(*(one.code for one in corrections))


def _playbooks(held: Held) -> set[str]:
    return {one.code for one in held.book.playbooks.values()}


def _first_words(page: Shown) -> list[Node]:
    """Return the chief words of a message, one for each language, without those for other channels."""
    found: dict[str, Node] = {}
    for one in page.tree.all(of='message'):
        found.setdefault(one.attrs['lang'], one)
    return list(found.values())


def _gaps(said: Node) -> list[str]:
    return [gap.text for gap in said.all(of='fill')]


def _length(said: Node) -> int:
    words = Node('p', {}, list(_without_gaps(said)))
    name = next(said.all(of='message__language')).text
    return count(words.text) - count(name)


def _without_gaps(node: Node) -> Iterator[Node | str]:
    for one in node.inside:
        if isinstance(one, str):
            yield one
        elif 'fill' in one.classes:
            yield 'gap'
        else:
            yield Node(one.tag, one.attrs, list(_without_gaps(one)))
