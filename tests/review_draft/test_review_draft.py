"""From a log to the draft of a review: no line is lost, and nothing half answered passes for a review.

A case is a log, the timeline that comes of it (none: there is no draft) and what is told of it.
"""

from pathlib import Path

import pytest
import yaml
from books import SMALL, changed
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.generated import interface_texts
from generator.loading.catalogue import read_words
from generator.loading.load import load
from generator.model.catalogue import SourceText
from generator.review_draft import log, table, times
from generator.review_draft.draft import drafted

CASES = Path(__file__).parent / 'cases'
ANSWERED = {
    'code': 'REX-FIRE',
    'source': 'near_miss',
    'started': '2026-11-22 03:00',
    'detected': '2026-11-22 03:17',
    'activated': '2026-11-22 03:20',
    'closed': '2026-11-22 07:30',
    'level_reached': 'n2',
    'metrics': {'to_detect': '17 min'},
    'lessons': [{'text': 'Look.', 'entries': ['playbooks/fire']}],
    'hot_debrief_on': '2026-11-23',
    'report_on': '2026-12-01',
    'distribution': ['employees'],
}
WORDS = {
    'title': 'A fire',
    'summary_shareable': 'It burnt.',
    'worked_well': ['One', 'Two', 'Three'],
    'did_not_work': ['Four', 'Five', 'Six'],
    'causes': ['Seven'],
}


def plain(text: str) -> dict[str, object]:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - all texts, nothing built


@pytest.mark.parametrize('case', sorted(path.stem for path in CASES.glob('*.csv')))
def test_a_log_becomes_a_timeline_and_what_was_not_understood_is_told(case):
    found = drafted(CASES / f'{case}.csv')
    told = [str(problem).replace(f'{CASES / case}.csv:', '') for problem in sorted(found.problems)]
    assert told == (CASES / f'{case}.txt').read_text('utf-8').splitlines()
    wanted = CASES / f'{case}.yml'
    if wanted.exists():
        assert plain(found.text)['timeline'] == plain(wanted.read_text('utf-8'))
    else:
        assert found.text is None


def test_a_draft_does_not_load_and_each_open_question_is_told_with_its_line(tmp_path):
    text = drafted(CASES / 'good.csv').text
    root = changed_with(tmp_path, text)
    told = {problem.place.line for problem in load(root, root / 'private').problems}
    lines = text.splitlines()
    assert all('???' in lines[number - 1] for number in told)
    assert {'code', 'source', 'started', 'level_reached'} <= {lines[number - 1].split(':')[0] for number in told}


def test_a_draft_whose_values_are_there_still_waits_for_its_words(tmp_path):
    half = {**plain(drafted(CASES / 'good.csv').text), **ANSWERED}
    told = checked(changed_with(tmp_path / 'half', yaml.safe_dump(half, allow_unicode=True)))
    assert len([line for line in told if "'???'" in line and line.endswith('[unfinished]')]) == 11
    whole = yaml.safe_dump({**half, **WORDS})
    assert '???' not in whole
    told = checked(changed_with(tmp_path / 'whole', whole))
    assert [line for line in told if ': error: ' in line and 'fire' in line] == []


def checked(root: Path) -> list[str]:
    order = ['check', '--root', str(root), '--today', '2026-11-22']
    return CliRunner().invoke(main, order).stdout.splitlines()


def changed_with(folder: Path, text: str) -> Path:
    changed(folder, {})
    root = folder / 'changed'
    (root / 'private' / 'reviews').mkdir()
    (root / 'private' / 'reviews' / 'fire.yml').write_text(text, 'utf-8')
    return root


def test_the_questions_are_in_the_language_of_the_log():
    french = read_words('fr', [])
    told = drafted(CASES / 'french.csv').text
    known = french.get('What worked, and why ???')
    assert (known or 'What worked, and why ???') in told
    assert SourceText('What worked, and why ???') in interface_texts()


@pytest.mark.parametrize(
    ('text', 'told'),
    [
        ('2026-11-22', '2026-11-22'),
        ('dimanche 22 novembre 2026', '2026-11-22'),
        ('1er févr. 2026', '2026-02-01'),
        ('03/04/26', '2026-04-03'),
        ('2026-13-01', 'None'),
        ('0001-01-01', 'None'),
        ('nothing', 'None'),
    ],
)
def test_days_are_read_as_people_write_them(text, told):
    assert str(times.day(text)) == told


@pytest.mark.parametrize('text', ['03:17', '3h17', '03 h 17', '03.17', '2026-11-22 03:17', '2026-11-22T03:17:59'])
def test_times_are_read_as_people_write_them(text):
    assert str(times.clock(text)) == '03:17:00'


