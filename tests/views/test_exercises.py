"""The exercises: the programme, what it covers, and the books that only those who run one may have."""

from datetime import date

from books import changed, edition_of, manuscript_of, page

from generator.editions.marked import Untranslated
from generator.model.marks import Audience
from generator.model.risk import Band
from generator.views.exercise_books import (
    ONE_LINE,
    ChronogramPage,
    ExerciseBooklet,
    ObserversPage,
    PlayersPage,
)
from generator.views.exercises import ExercisePage, ExercisesPage
from generator.views.pages import pages

DRILL = """
  type: tabletop
  duration: 2 h
  teams: [cell]
  channels: [phone-tree]
  marking: Every message says EXERCISE.
  stop_word: REAL REAL REAL
  director: coord
  facilitators: [log]
  evaluators: [leg]
  report_due: 2027-04-01
  objectives:
    - {id: out, text: Get everybody out., measure: Minutes, target: 20 minutes}
    - {id: told, text: Tell the staff., measure: Minutes, target: 30 minutes}
"""
PLANNED = f"""
smoke:
  code: EXO-SMOKE
  title: Smoke on the stairs
  date: 2027-03-01
  status: planned
  playbooks: [fire]
  announced: true
  no_touch: [Never block a door., Never call 18.]
  player_rules: [Play your own role.]
  scenario: A bin burns on the second floor.
  injects:
    - id: last
      offset: 1 h
      sender: The press
      recipient: com
      medium: press_call
      content: EXERCISE. Who is hurt?
      expected_reaction: COM says what is confirmed.
      objective: told
      contingency: The journalist calls again.
    - id: first
      offset: 0 min
      sender: A guard
      recipient: coord
      medium: phone
      content: >-
        EXERCISE EXERCISE EXERCISE. I smell smoke on the stairs of the second floor, and two people are still in the
        meeting room behind the glass door, which I cannot open from here. EXERCISE.
      expected_reaction: COORD has everybody counted.
      objective: out
      key: true{DRILL}"""
ALARM = f"""
alarm:
  audience: facilitators
  code: EXO-ALARM
  title: An alarm nobody expects
  date: 2027-02-01
  status: planned
  playbooks: []
  announced: false
  out_of_hours: true
  no_touch: [Nobody drives.]
  scenario: At five in the morning.{DRILL}"""
PAST = f"""
past:
  code: EXO-PAST
  title: Last year's fire
  date: 2026-03-01
  status: closed
  playbooks: [fire]
  announced: true
  no_touch: [Never block a door.]
  observations:
    - {{evaluator: LEG, at: "10:05", fact: Out after 18 minutes., objective: out, rating: P}}
    - {{evaluator: LEG, at: "10:40", fact: Told after 50 minutes., objective: told, rating: M, gap: No list.}}{DRILL}"""
SEMINAR = PAST.replace('past:', 'talk:').replace('EXO-PAST', 'EXO-TALK').replace('tabletop', 'seminar')
OVER = {'exercises.yml': PLANNED + ALARM + PAST}


def of(tmp_path, audience=Audience.CELL, over=OVER):
    return edition_of(changed(tmp_path, over), audience)


def books(edition):
    return [one.code for one in pages(edition) if isinstance(one, ExerciseBooklet)]


def test_facilitators_have_four_books_and_players_theirs(tmp_path):
    assert books(of(tmp_path, Audience.FACILITATORS)) == [
        'EXO-ALARM/OBS',
        'EXO-SMOKE/PLAYER',
        'EXO-SMOKE/FACIL',
        'EXO-SMOKE/CHRONO',
        'EXO-SMOKE/OBS',
    ]


def test_the_cell_has_the_book_of_players_and_staff_have_none(tmp_path):
    assert books(of(tmp_path / 'cell', Audience.CELL)) == ['EXO-SMOKE/PLAYER']
    assert books(of(tmp_path / 'staff', Audience.STAFF)) == []


def test_the_cell_sees_what_is_planned_and_staff_only_what_they_play(tmp_path):
    staff = {one.code for one in pages(of(tmp_path / 'staff', Audience.STAFF))}
    assert staff.isdisjoint({'EXERCISES', 'EXO-SMOKE', 'EXO-PAST'})
    edition = of(tmp_path / 'cell', Audience.CELL)
    assert [link.code for link in page(ExercisePage, edition, 'EXO-SMOKE').books] == ['EXO-SMOKE/PLAYER']
    assert [line.exercise.code for line in page(ExercisesPage, edition).coming] == ['EXO-SMOKE']


