"""The same data gives the same bytes, in whatever folder and with whatever was there before."""

import os
import subprocess
import sys

from books import ROOT, TODAY
from projects import digests, lay_out

from generator.distribution import FOLDER

PARTS = ('site/cell/fr', 'print/binder-cell-fr.pdf')
"""What the cell gets holds all that others get; to make theirs again too would take CI too long."""


def test_two_builds_in_two_folders_are_the_same_to_the_byte(built, tmp_path):
    elsewhere = lay_out(tmp_path / 'quite' / 'another place')
    for path in elsewhere.rglob('*'):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    command = [sys.executable, '-m', 'generator', 'build', '--root', elsewhere]
    command += ['--audience', 'cell', '--language', 'fr', '--today', TODAY.isoformat()]
    different = {**os.environ, 'TZ': 'Pacific/Auckland', 'LANG': 'C', 'HOME': str(tmp_path), 'PYTHONHASHSEED': '7'}
    done = subprocess.run(command, cwd=ROOT, env=different, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for part in PARTS:
        assert digests(elsewhere / FOLDER / part) == digests(built / FOLDER / part)
