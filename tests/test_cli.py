"""The command line: each command teaches, tells what is wrong in three forms, and never shows a traceback."""

import ast
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from books import ROOT, SMALL
from click.testing import CliRunner, Result

from generator.cli import main

COMMANDS = sorted(main.commands)
LATER = '2027-06-01'


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / 'small'))


@pytest.fixture
def wrong(small: Path) -> Path:
    """A handbook with one mistake, in line 1 of a file."""
    text = 'level: {question: Which?, responsible: dri, accountable: dir, default: A}\n'
    (small / 'data' / 'decisions.yml').write_text(text, 'utf-8')
    return small


def run(*words: object) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert 'Traceback' not in result.output
    return result


def check(root: Path, *more: object) -> Result:
    day = () if '--today' in more else ('--today', '2026-11-22')
    return run('check', '--root', root, *day, *more)


def test_without_a_command_the_help_is_shown():
    assert 'Usage:' in run().output
    assert all(command in run('--help').stdout for command in COMMANDS)


@pytest.mark.parametrize('command', COMMANDS)
def test_each_command_says_what_it_does_and_each_option_too(command):
    result = run(command, '--help')
    assert result.exit_code == 0
    told = main.commands[command]
    assert len((told.help or '').split()) >= 6
    options = [parameter for parameter in told.params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not (option.help or '').endswith('.')] == []
    assert run(command, '-h').stdout == result.stdout


def test_the_version_is_told():
    assert re.search(r'\d+\.\d+', run('--version').stdout)


def test_a_good_handbook_ends_well(small):
    result = check(small)
    assert (result.exit_code, result.stdout) == (0, '')
    assert 'nothing wrong' in result.stderr


def test_a_mistake_is_told_with_its_place_its_rule_and_a_hint(wrong):
    result = check(wrong)
    assert result.exit_code == 1
    (line,) = [line for line in result.stdout.splitlines() if '[references]' in line]
    assert re.fullmatch(r"data/decisions\.yml:1:\d+: error: no 'dri' .*; did you mean 'dir'\? \[references\]", line)
    assert re.search(r'\d+ errors?', result.stderr)


def test_github_shows_it_beside_its_line(wrong):
    lines = check(wrong, '--format', 'github').stdout.splitlines()
    assert all(re.match(r'::(error|warning) file=[^,]+,line=\d+,col=\d+,title=[a-z-]+::.', line) for line in lines)
    assert any(line.startswith('::error file=data/decisions.yml,line=1,') for line in lines)


def test_programs_read_it_as_json(wrong):
    rows = json.loads(check(wrong, '--format', 'json').stdout)
    row = next(row for row in rows if row['rule'] == 'references')
    assert set(row) == {'file', 'line', 'column', 'severity', 'rule', 'message'}
    assert (row['file'], row['line'], row['severity']) == ('data/decisions.yml', 1, 'error')


def test_json_of_nothing_is_an_empty_list(small):
    assert json.loads(check(small, '--format', 'json').stdout) == []


def test_all_that_is_wrong_is_told_at_once_and_in_order(wrong):
    (wrong / 'data' / 'sites.yml').write_text('a: [\n', 'utf-8')
    (wrong / 'data' / 'risks.yml').write_text('b: {title: 1\n', 'utf-8')
    lines = check(wrong).stdout.splitlines()
    assert {line.split(':')[0] for line in lines} >= {'data/risks.yml', 'data/sites.yml'}
    assert lines == sorted(lines, key=lambda line: (line.split(':')[0], *map(int, line.split(':')[1:3])))


def test_the_day_may_be_given(small):
    assert check(small, '--today', LATER).exit_code == 1
    assert '[verified]' in check(small, '--today', LATER).stdout


def test_the_day_comes_from_the_epoch_if_that_is_set(small, monkeypatch):
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1795824000')
    assert '[verified]' not in run('check', '--root', small).stdout
    monkeypatch.setenv('SOURCE_DATE_EPOCH', '1811808000')
    assert '[verified]' in run('check', '--root', small).stdout


