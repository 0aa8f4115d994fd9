"""Projects on disk that tests build, and what they are compared by."""

import fcntl
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from books import ROOT, SMALL


def lay_out(project: Path) -> Path:
    """Write a project with the small handbook, and return its folder."""
    shutil.copytree(SMALL, project)
    shutil.copytree(ROOT / 'overrides', project / 'overrides')
    shutil.copy(ROOT / 'mkdocs.yml', project)
    return project


def digests(path: Path) -> dict[str, str]:
    """Return the SHA-256 of a file, or of every file under a folder, by its path; there is at least one."""
    files = [path] if path.is_file() else sorted(one for one in path.rglob('*') if one.is_file())
    assert files, f'nothing was made at {path}'
    return {one.relative_to(path).as_posix(): hashlib.sha256(one.read_bytes()).hexdigest() for one in files}


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Keep the other workers of this run waiting."""
    with lock.open('w') as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
