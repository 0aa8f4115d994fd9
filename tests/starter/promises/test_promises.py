"""What a crisis handbook promises, held against the built one: a failure is named after the promise it breaks."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import yaml
from promises import (
    activation,
    after,
    anticipation,
    cell,
    communication,
    corrective,
    exercises,
    informed,
    social,
    training,
    transverse,
)
from promises.built import Built

ROWS: Mapping[str, Mapping[str, object]] = yaml.safe_load((Path(__file__).parent / 'table.yml').read_text('utf-8'))
LAST = {'A': 7, 'B': 9, 'C': 10, 'D': 9, 'E': 4, 'F': 10, 'G': 5, 'H': 6, 'I': 3, 'J': 9, 'K': 11}
WAITED_FOR = {'the print set', 'the offline desk', "the editor's commands"}
BY_LETTER = (
    anticipation,
    cell,
    communication,
    activation,
    corrective,
    after,
    training,
    exercises,
    informed,
    social,
    transverse,
)
PROOFS: Mapping[str, Callable[[Built], None]] = {
    f'F-{name[2:].upper()}': proof
    for letter, module in zip(LAST, BY_LETTER, strict=True)
    for name, proof in vars(module).items()
    if re.fullmatch(rf'f_{letter.lower()}\d+', name)
}
PROVEN = [row for row in ROWS if row in PROOFS]


@pytest.mark.parametrize('row', PROVEN, ids=[f'{row}: {ROWS[row]["promise"]}' for row in PROVEN])
def test_promise(handbook, row):
    PROOFS[row](handbook)


def test_no_promise_is_missing():
    assert list(ROWS) == [f'F-{letter}{number}' for letter, last in LAST.items() for number in range(1, last + 1)]


def test_each_promise_is_proven_or_judged_or_waits():
    assert [row for row, told in ROWS.items() if not {'auto', 'review', 'waits_for'} & set(told)] == []
    assert [row for row, told in ROWS.items() if set(told) - {'promise', 'auto', 'review', 'waits_for', 'part'}] == []


def test_the_table_and_the_proofs_agree():
    assert {row for row, told in ROWS.items() if told.get('auto') is True} == set(PROOFS)
    assert all(proof.__doc__ for proof in PROOFS.values())


def test_what_waits_says_for_what_and_with_which_part():
    waiting = {row: told for row, told in ROWS.items() if {'waits_for', 'part'} & set(told)}
    assert waiting, 'nothing waits any more: strike this test out'
    assert {told.get('waits_for') for told in waiting.values()} <= WAITED_FOR
    assert all(told.get('part') for told in waiting.values())


def test_a_reason_for_review_is_a_reason():
    reasons = [str(told['review']) for told in ROWS.values() if 'review' in told]
    assert all(len(reason.split()) > 8 for reason in reasons)
