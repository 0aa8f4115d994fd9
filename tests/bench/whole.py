"""Where the time of a cold full build goes: the generator's own share, the sites, the binders, the proofs."""

import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT)]

from generator import pipeline  # noqa: E402
from generator.pipeline import Order  # noqa: E402

OWN = ('Reading', 'Writing')
BOUND = 0.1
"""The share of generator, checks and Markdown in a cold full build."""


def build(root: Path) -> dict[str, float]:
    """Build all, and return the seconds of each step."""
    times: dict[str, float] = {}
    last: list[tuple[str, float]] = []

    def step(name: str, detail: str = '') -> None:
        del detail
        now = time.perf_counter()
        if last and last[-1][0] != name:
            times[last[-1][0]] = times.get(last[-1][0], 0) + now - last[-1][1]
        if not last or last[-1][0] != name:
            last.append((name, now))

    outcome = pipeline.build(Order(root, date(2026, 11, 22), progress=step))
    step('')
    if not outcome.is_good:
        raise SystemExit('\n'.join(map(str, outcome.problems)))
    return times


def main() -> None:
    """Measure a cold and a warm build, print, and fail beyond the bound."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for part in ('data', 'overrides'):
            shutil.copytree(ROOT / part, root / part)
        shutil.copytree(ROOT / 'handbook' / 'pages', root / 'handbook' / 'pages')
        shutil.copy(ROOT / 'mkdocs.yml', root)
        cold, warm = build(root), build(root)
        playbook = root / 'data' / 'playbooks' / 'ransomware.yml'
        playbook.write_text(playbook.read_text('utf-8').replace('Leave the machines', 'Leave all machines', 1), 'utf-8')
        changed = build(root)
    for title, times in (('cold', cold), ('nothing changed', warm), ('one action changed', changed)):
        total = sum(times.values())
        print(f'{title}: {total:.1f} s, {total / sum(cold.values()):.3f} of cold')  # noqa: T201
        for step, taken in times.items():
            print(f'  {step:45} {taken:7.2f} s {taken / total:6.3f}')  # noqa: T201
    own = sum(taken for step, taken in cold.items() if step.startswith(OWN)) / sum(cold.values())
    if own > BOUND:
        raise SystemExit(f'beyond the bound: the generator itself takes {own:.3f}, at most {BOUND}')


if __name__ == '__main__':
    main()
