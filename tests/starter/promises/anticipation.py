"""A: the crises that may come are listed, ranked, answered and watched for."""

from datetime import date, timedelta

from promises.built import Built
from promises.markup import none

from generator.model.meeting import MeetingKind
from generator.model.playbook import PlaybookKind
from generator.model.risk import Band, Dimension, RiskFamily
from generator.model.watch import Proposal
from generator.render.templates import anchor

LEAST = 14
HALF_A_YEAR = timedelta(days=183)


def f_a1(handbook: Built) -> None:
    """Every family of crisis has a row in the register; `other` is what the generic playbook is for.

    Staff have those of the risks that are not for the cell alone.
    """
    for held in handbook.editions:
        rows = held.page('RISKS').rows('risks')
        families = {row[1].lines[-1] for row in rows}
        shown = {one.family for one in held.book.risks.values()}
        asked = set(RiskFamily) - {RiskFamily.OTHER} if held in handbook.cell else shown
        assert {held.words.label(one) for one in asked} <= families, held
        assert len(rows) >= LEAST, held


def f_a2(handbook: Built) -> None:
    """The worst comes first, each with its reasons, owner and day; every cell of the matrix says its band."""
    for held in handbook.editions:
        page = held.page('RISKS')
        rows = page.rows('risks')
        scores = [[int(word) for word in row[2].text.split() if word.isdecimal()] for row in rows]
        assert len(rows) == len(held.book.risks), held
        assert all(likelihood * severity == score for likelihood, severity, score in scores), held
        assert [score for _, _, score in scores] == sorted((score for _, _, score in scores), reverse=True), held
        assert all(page.named(row[5]) and row[6].text for row in rows), held
        for risk in held.book.risks.values():
            said = page.under(f'risks/{risk.id}').text
            assert risk.likelihood_rationale in said, risk.id
            assert risk.severity_rationale in said, risk.id
        drawn = [group.text.split()[0] for group in page.tree.all('g') if list(group.all('rect'))]
        assert len(drawn) == 16, held
        assert set(drawn) <= {held.words.label(band) for band in Band}, held


def f_a3(handbook: Built) -> None:
    """The row of each high or critical risk leads to a playbook."""
    for held in handbook.editions:
        page, playbooks = held.page('RISKS'), {one.code for one in held.book.playbooks.values()}
        assert len(page.rows('risks')) == len(held.book.risks), held
        grave = {held.words.label(Band.HIGH), held.words.label(Band.CRITICAL)}
        bare = [row[1].text for row in page.rows('risks') if row[2].lines[-1] in grave and not page.named(row[4])]
        none(bare, held)
        assert {code for row in page.rows('risks') for code in page.named(row[4])} <= playbooks, held


def f_a4(handbook: Built) -> None:
    """Each risk says how grave it is for each of seven dimensions."""
    for held in handbook.editions:
        for risk in held.book.risks.values():
            said = held.page('RISKS').under(f'risks/{risk.id}').text
            told = [one for one in Dimension if f'{held.words.label(one)} {risk.severity[one]}' in said]
            assert len(told) == len(Dimension) == 7, f'{risk.id} in {held}: only {told}'


def f_a5(handbook: Built) -> None:
    """Each risk has three signs at the least: what, where, who sees it first, what they do."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            if playbook.kind is PlaybookKind.GENERIC:
                continue
            page = held.page(f'{playbook.code}-READY')
            rows = page.rows('signs')
            assert len(rows) >= 3 * len(playbook.risks), page
            assert all(row[1].text and page.named(row[2]) and row[3].text for row in rows), page
        signs = [sign.sign for risk in held.book.risks.values() for sign in risk.warning_signs]
        said = ' '.join(held.page(f'{one.code}-READY').text for one in held.book.playbooks.values())
        none([sign for sign in signs if sign not in said], held)


def f_a6(handbook: Built) -> None:
    """Exactly one playbook answers no risk of the register, and the list of scenarios leads to it."""
    for held in handbook.editions:
        ready = {one.code: held.page(f'{one.code}-READY') for one in held.book.playbooks.values()}
        unbound = [code for code, page in ready.items() if 'RISKS' not in page.leads_to]
        assert unbound == [one.code for one in held.book.playbooks.values() if one.kind is PlaybookKind.GENERIC], held
        assert len(unbound) == 1, held
        held.page('SCENARIOS').shows(*unbound)
        held.page(unbound[0])


def f_a7(handbook: Built) -> None:
    """Every rank was looked at within half a year; the watch leads to risks; their review has its next day."""
    for held in handbook.editions:
        page, issued = held.page('RISKS'), held.book.handbook.issued_on
        days = {held.words.day(issued - timedelta(days=back)) for back in range(HALF_A_YEAR.days + 1)}
        none([row[1].text for row in page.rows('risks') if row[6].text not in days], held)
        held.page('WATCH').shows('RISKS')
        news = [one for one in held.book.signals.values() if one.proposal is Proposal.RISK]
        assert news, held
        for one in news:
            row = held.page('WATCH').row('signals', f'signals/{one.id}')
            spots = {link.attrs['href'].partition('#')[2] for link in row[3].all('a')}
            assert one.target is not None, one.id
            assert one.target.startswith('risks/'), f'{one.id} changes no risk'
            assert spots == {anchor(one.target)}, f'{held}: {one.id} does not lead to {one.target}'
        review = next(one for one in held.book.meetings.values() if one.kind is MeetingKind.RISK_REVIEW)
        said = held.page('MEETINGS').under(f'meetings/{review.id}').text
        assert held.words.day(_day(review.next_on)) in said, held
        assert _day(review.next_on) - _day(review.last_on) <= HALF_A_YEAR, 'less than twice a year'
        assert len(review.agenda) == len(list(held.page('MEETINGS').under(f'meetings/{review.id}').all('li'))), held


def _day(day: date | None) -> date:
    assert day is not None, 'the review of risks has no day'
    return day
