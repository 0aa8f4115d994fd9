"""Examine the machine, install what may be installed, examine it again and report."""

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.doctor.findings import Finding, Scope, examine
from generator.doctor.machine import Installer, Machine, look
from generator.doctor.packages import System
from generator.doctor.remedies import commands, run, unattended

Tell = Callable[[str], None]
_ANOTHER_PYTHON = """\
If Homebrew says that it is there already, this Python does not look where Homebrew puts things. Use Homebrew's own:
delete the folder .venv, then: make PYTHON="$(brew --prefix)/bin/python3" handbook
"""


def visit(folder: Path, scope: Scope, *, install: bool, tell: Tell) -> bool:
    """Report what the machine has and lacks, and return whether the handbook can be built on it."""
    machine = look(folder)
    findings = examine(machine, scope)
    if install and _install(findings, machine, tell):
        machine = look(folder)
        findings = examine(machine, scope)
    tell(as_table(findings))
    if advice := what_to_do(findings, machine):
        tell(advice)
    return all(finding.ok for finding in findings)


def as_table(findings: Sequence[Finding]) -> str:
    """Return the findings as lines to read on a screen, those that need something done marked with a cross."""
    what, found = (max(len(getattr(finding, name)) for finding in findings) for name in ('what', 'found'))
    lines = (
        f'  {"ok" if finding.ok else "NO":<4}{finding.what:<{what}}  {finding.found:<{found}}'
        f'  {"" if finding.ok else finding.advice}'.rstrip()
        for finding in findings
    )
    return '\n'.join(lines)


def what_to_do(findings: Sequence[Finding], machine: Machine) -> str:
    """Return the exact command that puts right what is missing, or nothing if no command would."""
    needed = commands(findings, machine)
    if not needed:
        return ''
    advice = f'Something is missing. To put it right:\n\n  {" && ".join(map(shlex.join, needed))}\n'
    return f'{advice}\n{_ANOTHER_PYTHON}' if machine.system is System.MACOS else advice


def _install(findings: Sequence[Finding], machine: Machine, tell: Tell) -> bool:
    """Install what is missing if that is allowed, and return whether anything was tried."""
    needed = commands(findings, machine)
    if machine.installer is Installer.NOBODY:
        return False
    for command in needed:
        tell(f'$ {shlex.join(command)}')
        if not run(unattended(command, machine)):
            tell('  this command failed; going on to see what is still missing')
    return bool(needed)
