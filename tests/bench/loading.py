"""How long loading and checking 10,000 entries takes beside a bare `yaml.compose` of the same files."""

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from generator.checks import run as checks  # noqa: E402
from generator.loading.load import load  # noqa: E402

BOUND = 4.0
"""Times a bare compose."""
ENTRIES = 10_000
ROUNDS = 3


def many(folder: Path, entries: int) -> None:
    """Write a project with the data and pages of this one, and glossary terms up to a number of entries."""
    shutil.copytree(ROOT / 'data', folder / 'data')
    shutil.copytree(ROOT / 'handbook' / 'pages', folder / 'handbook' / 'pages')
    term = (ROOT / 'data' / 'glossary.yml').read_text('utf-8')
    blocks = [block for block in term.split('\n\n') if block.strip()]
    shelf = folder / 'data' / 'glossary'
    shelf.mkdir()
    for number in range(entries):
        body = blocks[number % len(blocks)].strip().splitlines()[1:]
        text = '\n'.join(line.removeprefix('  ') for line in body) + '\n'
        (shelf / f'many-{number}.yml').write_text(text, 'utf-8')


def _compose(files: list[Path]) -> None:
    for path in files:
        yaml.compose(path.read_text('utf-8'), yaml.CSafeLoader)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Measure, print, and fail beyond the bound."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many(folder, ENTRIES)
        files = sorted((folder / 'data').rglob('*.yml'))
        bare = min(_seconds(lambda: _compose(files)) for _ in range(ROUNDS))
        read = min(_seconds(lambda: load(folder)) for _ in range(ROUNDS))
        loaded, today = load(folder), date(2026, 11, 22)
        judged = min(_seconds(lambda: checks.run(loaded.handbook, loaded.catalogues, today)) for _ in range(ROUNDS))
        problems = checks.run(loaded.handbook, loaded.catalogues, today)
    whole = read + judged
    print(f'{len(loaded.entries)} entries in {len(files)} files, {len(problems)} problems')  # noqa: T201
    print(f'bare compose      {bare:7.2f} s  1.000')  # noqa: T201
    print(f'loading           {read:7.2f} s {read / bare:6.3f}')  # noqa: T201
    print(f'loading, checking {whole:7.2f} s {whole / bare:6.3f}')  # noqa: T201
    if whole > BOUND * bare:
        raise SystemExit(f'beyond the bound: {BOUND} times a bare compose')


if __name__ == '__main__':
    main()