def test_injects_are_played_in_the_order_of_time(tmp_path):
    one = page(ChronogramPage, of(tmp_path, Audience.FACILITATORS))
    assert [cue.inject.id for cue in one.cues] == ['first', 'last']
    assert one.must_play == 1
    assert [cue.recipient.code for cue in one.cues] == ['COORD', 'COM']


def test_the_chronogram_says_what_happens_in_one_line_without_the_marking(tmp_path):
    first, last = page(ChronogramPage, of(tmp_path, Audience.FACILITATORS)).cues
    assert first.line.startswith('I smell smoke')
    assert first.line.endswith('…')
    assert len(first.line) <= ONE_LINE
    assert last.line == 'Who is hurt?'


def test_a_line_of_the_chronogram_stays_marked_as_not_translated(tmp_path):
    edition = edition_of(changed(tmp_path, OVER), Audience.FACILITATORS, 'fr')
    lines = [cue.line for cue in page(ChronogramPage, edition).cues]
    assert [(type(line), line.language) for line in lines] == [(Untranslated, 'en')] * 2


def test_observers_have_every_objective_and_what_to_expect(tmp_path):
    one = page(ObserversPage, of(tmp_path, Audience.FACILITATORS), 'EXO-SMOKE/OBS')
    assert [(aim.number, [cue.inject.id for cue in aim.cues]) for aim in one.aims] == [(1, ['first']), (2, ['last'])]
    alarm = page(ObserversPage, of(tmp_path / 'again', Audience.FACILITATORS), 'EXO-ALARM/OBS')
    assert [list(aim.cues) for aim in alarm.aims] == [[], []]


def test_players_call_nobody_outside(tmp_path):
    edition = of(tmp_path, Audience.FACILITATORS)
    one = page(PlayersPage, edition)
    assert [link.code for link in one.contacts] == ['FIRE-18']
    assert [link.code for link in one.playbooks] == ['FIRE']
    assert 'tel:' not in manuscript_of(edition).markdown[one.target]


def test_what_was_observed_is_for_the_cell(tmp_path):
    cell, others = (
        page(ExercisePage, of(tmp_path / audience, audience), 'EXO-PAST')
        for audience in (Audience.CELL, Audience.FACILITATORS)
    )
    assert [[rating.value for rating in goal.ratings] for goal in cell.goals] == [['P'], ['M']]
    assert [seen.number for seen in cell.seen] == [1, 2]
    assert (others.seen, [goal.ratings for goal in others.goals]) == ([], [[], []])


def test_a_risk_is_covered_by_the_exercises_of_its_scenario(tmp_path):
    (fire,) = page(ExercisesPage, of(tmp_path, over={**OVER, 'risks.yml': 'fire: {likelihood: 4}\n'})).covered
    assert fire.risk.band is Band.CRITICAL
    assert (fire.last, fire.again) == (date(2026, 3, 1), date(2028, 2, 29))
    assert fire.next is not None
    assert fire.next.exercise.code == 'EXO-SMOKE'


def test_a_high_risk_may_wait_longer_and_as_long_as_the_handbook_says(tmp_path):
    (fire,) = page(ExercisesPage, of(tmp_path / 'high')).covered
    assert (fire.risk.band, fire.again) == (Band.HIGH, date(2029, 2, 28))
    over = {
        **OVER,
        'handbook.yml': 'thresholds: {exercise_high_within: 10 days, cell_exercises: 1, callout_tests: 0}\n',
    }
    changed_page = page(ExercisesPage, of(tmp_path / 'limits', over=over))
    assert [line.again for line in changed_page.covered] == [date(2026, 3, 11)]
    assert [(line.wanted, line.found) for line in changed_page.asked] == [(1, 1), (0, 0), (1, 0)]


def test_a_seminar_is_no_exercise_of_the_cell(tmp_path):
    one = page(ExercisesPage, of(tmp_path, over={'exercises.yml': PAST + SEMINAR}))
    assert one.asked[0].found == 1


def test_what_every_exercise_forbids_is_what_two_kinds_forbid(tmp_path):
    one = page(ExercisesPage, of(tmp_path, over={'exercises.yml': PLANNED + PAST + SEMINAR}))
    assert one.rules == ['Never block a door.']
    assert list(one.stop_words) == ['REAL REAL REAL']


def test_what_is_older_than_two_years_is_named_and_no_more(tmp_path):
    over = {'exercises.yml': PLANNED + PAST.replace('2026-03-01', '2024-03-01')}
    one = page(ExercisesPage, of(tmp_path, over=over))
    assert ([line.exercise.code for line in one.held], [link.code for link in one.earlier]) == ([], ['EXO-PAST'])
