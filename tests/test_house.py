"""The house around the code: what is pinned, what editors get, what must not be in any file."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

from generator.model.handbook import Handbook

ROOT = Path(__file__).parents[1]
REQUIREMENTS = ROOT / 'requirements'
PINS = sorted(REQUIREMENTS.glob('*.txt'))
# Prose is Markdown in handbook/pages/, not YAML.
NOT_YAML = {'pages'}


def pinned(name: str) -> set[str]:
    return set(re.findall(r'^([a-z0-9-]+)==', (REQUIREMENTS / name).read_text('utf-8'), re.MULTILINE))


def asked_for(lines: list[str]) -> set[str]:
    return {re.split(r'[^A-Za-z0-9-]', line)[0].lower() for line in lines if line and line[0].isalpha()}


def test_every_package_asked_for_is_pinned():
    project = tomllib.loads((ROOT / 'pyproject.toml').read_text('utf-8'))
    assert asked_for(project['project']['dependencies']) - pinned('run.txt') == set()
    assert asked_for((REQUIREMENTS / 'test.in').read_text('utf-8').splitlines()) - pinned('test.txt') == set()


def test_every_pin_has_hashes():
    for path in PINS:
        entries = re.split(r'^(?=[a-z0-9-]+==)', path.read_text('utf-8'), flags=re.MULTILINE)[1:]
        assert entries
        assert [entry.split()[0] for entry in entries if '--hash=sha256:' not in entry] == []


def test_pins_hold_versions_and_hashes_and_no_place_to_fetch_from():
    line_of_a_pin = re.compile(r'[a-z0-9-]+==[^/\s]+( ; [^/]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|#[^/]*|')
    for path in PINS:
        lines = path.read_text('utf-8').splitlines()
        assert [line for line in lines if not line_of_a_pin.fullmatch(line)] == []


def test_a_package_has_the_same_version_in_both_files():
    runs, tests = (
        {tuple(re.findall(r'^(\S+)==(\S+)', line)) for line in path.read_text().splitlines()} for path in PINS
    )
    versions = dict(pair for found in runs for pair in found)
    assert [pair for found in tests for pair in found if versions.get(pair[0], pair[1]) != pair[1]] == []


def test_editors_complete_every_kind_of_entry():
    settings = json.loads((ROOT / '.vscode' / 'settings.json').read_text('utf-8'))
    expected = {f'./schemas/{name}.json': [f'/data/{name}.yml'] for name in Handbook.singles()}
    for kind in set(Handbook.kinds()) - NOT_YAML:
        expected[f'./schemas/{kind}.family.json'] = [f'/data/{kind}.yml']
        expected[f'./schemas/{kind}.entry.json'] = [f'/data/{kind}/*.yml']
    assert settings['yaml.schemas'] == expected


def test_make_says_what_each_target_does():
    said = subprocess.run(
        ['make', '--no-print-directory', 'help'], cwd=ROOT, capture_output=True, text=True, check=True
    )
    phony = re.findall(r'^\.PHONY: (.*)', (ROOT / 'Makefile').read_text('utf-8'), re.MULTILINE)[0].split()
    assert {line.split()[0] for line in said.stdout.splitlines()[1:]} == set(phony)
