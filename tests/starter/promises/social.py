"""J: social media are watched, answered with method, secured, and used again once the crisis is over."""

from promises.built import Built
from promises.markup import none

from generator.model.communication import Stage
from generator.model.social import Metric, ResponseKind

CHOICES = {
    ResponseKind.IGNORE,
    ResponseKind.NOTE,
    ResponseKind.ANSWER_PUBLIC,
    ResponseKind.MOVE_PRIVATE,
    ResponseKind.ESCALATE,
    ResponseKind.REPORT_PLATFORM,
}
TREND = {Metric.NEGATIVE_SHARE, Metric.AUTHOR_REACH}
DURING = {
    'en': ('scheduled', 'pin', 'one page'),
    'fr': ('programm', 'pingl', 'une seule page'),
}
"""Stop what is scheduled, pin one post, send everybody to one page."""
BALANCE = {'en': ('threat', 'tool'), 'fr': ('menace', 'outil')}


def f_j1(handbook: Built) -> None:
    """Each rule of watching says what, where, with which tool, when, who by day and by night, and what is usual."""
    for held in handbook.editions:
        page = held.page('MONITOR')
        assert held.book.monitoring, held
        for one in held.book.monitoring.values():
            said = page.under(f'monitoring/{one.id}')
            words = [word for many in one.keywords.values() for word in many]
            asked = (*words, *one.places_watched, one.tool, held.words.label(one.hours))
            none([text for text in asked if text not in said.text], one.id)
            assert one.owner, one.id
            assert one.night_owner, one.id
            assert page.named(said)[:2] == [held.book.roles[id_].code for id_ in (one.owner, one.night_owner)], one.id
            assert one.baseline is not None, one.id
            assert held.words.number(one.baseline.value) in said.text, one.id
            assert held.words.day(one.baseline.computed_on) in said.text, one.id


def f_j2(handbook: Built) -> None:
    """Against what is usual, each threshold has its level, its act, whom to call and within what time."""
    for held in handbook.editions:
        page = held.page('MONITOR')
        for rule in held.book.monitoring.values():
            rows = [
                row for table in page.under(f'monitoring/{rule.id}').all(of='table--alarms') for row in table.all('tr')
            ]
            cells = [list(row.all('td')) for row in rows if any(True for _ in row.all('td'))]
            assert len(cells) == len(rule.thresholds), rule.id
            for one in rule.thresholds:
                row = next(row for row in cells if row[2].text == one.action)
                assert held.book.levels[one.level].code in row[0].text, rule.id
                assert row[1].text, rule.id
                assert page.named(row[3]) == [held.book.roles[one.escalate_to].code], rule.id
                assert held.words.duration(one.within) in row[3].text, rule.id
        assert any(one.relative_to_baseline for rule in held.book.monitoring.values() for one in rule.thresholds), held


def f_j3(handbook: Built) -> None:
    """A trend that turns is seen by its tone, its speed, the weight of its authors and where it spreads."""
    for held in handbook.editions:
        page, rules = held.page('MONITOR'), held.book.monitoring.values()
        assert {one.metric for rule in rules for one in rule.thresholds} >= TREND, held
        for name in ('velocity_rule', 'convergence_rule', 'night_rule'):
            texts = [getattr(rule, name) for rule in rules if getattr(rule, name)]
            assert texts, f'{held}: no {name}'
            page.says(*texts)


def f_j4(handbook: Built) -> None:
    """For what one sees there is what one does: leave, note, answer, go private, escalate or report."""
    for held in handbook.editions:
        page = held.page('SOCIAL')
        assert {one.response for one in held.book.responses.values()} >= CHOICES, held
        for one in held.book.responses.values():
            row = page.row('responses', f'responses/{one.id}')
            assert held.words.label(one.response).lower() in row[1].text.lower(), one.id
            assert one.how in row[1].text, one.id
            assert page.named(row[2]) == [held.book.roles[one.who].code], one.id


def f_j5(handbook: Built) -> None:
    """In a crisis what is scheduled stops, one post is pinned, one page has the facts, and news come when promised."""
    for held in handbook.cell:
        said = ' '.join(held.page(code).text for code in ('SOC-RULES', 'STORM', 'SOC')).lower()
        none([text for text in DURING[held.language] if text not in said], held)
        updates = [
            one for one in held.book.messages.values() if one.stage is Stage.UPDATE and not one.exempt_next_update
        ]
        public = [one for one in updates if 'social-public' in one.audiences]
        assert public, held
        for one in public:
            assert one.placeholders['next_update_at'].label in held.page(one.code).text, one.code


def f_j6(handbook: Built) -> None:
    """Replies have a time, a tone and words ready, for what is known and for what is not."""
    for held in handbook.cell:
        page = held.page('SOCIAL')
        answered = [one for one in held.book.responses.values() if one.response is ResponseKind.ANSWER_PUBLIC]
        assert answered, held
        for one in answered:
            assert one.within is not None, one.id
            assert held.words.duration(one.within) in page.row('responses', f'responses/{one.id}')[2].text, one.id
        page.shows('REPLY-KNOWN', 'REPLY-UNKNOWN')
        page.shows('SOC-RULES')


def f_j7(handbook: Built) -> None:
    """The cell knows two holders of each account, how it is secured and how one gets it back; nobody else does."""
    for held in handbook.cell:
        page = held.page('ACCOUNTS')
        assert held.book.accounts, held
        for one in held.book.accounts.values():
            under = page.under(f'accounts/{one.id}')
            assert len(one.owners) >= 2, one.id
            assert set(page.named(under)) >= {held.book.roles[id_].code for id_ in one.owners}, one.id
            none([text for text in (*one.recovery, one.second_factor) if text not in under.text], one.id)
    recoveries = {step for held in handbook.cell for one in held.book.accounts.values() for step in one.recovery}
    for held in handbook.staff:
        assert 'ACCOUNTS' not in held.pages, held
        none([step for step in recoveries for page in held.pages.values() if step in page.text], held)


def f_j8(handbook: Built) -> None:
    """Once it is over: what we go on doing, who, when, and how one sees that it was done."""
    for held in handbook.editions:
        page = held.page('ENGAGE')
        assert len(held.book.engagement) >= 3, held
        for one in held.book.engagement.values():
            row = page.row('engage', f'engagement/{one.id}')
            assert row[0].text == held.words.duration(one.after), one.id
            assert one.do in row[1].text, one.id
            assert page.named(row[2]) == [held.book.roles[one.owner].code], one.id
            assert row[3].text == one.shown_by, one.id


def f_j9(handbook: Built) -> None:
    """A guide shows both sides, line by line: when it is a threat, and when it is a tool."""
    for held in handbook.editions:
        page = held.page('SOC-GUIDE')
        heads = [cell.text.lower() for cell in page.tree.all('th')]
        assert all(any(word in head for head in heads) for word in BALANCE[held.language]), page
