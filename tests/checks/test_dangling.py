"""Every reference of the small handbook, broken in turn: it is told of where it stands, and other rules still run."""

import shutil
from pathlib import Path

import casefile
import pytest

from generator.checks.context import Context, EntryText
from generator.checks.run import run
from generator.loading.load import load
from generator.model.handbook import Handbook
from generator.model.marks import Ref


def small() -> Handbook:
    handbook = load(casefile.SMALL).handbook
    assert handbook is not None
    return handbook


def references() -> list[EntryText]:
    written = Context(small(), {}, casefile.TODAY).written
    return [one for one in written if any(isinstance(mark, Ref) for mark in one.scalar.marks)]


@pytest.mark.parametrize('one', references(), ids=lambda one: f'{one.place}')
def test_a_broken_reference_is_told_of_and_breaks_nothing(one: EntryText, tmp_path: Path):
    shutil.copytree(casefile.SMALL, tmp_path, dirs_exist_ok=True)
    path, at = tmp_path / one.place.file, one.place
    lines = path.read_text('utf-8').split('\n')
    line, start = lines[at.line - 1], at.column - 1
    assert line[start : start + len(one.text)] == one.text
    lines[at.line - 1] = f'{line[:start]}nowhere{line[start + len(one.text) :]}'
    path.write_text('\n'.join(lines), 'utf-8')
    loaded = load(tmp_path)
    problems = run(loaded.handbook, loaded.catalogues, casefile.TODAY)
    found = [problem for problem in problems if problem.place == at]
    assert 'references' in {problem.rule for problem in found}
