"""A fresh copy of what the repository holds, in which `make handbook` is run as a newcomer runs it."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from books import ROOT
from projects import alone

SAID = 'said.txt'
STORE = Path('.cache') / 'store'
"""What is dear to make and was made before, by the digest of all it depends on; it may be there or not."""


def made(shared: Path) -> Path:
    """Return a copy in which the handbook is made, once for all workers; what the command said stands beside it."""
    folder = shared / 'clone' / 'crisis handbook'
    with alone(shared / 'clone.lock'):
        if not (folder.parent / SAID).exists():
            shutil.rmtree(folder.parent, ignore_errors=True)
            for name in _tracked():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, folder / name)
            _bring(ROOT / STORE, folder / STORE)
            done = make(folder)
            assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
            if os.environ.get('CI'):
                _bring(folder / STORE, ROOT / STORE)
            (folder.parent / SAID).write_text(done.stdout, 'utf-8')
    return folder


def make(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run `make handbook` in a folder, with nothing of our own environment."""
    ours = ('MAKE', 'VIRTUAL_ENV', 'PYTHON')
    outside = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return quietly(('make', 'handbook'), cwd=folder, env=outside, stdin=subprocess.DEVNULL)


def quietly(command: Sequence[str | Path], **more: object) -> subprocess.CompletedProcess[str]:
    """Run a command, and return what it said."""
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def _bring(kept: Path, to: Path) -> None:
    """Put a store in the place of another, with its times: what was used the longest ago is the first to go."""
    if kept.is_dir():
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(kept, to)


def _tracked() -> list[str]:
    listing = ('git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split('\0')
    return [name for name in names if name and (ROOT / name).is_file()]
