"""What all tests share: one build of the small handbook, one of the real one, and the order of the tests."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import clones
import pytest
from books import TODAY
from projects import alone, lay_out

from generator import pipeline
from generator.model.problem import Severity
from generator.pipeline import Order

pytest_plugins = ('browsing',)

MADE_LATE = 'clone'
"""The fixture that takes most of the time to make: the whole handbook."""
MAKES_IT = 'test_one_command_makes_the_handbook'
NEXT = ('test_pipeline.py', 'test_repeatable.py', 'test_live.py')
"""Long tests, which wait for nothing."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make golden` asks for."""
    parser.addoption('--update-golden', action='store_true', help='Accept what is written now as what is expected.')


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what makes the whole handbook, and leave to the end what waits for it.

    A worker is given one test after the other (`maxschedchunk` in pyproject.toml). So one makes the handbook, in two
    processes, and another does all that needs none of it meanwhile; then both look at what was made.
    """

    def turn(item: pytest.Item) -> int:
        if item.name == MAKES_IT:
            return 0
        if MADE_LATE in getattr(item, 'fixturenames', ()):
            return 3
        return 1 if item.path.name in NEXT else 2

    items.sort(key=turn)


@pytest.fixture(scope='session')
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if 'PYTEST_XDIST_WORKER' in os.environ else own


@pytest.fixture(scope='session')
def built(shared: Path) -> Path:
    """Return a project with the small handbook, built once for all workers; look, and change nothing."""
    project = shared / 'built' / 'project'
    with alone(shared / 'built.lock'):
        if not (project / 'dist').exists():
            shutil.rmtree(project, ignore_errors=True)
            lay_out(project)
            outcome = pipeline.build(Order(project, TODAY))
            assert [one for one in outcome.problems if one.severity is not Severity.WARNING] == []
    return project


@pytest.fixture(scope='session')
def clone(shared: Path) -> Path:
    """Return a fresh copy of the repository in which `make handbook` was run, once for all workers; change nothing."""
    return clones.made(shared)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the small handbook, not yet built."""
    return lay_out(tmp_path / 'project')


@pytest.fixture
def rebuilt(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the project that is built, with all that makes a second build quick; change it at will."""
    return Path(shutil.copytree(built, tmp_path / 'project', symlinks=True))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, dict[str, str]], None]:
    """Return what holds a set of files against a folder, every one of them; `--update-golden` writes the folder."""

    def hold(folder: Path, files: dict[str, str]) -> None:
        if request.config.getoption('--update-golden'):
            shutil.rmtree(folder, ignore_errors=True)
            for name, text in files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, 'utf-8')
        kept = {path.relative_to(folder).as_posix(): path for path in folder.rglob('*') if path.is_file()}
        assert sorted(files) == sorted(kept), 'pages came or went; look at them, then: make golden'
        for name, text in files.items():
            assert text == kept[name].read_text('utf-8'), f'{name} changed; look at it, then: make golden'

    return hold
