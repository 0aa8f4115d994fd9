"""F: after the crisis one looks back, mends, shows it, and wins trust again."""

from datetime import timedelta

from promises.built import Built, Held
from promises.markup import none

from generator.facts.improving import DONE
from generator.model.communication import Stage
from generator.model.exercise import ExerciseKind
from generator.model.learning import AfterActionReview, CellTrigger, ImprovementKind, ImprovementStatus
from generator.model.meeting import MeetingKind

HOT = timedelta(hours=72)
REPORT = timedelta(days=30)
UNDER_WAY = (ImprovementStatus.OPEN, ImprovementStatus.IN_PROGRESS)
LOOKING_BACK = ('timeline', 'worked_well', 'did_not_work', 'causes')


def f_f1(handbook: Built) -> None:
    """Each crisis has its review; each review its debrief and report in time, facts, causes, figures and lessons."""
    for held in handbook.editions:
        for kind in (MeetingKind.HOT_DEBRIEF, MeetingKind.RETEX):
            meeting = next(one for one in held.book.meetings.values() if one.kind is kind)
            held.page('MEETINGS').says_in_order(meeting.title, meeting.every, *(one.item for one in meeting.agenda))
        for review in held.book.reviews.values():
            page = held.page(review.code)
            assert review.hot_debrief_on, page
            assert review.report_on, page
            assert review.hot_debrief_on - review.closed.date() <= HOT, page
            assert review.report_on - review.closed.date() <= REPORT, page
            page.says(held.words.day(review.hot_debrief_on), held.words.day(review.report_on))
            page.says(*(one.text for one in review.lessons))
            assert _is_talk(held, review) or page.rows('figures'), page
        none([one.id for one in held.book.incidents.values() if one.aftermath is None], f'{held}: not looked back on')
        for incident in held.book.incidents.values():
            held.page('REVIEWS').shows(held.book.reviews[incident.aftermath or ''].code)
        for review in held.book.reviews.values() if held in handbook.cell else ():
            page = held.page(review.code)
            assert all(len(getattr(review, name)) >= 2 for name in LOOKING_BACK), page
            page.says(*(one.fact for one in review.timeline), *review.worked_well)
            page.says(*review.did_not_work, *review.causes)


def f_f2(handbook: Built) -> None:
    """The register leads to each review, tells what may be told, and each review says to whom it was sent."""
    for held in handbook.editions:
        register = held.page('REVIEWS')
        assert held.book.reviews, held
        for review in held.book.reviews.values():
            register.shows(review.code)
            register.says(review.summary_shareable)
            page = held.page(review.code)
            assert review.distribution, page
            page.says(review.summary_shareable, *(held.book.stakeholders[one].name for one in review.distribution))


def f_f3(handbook: Built) -> None:
    """Each improvement has its owner, day, state and proof; what is open comes first, by the day it is due."""
    for held in handbook.editions:
        page = held.page('IMPROVE')
        for one in held.book.improvements.values():
            said = page.spot(f'improvements/{one.id}')
            told = held.words.label(one.status) if one.status is not ImprovementStatus.ABANDONED else None
            page.says(one.do, *filter(None, [told, one.evidence, one.abandon_reason]))
            assert said.text, one.id
        due = [row[0].text for row in page.rows('improve')]
        still_open = [one for one in held.book.improvements.values() if one.status in UNDER_WAY]
        assert [text.split(' · ')[0] for text in due] == [
            held.words.day(one.due) for one in sorted(still_open, key=lambda one: (one.due, one.priority, one.id))
        ], page
        flags = [node for row in page.rows('improve') for node in row[0].all('time')]
        assert len(flags) == len(due), f'{page}: the reader is not told what is late'
        assert all(page.named(row[2]) for row in page.rows('improve')), page


