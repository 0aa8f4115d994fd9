"""Training and the calendar: what is due, whether the year holds its themes, and sheets that can be played."""

from datetime import date

from books import LANGUAGES, changed, edition_of, page

from generator.model.duration import Duration, Unit
from generator.model.marks import Audience
from generator.model.training import Theme
from generator.views import training
from generator.views.calendar import CalendarPage
from generator.views.days import later, month
from generator.views.links import link
from generator.views.pages import pages
from generator.views.training import TrainingPage, TrainingsPage

MODULE = """
drill: null
media:
  title: On camera
  themes: [crisis_communication]
  audiences: [spokespersons]
  duration: 1 day
  objectives: [Say three messages.]
  every: 12 months
  mode: classroom
  drills:
    - {case: Is it a State?, answer: Name no author., page: roles/com}
    - {case: How many people?, answer: Give no number that may change.}
closed:
  audience: cell
  title: Never told to staff
  themes: [cyber_crisis]
  audiences: [cell]
  duration: 2 h
  objectives: [Cut a network.]
  every: 6 months
  mode: drill
"""
SESSIONS = """
drill-2026: null
drill-2027: null
before: {module: media, date: 2026-06-01, place: Lyon, trainer: com, invited: 5, attended: 4, satisfaction: 4.5}
after: {module: media, date: 2027-03-01}
long-ago: {module: closed, date: 2025-11-30}
"""
OVER = {'training.yml': MODULE, 'sessions.yml': SESSIONS}


def of(tmp_path, audience=Audience.CELL, language='en', over=OVER):
    return edition_of(changed(tmp_path, over), audience, language)


def test_a_module_says_when_it_was_given_and_when_it_comes_next(tmp_path):
    edition = of(tmp_path)
    media, closed = (training.training_dates(edition, edition.book.training[one]) for one in ('media', 'closed'))
    assert (media.last, media.next, media.due) == (date(2026, 6, 1), date(2027, 3, 1), None)
    assert (media.attended, media.invited) == (4, 5)
    assert (closed.next, closed.due) == (None, date(2026, 5, 30))
    assert (closed.attended, closed.invited) == (0, 0)


def test_a_session_planned_too_late_leaves_the_day_it_is_due(tmp_path):
    late = {**OVER, 'sessions.yml': SESSIONS.replace('2027-03-01', '2027-09-01')}
    edition = of(tmp_path, over=late)
    assert training.training_dates(edition, edition.book.training['media']).due == date(2027, 6, 1)


def test_the_three_themes_are_covered_or_not_in_the_year_to_come(tmp_path):
    one = page(TrainingsPage, of(tmp_path))
    assert [(line.theme, [link.code for link in line.modules]) for line in one.themes] == [
        (Theme.CYBER_CRISIS, []),
        (Theme.CRISIS_COMMUNICATION, ['TRN-MEDIA']),
        (Theme.EMERGENCY_PROCEDURES, []),
    ]


def test_staff_are_told_when_they_may_come_and_not_how_it_went(tmp_path):
    one = page(TrainingPage, of(tmp_path, Audience.STAFF), 'TRN-MEDIA')
    assert [session.id for session, _ in one.sessions] == ['after']
    assert page(TrainingsPage, of(tmp_path / 'list', Audience.STAFF)).themes == []


def test_a_sheet_gives_counts_and_the_page_that_answers(tmp_path):
    one = page(TrainingPage, of(tmp_path), 'TRN-MEDIA')
    assert [case.page and case.page.code for case in one.cases] == ['COM', None]
    assert [(session.id, trainer and trainer.code) for session, trainer in one.sessions] == [
        ('after', None),
        ('before', 'COM'),
    ]
    assert one.holds == ('sessions/before', 'sessions/after')


def test_what_is_closed_to_staff_has_no_page_and_no_name_there(tmp_path):
    shown = of(tmp_path, Audience.STAFF)
    assert [one.code for one in pages(shown) if isinstance(one, TrainingPage)] == ['TRN-MEDIA']
    listed = page(TrainingsPage, shown)
    assert [line.link.code for line in listed.modules] == ['TRN-MEDIA']
    assert link(shown, 'training', 'closed').is_withheld


def test_a_calendar_without_a_day_is_not_made(tmp_path):
    edition = of(
        tmp_path, over={'training.yml': 'drill: null\n', 'sessions.yml': 'drill-2026: null\ndrill-2027: null\n'}
    )
    assert [one for one in pages(edition) if isinstance(one, CalendarPage)] == []


def test_days_are_counted_by_the_calendar_of_the_country(tmp_path):
    edition = of(tmp_path)
    friday = date(2026, 11, 20)
    assert later(edition, friday, Duration(1, Unit.BUSINESS_DAY)) == date(2026, 11, 23)
    assert later(edition, date(2026, 1, 31), Duration(1, Unit.MONTH)) == date(2026, 2, 28)
    assert later(edition, friday, Duration(2, Unit.WEEK)) == date(2026, 12, 4)


def test_a_country_whose_holidays_are_not_known_counts_whole_days(tmp_path):
    edition = of(tmp_path, over={**OVER, 'organisation.yml': 'country: XX\n'})
    assert later(edition, date(2026, 11, 20), Duration(1, Unit.BUSINESS_DAY)) == date(2026, 11, 21)


def test_a_month_is_said_as_the_language_says_it(tmp_path):
    loaded = changed(tmp_path, OVER)
    names = [month(edition_of(loaded, language=one), date(2026, 12, 1)) for one in LANGUAGES]
    assert names == ['December 2026', 'Décembre 2026']
