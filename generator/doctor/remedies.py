"""The commands that install what is missing."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence

from generator.doctor.findings import Finding
from generator.doctor.machine import Installer, Machine
from generator.doctor.packages import System

Command = tuple[str, ...]
_CASK = '--cask '


def commands(findings: Sequence[Finding], machine: Machine) -> tuple[Command, ...]:
    """Return the commands that install the missing packages; none if no package would help."""
    packages = sorted({finding.package for finding in findings if finding.package and not finding.ok})
    if not packages:
        return ()
    if machine.system is System.MACOS:
        return tuple(_brew(packages))
    before = () if machine.installer is Installer.ROOT else ('sudo',)
    return tuple((*before, *command) for command in _apt(packages))


def unattended(command: Command, machine: Machine) -> Command:
    """Return the command so that it never asks anything: no password, no question about a configuration file."""
    words = command[1:] if command[0] == 'sudo' else command
    before = ('sudo', '-n') if machine.installer is Installer.SUDO else ()
    return (*before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'HOMEBREW_NO_AUTO_UPDATE=1', *words)


def run(command: Command) -> bool:
    """Run a command with its output shown, and return whether it succeeded."""
    program = shutil.which(command[0])
    return program is not None and subprocess.run([program, *command[1:]], check=False).returncode == 0  # noqa: S603


def _apt(packages: Iterable[str]) -> tuple[Command, ...]:
    return (
        ('apt-get', 'update', '-qq'),
        ('apt-get', 'install', '-qq', '--yes', '--no-install-recommends', *packages),
    )


def _brew(packages: Sequence[str]) -> Iterable[Command]:
    formulae = [name for name in packages if not name.startswith(_CASK)]
    if formulae:
        yield ('brew', 'install', *formulae)
    for name in packages:
        if name.startswith(_CASK):
            yield ('brew', 'install', *name.split())
