"""H: what is written is played, as truly as can be, and what is found is mended."""

from books import real
from promises.built import Built, everything
from promises.cell import YEAR
from promises.markup import none, plain

from generator.model.exercise import ExerciseKind, ExerciseStatus
from generator.model.risk import Band

TWO_YEARS = 2 * YEAR
BEGINNING = 40
"""So many letters of a secret are enough to know it by, wherever a side breaks it."""


def f_h1(handbook: Built) -> None:
    """What a year asks for was held, and a test of the calls in every quarter; those to come are a surprise."""
    for held in handbook.editions:
        page, on = held.page('EXERCISES'), held.edition.facts.on
        short = [row[0].text for row in page.rows('asked') if any(True for _ in row[2].all(of='hole'))]
        none(short, page)
        rows = [' '.join(cell.text for cell in row) for row in page.rows('programme')]
        tests = [one.date for one in held.book.exercises.values() if one.type is ExerciseKind.CALLOUT_TEST]
        shown = [day for day in tests if on - YEAR <= day <= on and any(held.words.day(day) in row for row in rows)]
        quarters = sorted({day.year * 4 + (day.month - 1) // 3 for day in shown})
        assert len(quarters) >= 4, f'{held}: not a test of the calls in every quarter'
        assert quarters == list(range(quarters[0], quarters[-1] + 1)), f'{held}: a quarter without a test of the calls'


def f_h2(handbook: Built) -> None:
    """Each exercise says how it is marked, what stops it, what is never touched, and which real channels it uses."""
    for held in handbook.editions:
        for one in held.book.exercises.values():
            page = held.page(one.code)
            page.says(one.marking, one.stop_word, *one.no_touch)
            assert one.channels, page
            page.says(*(held.book.channels[id_].name for id_ in one.channels))
        planned = [one for one in held.book.exercises.values() if one.date >= held.edition.facts.on - YEAR]
        assert any(one.out_of_hours for one in planned), held
        assert any(not one.announced for one in planned), held
        media = {inject.medium for one in everything().exercises.values() for inject in one.injects}
        assert len(media) >= 6, 'surprises that come by few means'


def f_h3(handbook: Built) -> None:
    """Each exercise measures time or quality against a target, objective by objective; the cell sees the ratings."""
    for held in handbook.editions:
        for one in held.book.exercises.values():
            page = held.page(one.code)
            rows = page.rows('goals')
            assert len(rows) == len(one.objectives) > 0, page
            for row, objective in zip(rows, one.objectives, strict=True):
                assert objective.text in row[0].text, page
                assert row[1].text == objective.measure, page
                assert row[2].text == objective.target, page
        seen = [one for one in held.book.exercises.values() if one.observations]
        assert bool(seen) == (held in handbook.cell), held
        for one in seen:
            assert all(row[3].text for row in held.page(one.code).rows('goals')), one.code


def f_h4(handbook: Built) -> None:
    """Each exercise held leads to its review, test calls aside, and from there to something mended for each gap."""
    for held in handbook.editions:
        played = [one for one in held.book.exercises.values() if one.status is not ExerciseStatus.PLANNED]
        reviewed = [one for one in played if one.type is not ExerciseKind.CALLOUT_TEST]
        assert len(reviewed) >= 2, held
        none([one.code for one in reviewed if one.aftermath is None], f'{held}: held, and never looked back on')
        for one in reviewed:
            review = held.book.reviews[one.aftermath or '']
            held.page(one.code).shows(review.code)
            ids = {id_ for lesson in review.lessons for id_ in lesson.improvements}
            mended = {held.book.improvements[id_].do for id_ in ids if id_ in held.book.improvements}
            gaps = [look.gap for look in everything().exercises[one.id].observations if look.gap]
            assert len(ids) >= max(1, len(gaps)), f'{held}: {review.code} mends {len(ids)} of {len(gaps)} gaps'
            held.page(review.code).says(*mended)
    for held in handbook.cell:
        seen = [one for one in held.book.exercises.values() if one.observations]
        gaps = [(one.code, look.gap) for one in seen for look in one.observations if look.gap]
        assert gaps, held
        for code, gap in gaps:
            held.page(code).says(gap)


def f_h5(handbook: Built) -> None:
    """Each critical risk was played within two years, and the page says when."""
    for held in handbook.editions:
        page, on = held.page('EXERCISES'), held.edition.facts.on
        critical = [one for one in held.book.risks.values() if one.band is Band.CRITICAL]
        assert critical, held
        for risk in critical:
            row = next(row for row in page.rows('covered') if risk.title in row[0].text)
            assert not any(True for _ in row[2].all(of='hole')), f'{page}: {risk.title} was never played'
            played = [one.date for one in held.book.exercises.values() if risk.playbook in one.playbooks]
            held_on = [day for day in played if day <= on and held.words.day(day) in row[2].text]
            assert held_on, f'{page}: {risk.title}'
            assert max(held_on) >= on - TWO_YEARS, f'{page}: {risk.title}'


def f_h6(handbook: Built) -> None:
    """What players must not know is in no page, search index or side of any edition of staff or cell."""
    told = [
        text
        for one in everything().exercises.values()
        for inject in one.injects
        for text in (one.scenario, inject.content, inject.expected_reaction, inject.contingency)
        if text
    ]
    french = real().catalogues['fr']
    secret = {plain(text)[:BEGINNING] for english in told for text in (english, french.get(english) or english)}
    assert len(secret) > 20
    assert any(one.status is ExerciseStatus.PLANNED for one in everything().exercises.values())
    for held in handbook.every:
        shown = [page.text for page in held.pages.values()]
        shown += [said for one in held.paper.printouts for said in one.said]
        shown.append((held.site / 'search' / 'search_index.json').read_text('utf-8'))
        said = '\n'.join(shown)
        none([text for text in secret if text in said], held)
