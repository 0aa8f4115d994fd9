"""Let `python -m generator.doctor` look at the machine before any of our packages is installed.

The same visit as `crisis-handbook doctor`, for the time when that command cannot start yet.
"""

import argparse
import sys
from pathlib import Path

from generator.doctor.findings import Scope
from generator.doctor.visit import visit


def main() -> int:
    """Return 0 if the machine has what is needed, otherwise 1."""
    parser = argparse.ArgumentParser(prog='python -m generator.doctor', description='Look at the machine.')
    parser.add_argument('--install', action='store_true', help='install missing system packages where that is allowed')
    parser.add_argument('--for', dest='scope', type=Scope, choices=list(Scope), default=Scope.BUILD)
    options = parser.parse_args()
    return 0 if visit(Path(), options.scope, install=options.install, tell=_tell) else 1


def _tell(text: str) -> None:
    sys.stdout.write(f'{text}\n')
    sys.stdout.flush()


if __name__ == '__main__':
    sys.exit(main())
