"""`make bench`: every measure, one after another. Compare the ratios of one run, never seconds of two."""

import subprocess
import sys
from pathlib import Path

MEASURES = ('loading.py', 'binder.py', 'serving.py', 'whole.py')


def main() -> None:
    """Run each measure in a process of its own; fail if any is beyond its bounds."""
    here = Path(__file__).parent
    failed = [name for name in MEASURES if subprocess.run([sys.executable, here / name], check=False).returncode]
    if failed:
        raise SystemExit(f'beyond the bounds: {", ".join(failed)}')


if __name__ == '__main__':
    main()
