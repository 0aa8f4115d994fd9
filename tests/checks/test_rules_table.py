"""The requirements L01 to L55: each is held by one rule or proof, or stands here with what it waits for."""

from generator.checks.rules import RULES
from generator.explain import PROOFS

ALL = {f'L{number:02}' for number in range(1, 56)}
WAITS = {
    'L47': 'the offline edition: nothing it loads comes from elsewhere',
}
"""What nothing holds yet, and what it waits for."""


def covered() -> list[str]:
    return [code for module in (*RULES, *PROOFS) for code in module.CODES]


def test_every_requirement_is_held_or_says_what_it_waits_for():
    assert {*covered(), *WAITS} == ALL


def test_no_requirement_is_held_twice_or_held_and_waiting():
    held = [*covered(), *WAITS]
    assert sorted(held) == sorted(set(held))


def test_names_of_rules_and_proofs_are_used_once():
    names = [module.RULE for module in (*RULES, *PROOFS)]
    assert sorted(names) == sorted(set(names))