@pytest.mark.parametrize('epoch', ['abc', '1.5', '99999999999999'])
def test_an_epoch_that_is_none_is_told(small, monkeypatch, epoch):
    monkeypatch.setenv('SOURCE_DATE_EPOCH', epoch)
    result = run('check', '--root', small)
    assert (result.exit_code, epoch in result.stderr) == (2, True)


def test_an_example_does_not_age_until_somebody_says_which_day_it_is(small, monkeypatch):
    monkeypatch.delenv('SOURCE_DATE_EPOCH', raising=False)
    settings = small / 'data' / 'handbook.yml'
    settings.write_text(f'{settings.read_text("utf-8")}\nstarter_as_of: {LATER}\n', 'utf-8')
    aged = run('check', '--root', small)
    assert '[verified]' in aged.stdout
    assert f'as of {LATER}: starter_as_of' in aged.stderr
    told = check(small)
    assert (told.exit_code, 'starter_as_of' in told.stderr) == (0, False)


def test_in_an_emergency_what_is_old_is_only_warned_of(small):
    result = check(small, '--today', LATER, '--emergency')
    assert result.exit_code == 0
    assert 'warning' in result.stdout
    assert ': error:' not in result.stdout


@pytest.mark.parametrize(
    'words',
    [
        ('chekc',),
        ('check', '--format', 'xml'),
        ('check', '--today', 'tomorrow'),
        ('check', '--root', '/no/such/folder'),
        ('build', '--audience', 'sealed'),
        ('build', '--workers', '0'),
        ('serve', '--port', '99999999'),
        ('doctor', '--for', 'nothing'),
    ],
)
def test_wrong_use_is_told_apart_from_wrong_data(words):
    result = run(*words)
    assert result.exit_code == 2
    assert 'Usage:' in result.stderr


def test_a_language_the_handbook_does_not_have_is_told_of(small):
    result = run('build', '--root', small, '--language', 'xx', '--today', '2026-11-22')
    assert result.exit_code == 1
    assert "data/handbook.yml:2:12: error: the handbook is not in 'xx'; ask for one of en, fr" in result.stdout
    assert not (small / 'dist').exists()


def test_a_folder_without_data_is_told_of(tmp_path):
    result = check(tmp_path)
    assert result.exit_code == 1
    assert result.stdout == 'data:1:1: error: no folder data/ here; run the command where data/ is [file]\n'


def test_a_private_folder_that_is_not_there_is_told_of(small):
    assert 'no such folder; check --private' in check(small, '--private', small / 'nowhere').stdout


