"""Judge a machine: for each thing the handbook needs, whether it is there, and what to do if it is not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.doctor.machine import Machine
from generator.doctor.packages import FONTS, LIBRARIES, PANGO, PROGRAMS, System, package

OLDEST_PYTHON = (3, 11)
OLDEST_PANGO = (1, 44)
GIBIBYTE = 1024**3


class Scope(StrEnum):
    """What the machine is to do, from little to much."""

    VENV = 'venv'
    BUILD = 'build'
    TESTS = 'tests'


# Generous, as a disk that fills up halfway is a bad surprise: a full test environment alone takes 0.7 GiB.
_NEEDED_BYTES = {Scope.VENV: 1 * GIBIBYTE, Scope.BUILD: 1 * GIBIBYTE, Scope.TESTS: 2 * GIBIBYTE}


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `package` is what to install, where a package helps and we know its name."""

    what: str
    found: str
    ok: bool
    advice: str = ''
    package: str = ''


def examine(machine: Machine, scope: Scope) -> tuple[Finding, ...]:
    """Return for each thing that the scope needs whether the machine has it."""
    return tuple(_findings(machine, scope))


def _findings(machine: Machine, scope: Scope) -> Iterator[Finding]:
    yield _python(machine)
    yield _disk(machine, scope)
    if scope is Scope.VENV:
        yield _venv(machine)
        return
    yield from _libraries(machine)
    yield _fonts(machine)
    if scope is Scope.TESTS:
        yield from _programs(machine)


def _python(machine: Machine) -> Finding:
    oldest = '.'.join(map(str, OLDEST_PYTHON))
    found = '.'.join(map(str, machine.python))
    advice = f'install Python {oldest} or later, then: make PYTHON=<its path> handbook'
    return Finding('Python', found, machine.python >= OLDEST_PYTHON, advice)


def _disk(machine: Machine, scope: Scope) -> Finding:
    needed = _NEEDED_BYTES[scope]
    found = f'{machine.free_bytes / GIBIBYTE:.1f} GiB free'
    return Finding('Disk', found, machine.free_bytes >= needed, f'make room: {needed / GIBIBYTE:.1f} GiB are needed')


def _venv(machine: Machine) -> Finding:
    known = machine.system in {System.DEBIAN, System.UBUNTU}
    name = f'python{machine.python[0]}.{machine.python[1]}-venv' if known else ''
    return _packaged('Python venv', 'yes' if machine.venv else '', name)


def _libraries(machine: Machine) -> Iterator[Finding]:
    for library in LIBRARIES:
        version = machine.libraries.get(library.name)
        found = '' if version is None else version or 'yes'
        if library.name == PANGO and found and _version(found) < OLDEST_PANGO:
            oldest = '.'.join(map(str, OLDEST_PANGO))
            yield Finding(PANGO, found, ok=False, advice=f'too old: {oldest} or later is needed, so a newer system')
        else:
            yield _packaged(library.name, found, package(library.name, machine.system))


def _version(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r'\d+', text)))


def _fonts(machine: Machine) -> Finding:
    missing = [name for name in FONTS if name not in machine.fonts]
    found = f'{len(FONTS) - len(missing)} of {len(FONTS)} files'
    return Finding('Fonts', found, not missing, f'delete the folder .venv and try again: no {", ".join(missing)}')


def _programs(machine: Machine) -> Iterator[Finding]:
    for program in PROGRAMS:
        found = machine.programs.get(program.name, '')
        yield _packaged(program.name, found, package(program.name, machine.system))


def _packaged(what: str, found: str, name: str) -> Finding:
    advice = f'install {name}' if name else "install it with your system's package manager"
    return Finding(what, found or 'missing', bool(found), advice, name)
