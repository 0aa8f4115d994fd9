"""Every chair that must be filled has a holder, a first deputy and a second.

Six chairs must exist in every company: DIR, COORD, LOG, COM, LEG and TECH. Under fifty people they need two people
each. In larger companies every chair that is mandatory needs two, and a third is asked for; a chair of N2, of N3 or
filled when concerned needs one. A provider may hold a chair. Who has left, or holds no longer, is named.

Why it matters: crises come at night and in August. A chair with one name is empty one day in three, and an empty chair
found at three in the morning is filled by whoever happens to be there.

An example that fails:

    mandatory: always
    holders: [p-01]

How to fix it: add deputies under `holders`, in the order in which they are called; a lawyer or an agency counts.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.facts.chairs import SIX, chair, is_mandatory, is_small, seated
from generator.model.cell import Role
from generator.model.problem import Problem, Severity

RULE = 'chairs'
CODES = ('L03', 'L04')
NEEDED = 2
ASKED = 3


def check(context: Context) -> Iterator[Problem]:
    """Yield each chair that lacks people, and each holder who cannot sit."""
    company = context.handbook.organisation
    for code in SIX:
        if chair(context.handbook, code) is None:
            message = f"no role has the code '{code}', one of the six chairs no cell works without; add it"
            yield Problem(company.at('size_band'), message, RULE)
    for role in context.handbook.roles.values():
        yield from _holders(role)
        yield from _ranks(context, role)
        yield from _gone(context, role)


def _holders(role: Role) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, holder in enumerate(role.holders):
        if (holder.person is None) == (holder.contact is None):
            message = "a holder is either a person or a contact; write one of 'person' and 'contact'"
            yield Problem(role.at('holders', number), message, RULE)
        name = holder.person or holder.contact or ''
        if name in seen:
            message = f"'{name}' holds two ranks of {role.code}; name somebody else"
            yield Problem(role.at('holders', number), message, RULE)
        seen.add(name)


def _ranks(context: Context, role: Role) -> Iterator[Problem]:
    held = len({holder.person or holder.contact for holder in role.holders})
    small, mandatory = is_small(context.handbook), is_mandatory(context.handbook, role)
    if mandatory and held < NEEDED:
        message = f'{role.code} must always be filled and has {held} of the {NEEDED} people it needs; add a deputy'
        yield Problem(role.at('holders'), message, RULE)
    elif mandatory and held < ASKED and not small:
        message = f'{role.code} has no second deputy; add a third person'
        yield Problem(role.at('holders'), message, RULE, Severity.WARNING)
    elif not mandatory and held == 0 and not small:
        message = f'{role.code} is held by nobody; name a holder'
        yield Problem(role.at('holders'), message, RULE, Severity.WARNING)


def _gone(context: Context, role: Role) -> Iterator[Problem]:
    for number, holder, person in seated(context.handbook, role):
        ends = [day for day in (holder.until, person.leaves_on) if day is not None and day < context.today]
        if ends:
            message = f"'{person.id}' has not held {role.code} since {min(ends)}; name somebody else"
            yield Problem(role.at('holders', number), message, RULE, Severity.WARNING)
