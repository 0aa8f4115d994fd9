"""What the pages to prepare with say of the starter: risks, services, training, exercises, reviews, the watch."""

from datetime import date

import pytest
from books import LANGUAGES, draft_of, page

from generator.facts import improving
from generator.model.learning import ImprovementStatus
from generator.model.marks import Audience
from generator.model.risk import Band
from generator.render.templates import plain
from generator.views.calendar import CalendarPage
from generator.views.exercise_books import (
    ChronogramPage,
    FacilitatorsPage,
    ObserversPage,
)
from generator.views.exercises import ExercisePage, ExercisesPage
from generator.views.learning import ReviewsPage
from generator.views.means import MeansPage, ServicesPage
from generator.views.reference import AboutPage
from generator.views.risks import RisksPage
from generator.views.training import FOUNDING, TrainingPage, TrainingsPage
from generator.views.watch import EventsPage, WatchPage


def test_the_register_leads_to_how_risks_are_graded():
    assert [link.code for link in page(RisksPage, draft_of('real').pages).read] == ['SCALES', 'WORKSHOP']


def test_risks_stand_by_rank_and_each_in_its_cell():
    one = page(RisksPage, draft_of('real').pages)
    assert [risk.rank for risk in one.risks] == sorted(risk.rank for risk in one.risks)
    assert len(one.cells) == 16
    placed = [rank for cell in one.cells for rank in cell.ranks]
    assert sorted(placed) == [risk.rank for risk in one.risks if risk.risk.worst]
    assert {(cell.likelihood, cell.severity): cell.band for cell in one.cells}[4, 4] is Band.CRITICAL


def test_services_stand_in_the_order_in_which_they_are_brought_back():
    orders = [line.service.restore_order for line in page(ServicesPage, draft_of('real').pages).services]
    assert orders == sorted(orders)
    assert orders


def test_every_means_stands_in_one_table():
    one = page(MeansPage, draft_of('real').pages)
    held = [means.resource.id for group in (one.places_to_meet, one.tools, one.kits) for means in group]
    assert sorted(held) == sorted(draft_of('real').edition.book.resources)


def test_the_page_about_the_handbook_says_what_is_doubtful():
    one = page(AboutPage, draft_of('real').pages)
    assert one.valid_until > one.settings.issued_on
    assert one.doubtful
    assert one.edition_name == 'cell-en'


@pytest.mark.parametrize('language', LANGUAGES)
def test_staff_have_the_summary_the_figures_and_the_lessons_alone(language):
    staff, cell = (draft_of('real', audience, language) for audience in (Audience.STAFF, Audience.CELL))
    for review in cell.edition.book.reviews.values():
        open_, closed = (draft.markdown[f'reviews/{review.id}'] for draft in (staff, cell))
        assert review.summary_shareable in open_
        assert all(lesson.text in open_ for lesson in review.lessons)
        own = (*review.worked_well, *review.did_not_work, *review.causes, *(one.fact for one in review.timeline))
        assert [text for text in own if plain(text) in open_] == []
        assert [text for text in own if plain(text) not in closed] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_an_open_improvement_carries_its_day_for_machines_and_a_finished_one_does_not(language):
    draft = draft_of('real', language=language)
    text = draft.markdown['improvements/index']
    for one in draft.edition.book.improvements.values():
        assert f'id="improvements-{one.id}"' in text
        line = next(line for line in text.splitlines() if f'id="improvements-{one.id}"' in line)
        assert (f'datetime="{one.due}"' in line) is improving.is_open(one)
        if one.status is ImprovementStatus.ABANDONED:
            assert one.abandon_reason in text