def f_f4(handbook: Built) -> None:
    """After each scenario: who goes to whom, by when; customers and partners have their sheet of trust."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            page = held.page(f'{playbook.code}-READY')
            rows = page.rows('trust')
            assert len(rows) == len(playbook.recovery_actions) >= 3, page
            for row, one in zip(rows, playbook.recovery_actions, strict=True):
                assert row[0].text == one.do, page
                assert page.named(row[1]) == [held.book.roles[one.owner].code], page
                assert row[2].text, page
        groups = {held.book.stakeholders[one.stakeholder].group.value for one in held.book.trust.values()}
        assert groups >= {'customers', 'partners'}, held


def f_f5(handbook: Built) -> None:
    """Each campaign says for whom, to what end, with what proof and measure, and what it must wait for."""
    for held in handbook.editions:
        page = held.page('TRUST')
        for one in held.book.trust.values():
            under = page.under(f'trust/{one.id}')
            said = (one.objective, one.proof, one.start_condition, one.metric, one.target)
            none([text for text in said if text not in under.text], one.id)
            assert one.start_condition in next(under.all(of='box--decide')).text, one.id
            assert page.named(under)[0] == held.book.roles[one.owner].code, one.id
            assert [held.book.channels[id_].name for id_ in one.channels if held.book.channels[id_].name in under.text]
            assert held not in handbook.cell or one.budget is None or one.budget in under.text, one.id
        assert held not in handbook.cell or any(one.budget for one in held.book.trust.values()), held


def f_f6(handbook: Built) -> None:
    """Words are ready, in both languages, to tell the public what has changed."""
    for held in handbook.cell:
        told = [one for one in held.book.messages.values() if one.stage is Stage.LESSONS and 'media' in one.audiences]
        assert told, held
        for message in told:
            page = held.page(message.code)
            assert {one.attrs['lang'] for one in page.tree.all(of='message')} == {'en', 'fr'}, page
            assert list(page.tree.all(of='gap__label')), page


def f_f7(handbook: Built) -> None:
    """A lesson that changed the plan leads to what it changed, and to the change itself."""
    for held in handbook.editions:
        page = held.page('IMPROVE')
        changes = [one for one in held.book.improvements.values() if one.type is ImprovementKind.PLAN_CHANGE]
        done = [one for one in changes if one.status in DONE]
        assert done, held
        for one in done:
            row = page.row('done', f'improvements/{one.id}')
            links = [node.attrs['href'] for node in row[3].all('a')]
            assert one.change in links, one.id
            assert len(links) > 1, f'{page}: {one.id} does not lead to what it changed'
        for review in held.book.reviews.values():
            held.page(review.code).says(
                *(
                    held.book.improvements[id_].do
                    for one in review.lessons
                    for id_ in one.improvements
                    if id_ in held.book.improvements
                )
            )


def f_f8(handbook: Built) -> None:
    """The cell looked at itself after each crisis and within the year: what it asked, and what changes."""
    for held in handbook.cell:
        page, on = held.page('CELL-REVIEWS'), held.edition.facts.on
        for one in held.book.cell_reviews.values():
            under = page.under(f'cell_reviews/{one.id}').text
            assert held.words.day(one.date) in page.spot(f'cell_reviews/{one.id}').text, one.id
            assert [
                text for text in (*one.changes, *(asked.answer for asked in one.questions)) if text not in under
            ] == []
        assert any(on - timedelta(days=366) <= one.date <= on for one in held.book.cell_reviews.values()), held
        after = [held.book.reviews[one.aftermath or ''].cell_review for one in held.book.incidents.values()]
        assert len(set(after)) == len(after), f'{held}: one look for two crises'
        for id_ in after:
            assert id_ is not None, f'{held}: a crisis after which the cell did not look at itself'
            assert held.book.cell_reviews[id_].trigger is CellTrigger.ACTIVATION, id_


def f_f9(handbook: Built) -> None:
    """Each playbook tells how it changed, and when."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            page = held.page(f'{playbook.code}-READY')
            assert playbook.changes, page
            for one in playbook.changes:
                page.says_in_order(held.words.day(one.on), one.what)


def f_f10(handbook: Built) -> None:
    """Trust has figures: before a crisis, in it, and after it."""
    for held in handbook.editions:
        page = held.page('REPUTATION')
        assert len(held.book.reputation) >= 3, held
        for one in held.book.reputation.values():
            row = page.row('reputation', f'reputation/{one.id}')
            assert [cell.text for cell in row[1:4]] == [one.before, one.during, one.after], one.id
            assert one.measured_by in row[0].text, one.id


def _is_talk(held: Held, review: AfterActionReview) -> bool:
    """Return whether a review looks back on people who talked about a crisis, where no time is taken."""
    exercise = held.book.exercises.get(review.exercise or '')
    return exercise is not None and exercise.type in (ExerciseKind.SEMINAR, ExerciseKind.WORKSHOP)
