"""Rules on what is written, by case files: see casefile.py for how one is written.

The folder of a case is the rule it is about; the problems it expects are those of all rules, word for word.
"""

import re
from datetime import date
from pathlib import Path

import casefile
import pytest

from generator.checks.rules import ON_AGES, ON_PEOPLE, RULES
from generator.checks.run import is_age, run
from generator.loading.load import load
from generator.model.problem import Severity

CASES = Path(__file__).parent / 'cases'
OF_RUN = {'explained', 'people'}
PARTS = ('Why it matters: ', 'An example that fails:\n\n    ', 'How to fix it: ')


@pytest.mark.parametrize('case', casefile.cases(CASES), ids=lambda case: f'{case.parent.name}/{case.stem}')
def test_case(case: Path, tmp_path: Path):
    assert casefile.found(case, tmp_path) == casefile.expected(case)


def test_the_small_handbook_has_no_problem():
    loaded = load(casefile.SMALL)
    assert [*loaded.problems, *run(loaded.handbook, loaded.catalogues, casefile.TODAY, doubts=loaded.doubts)] == []


@pytest.mark.parametrize('rule', [rule.RULE for rule in RULES])
def test_each_rule_has_a_case_that_passes_and_one_that_fails(rule):
    outcomes = {f'[{rule}]\n' in casefile.expected(case) for case in casefile.cases(CASES / rule)}
    assert outcomes == {True, False}


def test_each_folder_of_cases_is_a_rule():
    assert {folder.name for folder in CASES.iterdir()} == {rule.RULE for rule in RULES} | OF_RUN


def test_names_and_numbers_are_used_once():
    names = [rule.RULE for rule in RULES]
    numbers = [number for rule in RULES for number in rule.CODES]
    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize('rule', RULES, ids=lambda rule: rule.RULE)
def test_the_docstring_of_a_rule_is_its_manual(rule):
    manual = rule.__doc__ or ''
    assert [part for part in PARTS if part not in manual] == []
    assert [manual.index(part) for part in PARTS] == sorted(manual.index(part) for part in PARTS)


@pytest.mark.parametrize('rule', RULES, ids=lambda rule: rule.RULE)
def test_a_module_is_called_as_its_rule(rule):
    assert rule.__name__.rpartition('.')[2].replace('_', '-') == rule.RULE


def test_rules_on_people_and_ages_are_rules():
    assert set(ON_PEOPLE) < set(RULES)
    assert set(ON_AGES) < set(RULES)


def test_messages_say_what_is_wrong_and_what_to_do():
    lines = [line for case in casefile.cases(CASES) for line in casefile.expected(case).splitlines()]
    assert lines
    assert [line for line in lines if not re.fullmatch(r'\S+:\d+:\d+: (error|warning): .+; .+ \[[a-z-]+\]', line)] == []


def test_an_age_is_told_from_an_error_in_an_emergency():
    loaded = load(casefile.SMALL)
    later = date(2027, 6, 1)
    calm, urgent = (run(loaded.handbook, loaded.catalogues, later, emergency=emergency) for emergency in (False, True))
    errors = [problem for problem in calm if problem.severity is Severity.ERROR]
    assert errors
    assert all(map(is_age, errors))
    assert {problem.severity for problem in urgent} == {Severity.WARNING}
    assert [problem.message for problem in calm] == [problem.message for problem in urgent]


def test_a_handbook_that_was_not_read_whole_is_not_judged(tmp_path):
    loaded = load(tmp_path)
    assert run(loaded.handbook, loaded.catalogues, casefile.TODAY) == []
