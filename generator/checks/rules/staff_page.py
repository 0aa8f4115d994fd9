"""Every playbook has a page for staff, or says why it has none; and no two pages stand at one place of their list.

The page says in plain words what an employee sees, does, never does and whom they call. Some scenarios must have none,
because whoever they are about would read it too: then the playbook says so, and the reason is shown to the cell.

Why it matters: the person who finds a crisis is seldom in the cell. Without a page, they wait or do harm. The list is
read by somebody who is frightened: danger to people comes first, then what is most likely, so its order is chosen.

An example that fails:

    data/playbooks/ransomware.yml, and no entry of data/for_staff/ with `playbook: ransomware`

How to fix it: write the page in data/for_staff/, or write `no_staff_page_reason` in the playbook. Give each page a
`position` of its own; steps of ten leave room for more.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.model.problem import Problem

RULE = 'staff-page'
CODES: tuple[str, ...] = ()


def check(context: Context) -> Iterator[Problem]:
    """Yield each playbook that staff have nothing of, and each page whose place in the list is taken."""
    yield from _missing(context)
    yield from _places(context)


def _missing(context: Context) -> Iterator[Problem]:
    told = {page.playbook for page in context.handbook.for_staff.values()}
    for playbook in context.handbook.playbooks.values():
        if playbook.id not in told and playbook.no_staff_page_reason is None:
            message = (
                f"{playbook.code} has no page for staff; write one in data/for_staff/, or 'no_staff_page_reason' here"
            )
            yield Problem(playbook.at(), message, RULE)
        elif playbook.id in told and playbook.no_staff_page_reason is not None:
            message = f"{playbook.code} has a page for staff; take 'no_staff_page_reason' out"
            yield Problem(playbook.at('no_staff_page_reason'), message, RULE)


def _places(context: Context) -> Iterator[Problem]:
    taken: dict[int, str] = {}
    for page in context.handbook.for_staff.values():
        first = taken.setdefault(page.position, page.code)
        if first != page.code:
            message = f'{page.code} stands at {page.position} of the list, as {first} does; give it a place of its own'
            yield Problem(page.at('position'), message, RULE)
