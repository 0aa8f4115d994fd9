"""What the doctor says of machines that have or lack things, and of this one, which has to be fit for the tests."""

import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.doctor.findings import GIBIBYTE, Finding, Scope, examine
from generator.doctor.machine import Installer, Machine, find, look
from generator.doctor.packages import FONTS, LIBRARIES, PROGRAMS, Program, System
from generator.doctor.remedies import Command, commands, run, unattended
from generator.doctor.visit import as_table, visit, what_to_do

ROOT = Path(__file__).parents[1]
WELL = Machine(
    system=System.DEBIAN,
    installer=Installer.ROOT,
    python=(3, 11),
    venv=True,
    libraries={library.name: '1.50.12' if library.name == 'Pango' else '' for library in LIBRARIES},
    fonts=frozenset(FONTS),
    programs={program.name: f'/usr/bin/{program.name}' for program in PROGRAMS},
    free_bytes=10 * GIBIBYTE,
)
BARE = replace(WELL, libraries={}, programs={})
AS_ROOT = replace(BARE, installer=Installer.ROOT)
AS_SUDO = replace(BARE, installer=Installer.SUDO)
AS_NOBODY = replace(BARE, installer=Installer.NOBODY)
MAC = replace(BARE, system=System.MACOS, installer=Installer.BREW)


def wrong(findings: Sequence[Finding]) -> list[str]:
    return [finding.what for finding in findings if not finding.ok]


@pytest.mark.parametrize('scope', list(Scope))
def test_a_machine_that_has_everything_is_well(scope: Scope):
    assert wrong(examine(WELL, scope)) == []


def test_only_what_the_scope_needs_is_looked_at():
    bare = replace(WELL, venv=False, libraries={}, fonts=frozenset(), programs={})
    assert wrong(examine(bare, Scope.VENV)) == ['Python venv']
    assert wrong(examine(bare, Scope.BUILD)) == [*(library.name for library in LIBRARIES), 'Fonts']
    assert wrong(examine(bare, Scope.TESTS))[-4:] == ['Chromium', 'pdftotext', 'pdftoppm', 'pdfinfo']


@pytest.mark.parametrize(
    ('version', 'ok'), [('1.42.4', False), ('1.44.0', True), ('1.50.12', True), ('1.9.0', False), ('2.0.0', True)]
)
def test_pango_must_be_new_enough(version: str, ok: bool):  # noqa: FBT001 - a column of the table above
    machine = replace(WELL, libraries={**WELL.libraries, 'Pango': version})
    assert (wrong(examine(machine, Scope.BUILD)) == []) is ok


def test_an_old_pango_is_not_installed_over():
    old = replace(WELL, libraries={**WELL.libraries, 'Pango': '1.42.4'})
    (finding,) = (finding for finding in examine(old, Scope.BUILD) if not finding.ok)
    assert finding.package == ''
    assert '1.44' in finding.advice


def test_an_old_python_is_named_with_the_one_needed():
    (finding,) = (finding for finding in examine(replace(WELL, python=(3, 9)), Scope.VENV) if not finding.ok)
    assert (finding.what, finding.found) == ('Python', '3.9')
    assert 'Python 3.11 or later' in finding.advice


def test_the_missing_venv_is_that_of_this_python():
    machine = replace(WELL, venv=False, python=(3, 13))
    assert examine(machine, Scope.VENV)[-1].package == 'python3.13-venv'


