"""Nobody is first in two chairs that must be kept apart, or in too many chairs.

Why it matters: who decides cannot also repair, and who writes the log can do nothing else. On paper one person may fill
both chairs; in a crisis one of them is empty, and nobody has noticed.

An example that fails:

    roles/dir.yml: must_not_merge_with: [tech], holders: [p-01, p-02]
    roles/tech.yml: holders: [p-01, p-03]

How to fix it: put another person first in one of the chairs. How many mandatory chairs one person may be first in is
`primary_chairs` under `thresholds` in handbook.yml.
"""

from collections.abc import Iterator
from itertools import combinations

from generator.checks.context import Context
from generator.facts.chairs import first_chairs, is_mandatory
from generator.model.problem import Problem, Severity

RULE = 'two-hats'
CODES = ('L05', 'L06')


def check(context: Context) -> Iterator[Problem]:
    """Yield each person who is first in chairs that cannot be filled together."""
    for person, roles in first_chairs(context.handbook).items():
        for one, other in combinations(roles, 2):
            if other.id in one.must_not_merge_with or one.id in other.must_not_merge_with:
                message = f"'{person}' is first in {one.code} and {other.code}, which must be kept apart; change one"
                yield Problem(other.at('holders', 0), message, RULE)
        mandatory = [role for role in roles if is_mandatory(context.handbook, role)]
        if len(mandatory) > context.thresholds.primary_chairs:
            codes = ', '.join(role.code for role in mandatory)
            message = f"'{person}' is first in {len(mandatory)} mandatory chairs ({codes}); name others first"
            yield Problem(mandatory[-1].at('holders', 0), message, RULE, Severity.WARNING)
