"""Where the time of a build goes: cold, with nothing changed, and after one telephone number changed.

`python tests/bench/whole.py` measures this code; `python tests/bench/whole.py 7d9cbe8` builds the same data, cold, by
the code of that commit as well, in the same run. Compare ratios, never the seconds of two runs.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
STEPS = """
import json, sys, time
from datetime import date
from pathlib import Path
from generator import pipeline
from generator.pipeline import Order

told = []

def step(name, detail=''):
    if not told or told[-1][0] != name:
        told.append((name, time.perf_counter()))

outcome = pipeline.build(Order(Path(sys.argv[1]), date(2026, 11, 22), progress=step))
step('')
if not outcome.is_good:
    sys.exit('\\n'.join(map(str, outcome.problems)))
fresh = sum(figures.get('laid out', 0) for figures in getattr(outcome, 'figures', {}).values())
times = {}
for (name, begun), (_, ended) in zip(told, told[1:]):
    times[name] = times.get(name, 0) + ended - begun
print(json.dumps([times, fresh]))
"""
"""What a process does that measures one build; it runs with this code or with that of an earlier commit."""
LAYING_OUT = ('Laying out', 'Joining')
OWN = ('Reading', 'Writing')
OWN_BOUND = 0.1
"""The share of generator, checks and Markdown in a cold build."""
CHANGED_BOUND = 0.05
"""The share of a cold build that a changed number may take, but for the pages that carry it."""
LAYING_OUT_BOUND, REST_BOUND = 0.9, 0.5
"""What laying out, and all else, may take of the time of the earlier commit."""
NUMBER = ('data/people.yml', 'value: +33 6 39 98 71 06', 'value: +33 6 39 98 71 99')
Times = dict[str, float]


def project(folder: Path, commit: str | None) -> Path:
    """Write the data of a project, as they are here or as they were in a commit."""
    for part in ('data', 'handbook/pages'):
        if commit is None:
            shutil.copytree(ROOT / part, folder / part)
        else:
            _unpacked(commit, folder, part)
    return folder


def code(folder: Path, commit: str | None) -> Path:
    """Return where the code of a commit is, without one that of this tree."""
    if commit is None:
        return ROOT
    _unpacked(commit, folder, 'generator', 'overrides', 'mkdocs.yml')
    return folder


def _unpacked(commit: str, folder: Path, *parts: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    packed = subprocess.run(['git', 'archive', commit, *parts], cwd=ROOT, capture_output=True, check=True).stdout
    subprocess.run(['tar', 'x'], cwd=folder, input=packed, check=True)


def build(root: Path, by: Path) -> tuple[Times, int]:
    """Build a project by some code; return the seconds of each step, and the pages laid out."""
    shutil.copytree(by / 'overrides', root / 'overrides', dirs_exist_ok=True)
    shutil.copy(by / 'mkdocs.yml', root)
    command = [sys.executable, '-c', STEPS, str(root)]
    # The folder it runs in comes first among those that Python looks for code in.
    done = subprocess.run(command, cwd=by, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    times, fresh = json.loads(done.stdout.splitlines()[-1])
    return times, fresh


def part(times: Times, steps: tuple[str, ...]) -> float:
    """Return the seconds of the steps that begin so."""
    return sum(taken for step, taken in times.items() if step.startswith(steps))


def show(title: str, times: Times, cold: Times) -> None:
    """Print a build, step by step."""
    total = sum(times.values())
    print(f'{title}: {total:.1f} s, {total / sum(cold.values()):.3f} of cold')  # noqa: T201
    for step, taken in times.items():
        print(f'  {step:45} {taken:7.2f} s {taken / total:6.3f}')  # noqa: T201


def beyond(cold: Times, changed: Times, pages: float, earlier: Times | None) -> list[str]:
    """Return the bounds that were not kept. `pages` is the share of pages that carry the changed number."""
    whole = sum(cold.values())
    shares = {
        'the generator itself': (part(cold, OWN) / whole, OWN_BOUND),
        'a changed number': (sum(changed.values()) / whole, CHANGED_BOUND + pages),
    }
    if earlier:
        ours, theirs = (sum(one.values()) - part(one, LAYING_OUT) for one in (cold, earlier))
        shares['laying out'] = (part(cold, LAYING_OUT) / part(earlier, LAYING_OUT), LAYING_OUT_BOUND)
        shares['all but laying out'] = (ours / theirs, REST_BOUND)
    for name, (share, bound) in shares.items():
        print(f'{name}: {share:.3f}, at most {bound:.3f}')  # noqa: T201
    return [name for name, (share, bound) in shares.items() if share > bound]


def main() -> None:
    """Measure the builds, print, and fail beyond the bounds."""
    commit = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        earlier = None
        if commit:
            earlier, _ = build(project(folder / 'theirs', commit), code(folder / 'code', commit))
            show(commit, earlier, earlier)
        root = project(folder / 'ours', commit)
        cold, every = build(root, ROOT)
        unchanged, _ = build(root, ROOT)
        file, before, after = NUMBER
        text = (root / file).read_text('utf-8')
        if before not in text:
            raise SystemExit(f'{file} has no number {before!r} to change')
        (root / file).write_text(text.replace(before, after, 1), 'utf-8')
        changed, some = build(root, ROOT)
    for title, times in (('cold', cold), ('nothing changed', unchanged), ('one telephone number changed', changed)):
        show(title, times, cold)
    if found := beyond(cold, changed, some / every, earlier):
        raise SystemExit(f'beyond the bounds: {", ".join(found)}')


if __name__ == '__main__':
    main()