@pytest.mark.parametrize('text', ['', '3', '25:00', '12:60', 'at 03:17', '+33 1 99 00 00 01', 'H+0:30'])
def test_what_is_no_time_is_none(text):
    assert times.clock(text) is None


@given(st.text(alphabet=st.sampled_from('ab;,"\t\n 0:312/-éN°'), max_size=200))
def test_no_text_breaks_the_reading_and_no_line_is_lost(text):
    head = 'date;time;content\n'
    problems = []
    found = log.read(head + text, 'log.csv', problems)
    rows = [row for row in table.rows(head + text, 'log.csv', ';') if any(cell.text for cell in row)]
    assert len(found.lines) + len(rows_of_a_day(rows)) + 1 == len(rows)
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in problems)


def rows_of_a_day(rows):
    """Return the rows that give a day and nothing that happened."""
    return [row for row in rows[1:] if times.day(' '.join(cell.text for cell in row)) and not is_line(row)]


def is_line(row):
    return sum(bool(cell.text) for cell in row) > 1 or (len(row) > 2 and row[2].text) or times.clock(row[0].text)


def run(*words: object):
    result = CliRunner().invoke(main, ['review', 'draft', *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_the_command_shows_the_draft_and_tells_beside_it_what_was_not_understood():
    good, broken = run(CASES / 'good.csv'), run(CASES / 'broken.csv')
    assert good.exit_code == 0
    assert plain(good.stdout)['timeline']
    assert '1 warning' in good.stderr
    assert broken.exit_code == 1
    assert 'broken.csv:4:1: error' in broken.stderr
    assert plain(broken.stdout)['timeline']


def test_the_command_writes_a_file_that_was_not_there(tmp_path):
    output = tmp_path / 'fire.yml'
    assert run(CASES / 'good.csv', '--output', output).exit_code == 0
    before = output.read_bytes()
    again = run(CASES / 'french.csv', '--output', output)
    assert (again.exit_code, output.read_bytes()) == (2, before)
    assert 'exists already' in again.stderr
    nowhere = run(CASES / 'good.csv', '--output', tmp_path / 'no' / 'fire.yml')
    assert nowhere.exit_code == 1
    assert 'cannot be written' in nowhere.stderr


def test_a_log_that_cannot_be_read_is_no_traceback(tmp_path):
    assert run(tmp_path / 'none.csv').exit_code == 2
    large = tmp_path / 'large.csv'
    large.write_bytes(b'time;content\n' * (table.LARGEST // 10))
    assert 'larger than 4 MiB' in run(large).stderr
    assert drafted(tmp_path / 'none.csv').text is None
    assert SMALL.exists()


HEAD = 'No;Time;Source;Type;Content;Assigned to;Due;Done;Visa\n'


def timeline(tmp_path, rows: str) -> list[tuple[str, str]]:
    path = tmp_path / 'log.csv'
    path.write_text(f'Date;22/11/2026\n{rows}', 'utf-8')
    return [(str(line['at']), str(line['fact'])) for line in plain(drafted(path).text or '')['timeline']]


def test_initials_and_types_are_no_new_headings(tmp_path):
    lines = '1;09:00;DIR;F;first;;;;\n2;09:10;Tel;Information;The site is down;AT;;;\n3;09:20;DIR;F;third;;;;\n'
    facts = [fact for _, fact in timeline(tmp_path, HEAD + lines)]
    assert facts == ['first', '(Information) The site is down (Assigned to AT)', 'third']


@pytest.mark.parametrize(
    'line',
    [
        ';;;;Date limite CNIL : 25/11/2026;DPO;;;',
        ';;Jour J;;Reprise le 25/11/2026;DPO;;;',
        ';;;;;;25/11/2026;;',
    ],
)
def test_a_line_that_speaks_of_a_day_is_a_line(tmp_path, line):
    told = timeline(tmp_path, f'{HEAD}1;09:00;DIR;F;first;;;;\n{line}\n3;09:20;DIR;F;third;;;;\n')
    assert len(told) == 3
    assert [at for at, fact in told if fact == 'third'] == ['2026-11-22 09:20']
    assert any('25/11/2026' in fact for _, fact in told)


def test_a_day_told_without_a_time_is_the_day_of_what_follows(tmp_path):
    told = timeline(tmp_path, 'Date;Heure;Contenu\n22/11/2026;09:00;a\n25/11/2026;3h;b\n;10:00;c\n')
    assert [at for at, fact in told if fact == 'c'] == ['2026-11-25 10:00']


def test_a_log_of_headings_alone_is_told(tmp_path):
    path = tmp_path / 'log.csv'
    path.write_text(HEAD, 'utf-8')
    found = drafted(path)
    assert found.text is None
    assert [problem.message for problem in found.problems] == ['the log has no line below its headings']