def rules_of(module: Path) -> Iterator[str]:
    """Yield the rule of each problem that a module tells of, as it is written there or named."""
    code = ast.parse(module.read_text('utf-8'))
    named = {
        ast.unparse(node.targets[0]): node.value.value
        for node in code.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(code):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == 'Problem' and len(node.args) > 2:
            rule = node.args[2]
            found = rule.value if isinstance(rule, ast.Constant) else named.get(ast.unparse(rule))
            yield from [found] if found else []


RULES = sorted({rule for path in (ROOT / 'generator').rglob('*.py') for rule in rules_of(path)})


@pytest.mark.parametrize('rule', RULES)
def test_every_rule_that_is_told_of_is_explained(rule):
    result = run('explain', rule)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith(f'{rule}\n\n')
    assert len(result.stdout.split()) >= 20


def test_rules_are_listed_with_what_they_ask_for_and_no_other():
    lines = run('explain').stdout.splitlines()
    assert [line.split()[0] for line in lines] == RULES
    assert all(len(line.split()) > 3 for line in lines)


def test_an_unknown_rule_is_answered_with_the_nearest():
    result = run('explain', 'refrences')
    assert result.exit_code == 2
    assert "no rule is called 'refrences'; did you mean 'references'?" in result.stderr
    assert 'front-page' in result.stderr


def test_every_rule_that_cases_tell_of_is_explained():
    told = {rule for path in (ROOT / 'tests').rglob('cases/**/*.txt') for rule in found_in(path)}
    assert sorted(told - set(RULES)) == []


def found_in(path: Path) -> list[str]:
    return re.findall(r'^\S+:\d+:\d+: (?:error|warning): .* \[([a-z-]+)\]$', path.read_text('utf-8'), re.MULTILINE)


def duplicate_keys(data: Path) -> None:
    (data / 'sites.yml').write_text('nantes: {name: A, name: B}\n', 'utf-8')


def tags(data: Path) -> None:
    (data / 'sites.yml').write_text('nantes: !!python/object/apply:os.system ["echo hacked"]\n', 'utf-8')


def alias_bomb(data: Path) -> None:
    lines = ['a0: &a0 [x, x]', *(f'a{n}: &a{n} [*a{n - 1}, *a{n - 1}]' for n in range(1, 40))]
    (data / 'sites.yml').write_text('\n'.join(lines), 'utf-8')


def deep(data: Path) -> None:
    (data / 'sites.yml').write_text('a: ' + '[' * 5000 + ']' * 5000, 'utf-8')


def large(data: Path) -> None:
    (data / 'sites.yml').write_text('a: ' + 'x' * 20_000_000, 'utf-8')


def not_utf_8(data: Path) -> None:
    (data / 'sites.yml').write_bytes(b'a: \xff\xfe\xe9')


def empty(data: Path) -> None:
    (data / 'sites.yml').write_bytes(b'')


def not_a_mapping(data: Path) -> None:
    (data / 'organisation.yml').write_text('- a\n- b\n', 'utf-8')


def unreadable(data: Path) -> None:
    (data / 'sites.yml').unlink()
    os.mkfifo(data / 'sites.yml')


def folder_for_file(data: Path) -> None:
    (data / 'sites.yml').unlink()
    (data / 'sites.yml').mkdir()


def link_out(data: Path) -> None:
    (data / 'sites.yml').unlink()
    (data / 'sites.yml').symlink_to('/etc/passwd')


def link_nowhere(data: Path) -> None:
    (data / 'sites.yml').unlink()
    (data / 'sites.yml').symlink_to('nowhere.yml')


def broken_catalogue(data: Path) -> None:
    (data / 'translations' / 'fr.po').write_text('msgid "a\nmsgstr', 'utf-8')


def unknown_kind(data: Path) -> None:
    (data / 'rolls.yml').write_text('a: {b: c}\n', 'utf-8')


BROKEN: dict[str, Callable[[Path], None]] = {
    made.__name__: made
    for made in (
        duplicate_keys,
        tags,
        alias_bomb,
        deep,
        large,
        not_utf_8,
        empty,
        not_a_mapping,
        unreadable,
        folder_for_file,
        link_out,
        link_nowhere,
        broken_catalogue,
        unknown_kind,
    )
}


@pytest.mark.parametrize('command', ['check', 'build', 'catalogue'])
@pytest.mark.parametrize('what', BROKEN)
def test_no_mistake_in_the_data_ends_in_a_traceback(what, command, small):
    BROKEN[what](small / 'data')
    words = ('--today', '2026-11-22') if command != 'catalogue' else ()
    result = run(command, '--root', small, *words)
    assert result.exit_code == 1
    lines = [line for line in result.stdout.splitlines() if line]
    assert lines
    assert all(re.fullmatch(r'\S+:\d+:\d+: (error|warning): .+ \[[a-z-]+\]', line) for line in lines)
    assert not (small / 'dist').exists()


def test_a_private_value_of_a_kind_we_do_not_know_is_told_with_its_file(small):
    (small / 'private').mkdir()
    (small / 'private' / 'people.yml').write_text('p-01: {nmae: x}\n', 'utf-8')
    result = check(small)
    assert 'private/people.yml:1:8: error: ' in result.stdout
    assert "'nmae'" in result.stdout


def test_schemas_are_written_where_they_are_asked_for(tmp_path):
    assert run('schema', '--root', tmp_path).exit_code == 0
    assert list((tmp_path / 'schemas').glob('*.json'))


def test_a_catalogue_is_renewed(small):
    result = run('catalogue', '--root', small)
    assert (result.exit_code, result.stdout) == (0, 'data/translations/fr.po: 0 texts without a translation\n')


def test_the_doctor_tells_of_this_machine():
    assert 'Pango' in run('doctor').stdout
