"""MkDocs builds every site without a warning.

MkDocs is run so that what it would only warn of is an error: a link to a page that is not there, a picture that is
missing, an unknown setting. The place of the problem is the configuration of the edition, which the
generator writes anew with each build: correct what MkDocs names in mkdocs.yml, in overrides/ or in handbook/pages/.

Fails: `theme: {name: material, features: navigation.top}` in mkdocs.yml, where a list belongs.
To fix it: correct what MkDocs names in its message.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.model.problem import Place, Problem

RULE = 'mkdocs'
CODES: tuple[str, ...] = ()
TREES = 'handbook'
AT_ONCE = 2
QUIET = {'NO_MKDOCS_2_WARNING': '1', 'DISABLE_MKDOCS_2_WARNING': 'true', 'PYTHONHASHSEED': '0'}
_MADE_BY = ('mkdocs', 'mkdocs-material', 'markdown', 'pymdown-extensions', 'jinja2')


@dataclass(frozen=True)
class SiteToBuild:
    """A site to build: its edition, its tree, and the second after 1970 that it is dated by."""

    name: str
    tree: Path
    epoch: int


@dataclass(frozen=True)
class _Running:
    site: SiteToBuild
    key: str
    process: subprocess.Popen[str]


def build(sites: Sequence[SiteToBuild], cache: Path, shared: Sequence[Path]) -> list[Problem]:
    """Make `cache`/<name>/site of each site whose tree, or what all `shared`, has changed; return what failed.

    Sites are built side by side; one that is unchanged stays as it was.
    """
    common = _digest(path for root in shared for path in _files(root))
    keys = {site.name: f'{common} {_digest(_files(site.tree / "docs"))} {_config_digest(site)}' for site in sites}
    stale = [site for site in sites if not _is_fresh(cache / site.name, keys[site.name])]
    failures: list[Problem] = []
    for first in range(0, len(stale), AT_ONCE):
        running = [_start(site, keys[site.name]) for site in stale[first : first + AT_ONCE]]
        try:
            failures += [failed for one in running if (failed := _finish(one, cache / one.site.name))]
        finally:
            _stop(running)
    return failures


def _start(site: SiteToBuild, key: str) -> _Running:
    environment = {**os.environ, **QUIET, 'SOURCE_DATE_EPOCH': str(site.epoch)}
    command = (sys.executable, '-m', 'mkdocs', 'build', '--strict', '--quiet', '--clean', '-f', 'mkdocs.yml')
    process = subprocess.Popen(  # noqa: S603 - our own Python, our own words
        command, cwd=site.tree, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return _Running(site, key, process)


def _finish(one: _Running, kept: Path) -> Problem | None:
    output, _ = one.process.communicate()
    if one.process.returncode:
        return Problem(Place(f'{TREES}/{one.site.name}/mkdocs.yml'), _in_short(output), RULE)
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(parents=True)
    shutil.move(one.site.tree / 'site', kept / 'site')
    (kept / 'key').write_text(one.key, encoding='utf-8')
    return None


def _in_short(output: str) -> str:
    """Return the output of MkDocs in one line, without the traceback: it does not help an editor."""
    lines = output.strip().splitlines()
    traced = next((number for number, line in enumerate(lines) if line.startswith('Traceback')), None)
    kept_lines = lines if traced is None else [*lines[:traced], lines[-1]]
    return ' '.join(word for line in kept_lines for word in line.split())


def _stop(runnings: Sequence[_Running]) -> None:
    for one in runnings:
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()


def _is_fresh(kept: Path, key: str) -> bool:
    return (kept / 'site').is_dir() and (kept / 'key').is_file() and (kept / 'key').read_text('utf-8') == key


def _config_digest(site: SiteToBuild) -> str:
    made_by = ' '.join(f'{name} {version(name)}' for name in _MADE_BY)
    return hashlib.sha256(
        f'{site.epoch} {made_by} {(site.tree / "mkdocs.yml").read_text("utf-8")}'.encode()
    ).hexdigest()


def _files(root: Path) -> Iterator[Path]:
    if root.is_file():
        yield root
    elif root.is_dir():
        yield from sorted(path for path in root.rglob('*') if path.is_file())


def _digest(paths: Iterator[Path]) -> str:
    found = hashlib.sha256()
    for path in paths:
        blob = path.read_bytes()
        found.update(f'{path.name} {len(blob)}\n'.encode())
        found.update(blob)
    return found.hexdigest()
