"""The shape of the code: floors, sizes, docstrings, and the doors each module may use."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from books import ROOT

MODULES = sorted((ROOT / 'generator').rglob('*.py'))
LONGEST, DEEPEST, MOST_FORKS = 300, 40, 10
FORKS = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.match_case)
VAGUE = ('utils', 'helpers', 'common', 'misc')
PRINTING = {'cli.py', 'doctor/__main__.py'}


def name(module):
    return module.relative_to(ROOT / 'generator').as_posix()


def functions(module):
    return [node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef)]


def tree(module):
    return ast.parse(module.read_text('utf-8'))


def test_modules_are_short_and_told():
    assert len(MODULES) > 100
    assert [wrong for module in MODULES for wrong in faults_of_module(module)] == []


def test_functions_fit_on_half_a_screen():
    every = [(name(module), function) for module in MODULES for function in functions(module)]
    assert len(every) > len(MODULES)
    assert [f'{where}: {wrong}' for where, function in every for wrong in faults_of_function(function)] == []


def faults_of_module(module):
    lines = len(module.read_text('utf-8').splitlines())
    if lines > LONGEST:
        yield f'{name(module)} has {lines} lines, and may have {LONGEST}'
    if not ast.get_docstring(tree(module)):
        yield f'{name(module)} has no docstring'
    if module.stem in VAGUE:
        yield f'{name(module)} has a name that says nothing'


def faults_of_function(function):
    told = ast.get_docstring(function, clean=False)
    lines = function.end_lineno - function.lineno + 1 - (told.count('\n') + 1 if told else 0)
    forks = 1 + sum(isinstance(node, FORKS) for node in ast.walk(function))
    if lines > DEEPEST:
        yield f'{function.name} has {lines} lines, and may have {DEEPEST}'
    if forks > MOST_FORKS:
        yield f'{function.name} has {forks} forks, and may have {MOST_FORKS}'


@pytest.mark.parametrize(
    ('source', 'faults'),
    [
        ('def f():\n' + '    x()\n' * DEEPEST, ['f has 41 lines, and may have 40']),
        ('def f(x):\n' + '    x if x else x\n' * MOST_FORKS, ['f has 11 forks, and may have 10']),
        ('def f():\n    """Say.\n' + '\n' * DEEPEST + '    """\n', []),
    ],
)
def test_a_function_that_is_too_long_would_be_told(source, faults):
    assert list(faults_of_function(ast.parse(source).body[0])) == faults


def test_only_the_command_line_speaks():
    speaking = {name(module) for module in MODULES if says_something(module)}
    assert speaking <= PRINTING


def says_something(module):
    calls = [node.func for node in ast.walk(tree(module)) if isinstance(node, ast.Call)]
    named = {ast.unparse(call) for call in calls}
    return bool(named & {'print', 'click.echo', 'sys.stdout.write', 'sys.stderr.write'})


def test_imports_go_down():
    done = subprocess.run(
        [Path(sys.executable).parent / 'lint-imports'], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_every_floor_has_its_tests():
    floors = [path.name for path in (ROOT / 'generator').iterdir() if path.is_dir() and list(path.glob('*.py'))]
    untested = [floor for floor in floors if not list((ROOT / 'tests').glob(f'{floor}/**/test_*.py'))]
    assert set(untested) <= {'model', 'doctor', '__pycache__'}, (
        'the model is tested through loading; the doctor has its file'
    )
