"""What this machine has. Only this module looks at it, so the rest of the doctor can be tested with made-up machines.

Standard library only: it also runs in a Python that has none of our packages yet.
"""

import ctypes
import ctypes.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from generator.doctor.packages import FONTS, LIBRARIES, PANGO, PROGRAMS, Library, Program, System

_FONT_STARTS = (b'\x00\x01\x00\x00', b'OTTO')


class Installer(StrEnum):
    """Who may install packages here without asking anybody."""

    ROOT = 'root'
    SUDO = 'sudo'
    BREW = 'brew'
    NOBODY = 'nobody'


@dataclass(frozen=True)
class Machine:
    """What was found: libraries by name with their version where it is known, programs by name with their path."""

    system: System
    installer: Installer
    python: tuple[int, int]
    venv: bool
    libraries: Mapping[str, str]
    fonts: frozenset[str]
    programs: Mapping[str, str]
    free_bytes: int


def look(folder: Path) -> Machine:
    """Look at the machine; `folder` is where the handbook will be written."""
    system = _system()
    return Machine(
        system=system,
        installer=_installer(system),
        python=sys.version_info[:2],
        venv=find_spec('ensurepip') is not None,
        libraries={library.name: version for library in LIBRARIES for version in _loaded(library)},
        fonts=frozenset(_fonts()),
        programs={program.name: path for program in PROGRAMS if (path := find(program))},
        free_bytes=shutil.disk_usage(folder).free,
    )


def find(program: Program) -> str:
    """Return the path of a program, or nothing."""
    return next((path for command in program.commands if (path := shutil.which(command))), '')


def _system() -> System:
    if sys.platform == 'darwin':
        return System.MACOS
    with suppress(OSError):
        release = platform.freedesktop_os_release()
        family = [release.get('ID', ''), *release.get('ID_LIKE', '').split()]
        return next((system for system in (System.UBUNTU, System.DEBIAN) if system in family), System.OTHER)
    return System.OTHER


def _installer(system: System) -> Installer:
    if system is System.MACOS:
        return Installer.BREW if shutil.which('brew') else Installer.NOBODY
    if not shutil.which('apt-get'):
        return Installer.NOBODY
    if os.geteuid() == 0:
        return Installer.ROOT
    return Installer.SUDO if _sudo_without_password() else Installer.NOBODY


def _sudo_without_password() -> bool:
    sudo = shutil.which('sudo')
    if sudo is None:
        return False
    # -n: never ask for a password, since nobody may be there to type it.
    return subprocess.run([sudo, '-n', 'true'], capture_output=True, check=False).returncode == 0  # noqa: S603


def _loaded(library: Library) -> Iterator[str]:
    """Yield the version of a library that loads ('' where it is not known), nothing for one that does not load."""
    for name in (*library.files, *_elsewhere(library)):
        with suppress(OSError):
            loaded = ctypes.CDLL(name)
            yield _pango_version(loaded) if library.name == PANGO else ''
            return


def _elsewhere(library: Library) -> Iterator[str]:
    """Yield the file that the system finds for the bare name. It comes last, because a failed search is slow."""
    return filter(None, [ctypes.util.find_library(library.files[-1])])


def _pango_version(pango: ctypes.CDLL) -> str:
    pango.pango_version_string.restype = ctypes.c_char_p
    return str(pango.pango_version_string().decode('ascii'))


def _fonts() -> Iterator[str]:
    """Name the font files that are there and begin as fonts do."""
    spec = find_spec('font_source_sans_pro')
    if spec is None or spec.origin is None:
        return
    folder = Path(spec.origin).parent / 'files'
    for name in FONTS:
        with suppress(OSError), (folder / name).open('rb') as file:
            if file.read(4) in _FONT_STARTS:
                yield name