def test_little_room_on_the_disk_is_told_with_what_is_needed():
    (finding,) = (f for f in examine(replace(WELL, free_bytes=GIBIBYTE // 2), Scope.TESTS) if not f.ok)
    assert (finding.found, finding.advice) == ('0.5 GiB free', 'make room: 2.0 GiB are needed')


def test_a_missing_font_file_is_named():
    machine = replace(WELL, fonts=frozenset(FONTS) - {'SourceSansPro-It.ttf'})
    (finding,) = (finding for finding in examine(machine, Scope.BUILD) if not finding.ok)
    assert 'SourceSansPro-It.ttf' in finding.advice


def test_on_an_unknown_system_nothing_is_made_up():
    findings = examine(replace(WELL, system=System.OTHER, libraries={}), Scope.BUILD)
    assert {finding.package for finding in findings} == {''}
    assert all(finding.advice for finding in findings)


def needed(machine: Machine, scope: Scope = Scope.BUILD) -> tuple[Command, ...]:
    return commands(examine(machine, scope), machine)


def test_a_well_machine_needs_nothing():
    assert needed(WELL, Scope.TESTS) == ()
    assert what_to_do(examine(WELL, Scope.TESTS), WELL) == ''


def test_packages_are_looked_up_afresh_and_then_installed_each_once():
    update, install = needed(AS_ROOT)
    assert update == ('apt-get', 'update', '-qq')
    assert install[-3:] == ('libharfbuzz-subset0', 'libpango-1.0-0', 'libpangoft2-1.0-0')


def test_the_tests_need_a_browser_and_poppler():
    assert {'chromium', 'poppler-utils'} <= set(needed(AS_ROOT, Scope.TESTS)[-1])
    assert 'chromium-browser' in needed(replace(AS_ROOT, system=System.UBUNTU), Scope.TESTS)[-1]


def test_macos_takes_formulae_and_casks_apart():
    assert needed(MAC, Scope.TESTS) == (
        ('brew', 'install', 'harfbuzz', 'pango', 'poppler'),
        ('brew', 'install', '--cask', 'google-chrome'),
    )


@pytest.mark.parametrize(
    ('machine', 'starts'), [(AS_ROOT, ('env',)), (AS_SUDO, ('sudo', '-n', 'env')), (MAC, ('env',))]
)
def test_nobody_is_asked_anything(machine: Machine, starts: Command):
    for command in needed(machine):
        words = unattended(command, machine)
        assert words[: len(starts)] == starts
        assert 'DEBIAN_FRONTEND=noninteractive' in words
        assert words.count('sudo') == starts.count('sudo')


def test_who_may_not_install_is_told_the_exact_command():
    told = what_to_do(examine(AS_NOBODY, Scope.BUILD), AS_NOBODY)
    assert 'sudo apt-get update -qq && sudo apt-get install' in told
    assert 'libpango-1.0-0' in told


def test_an_unknown_system_is_not_given_a_command():
    assert needed(replace(BARE, system=System.OTHER)) == ()


def test_a_command_that_fails_or_is_missing_is_noticed():
    assert run(('true',))
    assert not run(('false',))
    assert not run(('no-such-command-anywhere',))


def test_the_table_marks_what_is_wrong_and_says_what_to_do():
    lines = as_table(examine(replace(WELL, fonts=frozenset()), Scope.BUILD)).splitlines()
    assert lines[0] == '  ok  Python              3.11'
    assert [line for line in lines if line.startswith('  NO')] == [lines[-1]]
    assert 'delete the folder .venv' in lines[-1]


def test_this_machine_is_fit_for_the_tests():
    findings = examine(look(ROOT), Scope.TESTS)
    assert [finding for finding in findings if not finding.ok] == []


def test_a_visit_tells_every_finding_and_says_whether_all_is_well():
    told: list[str] = []
    assert visit(ROOT, Scope.TESTS, install=False, tell=told.append)
    assert len(told) == 1
    assert len(told[0].splitlines()) == len(examine(look(ROOT), Scope.TESTS))


def test_libraries_have_the_names_weasyprint_asks_for():
    spec = find_spec('weasyprint')
    assert spec is not None
    assert spec.origin is not None
    source = (Path(spec.origin).parent / 'text' / 'ffi.py').read_text('utf-8')
    asked = set(re.findall(r"'([^']+)'", source[source.index('\ngobject = ') :]))
    assert [name for library in LIBRARIES for name in library.files if name not in asked] == []
    loaded = re.findall(r'^(\w+) = _dlopen', source, re.MULTILINE)
    # harfbuzz_vector draws coloured emoji only, which the handbook has none of.
    assert len(loaded) == len(LIBRARIES) + 1
    assert 'harfbuzz_vector' in loaded


def test_a_program_is_found_by_any_of_its_names():
    assert find(Program('shell', ('no-such-command-anywhere', 'sh'))).endswith('/sh')
    assert find(Program('shell', ('no-such-command-anywhere',))) == ''


def test_the_doctor_needs_no_package():
    # -I and -S: a Python that sees the standard library alone, as before anything is installed.
    code = f'import sys; sys.path.insert(0, {str(ROOT)!r}); from generator.doctor import __main__'
    done = subprocess.run([sys.executable, '-I', '-S', '-B', '-c', code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, '')


def test_it_can_be_asked_from_the_command_line():
    words = [sys.executable, '-m', 'generator.doctor', '--for', 'tests']
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert '  ok  Pango ' in done.stdout