def test_the_latest_review_stands_first_and_says_what_is_still_open():
    draft = draft_of('real')
    one = page(ReviewsPage, draft.pages)
    started = [listed.review.started for listed in one.reviews]
    assert started == sorted(started, reverse=True)
    assert {listed.review.id for listed in one.reviews} == set(draft.edition.book.reviews)
    assert any(listed.still_open for listed in one.reviews)
    assert [incident.id for incident, *_ in one.incidents] == list(draft.edition.book.incidents)


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_starter_covers_the_three_themes(language):
    one = page(TrainingsPage, draft_of('real', language=language).pages)
    assert [line.theme for line in one.themes if line.days] == list(FOUNDING)
    assert len(one.modules) == len(draft_of('real').edition.book.training)


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_cases_stand_before_the_answers_and_the_answers_apart(language):
    draft = draft_of('real', language=language)
    sheets = [one for one in draft.pages if isinstance(one, TrainingPage) and one.cases]
    assert sheets
    for one in sheets:
        said = draft.markdown[one.target].replace('\\_', '_')
        front, _, back = said.partition('<div class="answers" markdown>')
        answers = [case.page.target for case in one.cases if case.page and case.page.target]
        assert not [target for target in answers if f'handbook:{target})' in front]
        assert [target for target in answers if f'handbook:{target})' not in back] == []


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL, Audience.FACILITATORS])
def test_the_calendar_holds_twelve_months_in_order(audience, language):
    one = page(CalendarPage, draft_of('real', audience, language).pages)
    days = [item.day for held in one.months for item in held.items]
    assert days == sorted(days)
    assert one.start <= days[0] <= days[-1] < one.end == date(2027, 11, 20)
    assert len({held.name for held in one.months}) == len(one.months)


def test_the_calendar_tells_meetings_training_exercises_and_events():
    one = page(CalendarPage, draft_of('real').pages)
    kinds = {(item.to.target or '').partition('/')[0] for held in one.months for item in held.items}
    assert kinds == {'meetings', 'training', 'exercises', 'events'}


def test_an_unannounced_exercise_is_in_the_calendar_of_facilitators_alone():
    def told(audience):
        one = page(CalendarPage, draft_of('real', audience).pages)
        return {item.to.target for held in one.months for item in held.items}

    assert 'exercises/callout-2027-q1' in told(Audience.FACILITATORS)
    assert 'exercises/callout-2027-q1' not in told(Audience.CELL) | told(Audience.STAFF)


CLOSED_TO_PLAYERS = (FacilitatorsPage, ChronogramPage, ObserversPage)


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('audience', [Audience.CELL, Audience.STAFF])
def test_no_word_of_an_inject_or_a_scenario_is_on_the_pages_of_others(audience, language):
    facilitators, others = draft_of('real', Audience.FACILITATORS, language), draft_of('real', audience, language)
    told = '\n'.join(others.markdown.values())
    exercises = facilitators.edition.book.exercises.values()
    hidden = [one.content for exercise in exercises for one in exercise.injects]
    hidden += [one.expected_reaction for exercise in exercises for one in exercise.injects]
    hidden += [exercise.scenario for exercise in exercises if exercise.scenario]
    assert hidden
    assert [text for text in hidden if text[:60] in told] == []
    assert [one.code for one in others.pages if isinstance(one, CLOSED_TO_PLAYERS)] == []


def test_the_book_of_facilitators_holds_every_inject_in_full():
    draft = draft_of('real', Audience.FACILITATORS)
    one = page(FacilitatorsPage, draft.pages, 'EXO-RANSOM/FACIL')
    assert len(one.cues) == len(draft.edition.book.exercises['ransom-outofband'].injects)
    told = draft.markdown[one.target]
    assert 'handbook:chronogram/ransom-outofband' in told
    assert 'handbook:observers/ransom-outofband' in told


def test_every_grave_risk_of_the_starter_is_on_the_programme():
    one = page(ExercisesPage, draft_of('real').pages)
    grave = {risk.id for risk in draft_of('real').edition.book.risks.values() if risk.score >= 8}
    assert {line.risk.id for line in one.covered} == grave
    assert [line.rank for line in one.covered] == sorted(line.rank for line in one.covered)
    assert [line.sort for line in one.asked if not line.is_enough] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_every_exercise_that_readers_may_know_of_has_its_page(language):
    for audience in (Audience.CELL, Audience.FACILITATORS):
        draft = draft_of('real', audience, language)
        found = [one.code for one in draft.pages if isinstance(one, ExercisePage)]
        assert sorted(found) == sorted(one.code for one in draft.edition.book.exercises.values())


@pytest.mark.parametrize('language', LANGUAGES)
def test_the_starter_has_each_kind_of_event_in_the_year(language):
    one = page(EventsPage, draft_of('real', language=language).pages)
    assert [kind for kind, many in one.kinds if not many] == []


@pytest.mark.parametrize('language', LANGUAGES)
def test_every_source_and_signal_of_the_starter_is_told(language):
    draft = draft_of('real', language=language)
    one = page(WatchPage, draft.pages)
    told = draft.markdown[one.target]
    assert [id_ for id_ in draft.edition.book.watch if f'id="watch-{id_}"' not in told] == []
    assert [id_ for id_ in draft.edition.book.signals if f'id="signals-{id_}"' not in told] == []
