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


@pytest.mark.parametrize('module', MODULES, ids=name)
def test_a_module_is_short_and_told(module):
    assert len(module.read_text('utf-8').splitlines()) <= LONGEST
    assert ast.get_docstring(tree(module))
    assert module.stem not in VAGUE


@pytest.mark.parametrize('module', MODULES, ids=name)
def test_a_function_fits_on_half_a_screen(module):
    for function in functions(module):
        told = ast.get_docstring(function, clean=False)
        lines = function.end_lineno - function.lineno + 1 - (told.count('\n') + 1 if told else 0)
        forks = 1 + sum(isinstance(node, FORKS) for node in ast.walk(function))
        assert lines <= DEEPEST, function.name
        assert forks <= MOST_FORKS, function.name


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
