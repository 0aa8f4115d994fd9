"""A critical risk was exercised in the last 24 months, a high one in the last 36.

A risk is exercised when an exercise that took place played its playbook. The figures are `exercise_critical_within` and
`exercise_high_within` under `thresholds` in handbook.yml.

Why it matters: a plan that nobody has played is a guess about people. Those who have done it once do it again without
looking for the page.

An example that fails:

    risks/ransomware.yml: playbook: ransomware        (and no exercise has played it since 2023)

How to fix it: plan an exercise with this playbook; two hours around a table are enough.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts import exercised, rhythm
from generator.model.problem import Problem, Severity

RULE = 'risk-exercised'
CODES = ('L13',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each grave risk that was not exercised lately."""
    book, limits = context.handbook, context.thresholds
    played = exercised.playbooks(book)
    for risk in book.risks.values():
        limit = rhythm.within(limits, risk.band)
        if limit is None or risk.playbook not in book.playbooks:
            continue
        last, again = played.get(risk.playbook), rhythm.again_by(limits, risk, played)
        if again is None or again < context.today:
            when = f'last exercised on {last}' if last else 'never exercised'
            message = f"'{risk.id}' is {risk.band} and was {when}; play '{risk.playbook}' at least every {limit}"
            yield Problem(risk.at('playbook'), message, RULE, Severity.WARNING)
