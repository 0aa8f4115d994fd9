"""Nothing that is said outside uses a phrase of `forbidden_phrases` in handbook.yml, in any language.

Looked at are the messages with their variants and questions, the answers of managers and those to hard questions, the
words to say aloud of the moments and of the front page, and the card for all staff.

Why it matters: "no impact", "fully secure", "human error": each has been quoted against the company that said it,
sometimes by a judge. What is not in the text cannot slip out at midnight.

An example that fails:

    body: There is no impact on your data.

How to fix it: say what is confirmed, since when, what is not, and when you will say more.
"""

import re
from collections.abc import Iterator

from generator.checks.context import Context, EntryText
from generator.model.communication import StaffQuestion
from generator.model.document import FrontPage
from generator.model.marks import Readable
from generator.model.moment import Moment
from generator.model.playbook import Playbook
from generator.model.problem import Problem

RULE = 'forbidden-phrases'
CODES = ('L26',)


def check(context: Context) -> Iterator[Problem]:
    """Yield each wording that holds a forbidden phrase."""
    forbidden = context.handbook.handbook.forbidden_phrases
    searches = {language: _search(phrases) for language, phrases in forbidden.items() if phrases}
    for one in context.read:
        if not _is_said(one):
            continue
        for wording in context.wordings(one.text):
            search = searches.get(wording.language)
            for found in search.findall(_plain(wording.text)) if search else ():
                message = f"'{found}'{context.where(wording)} is never said; write what is confirmed and when"
                yield Problem(one.place, message, RULE)


def _is_said(one: EntryText) -> bool:
    if isinstance(one.entry, Moment):
        return 'words' in one.path
    if isinstance(one.entry, FrontPage):
        return one.path[0] in ('words_to_say', 'staff_card')
    if isinstance(one.entry, StaffQuestion):
        return one.path == ('answer',)
    if isinstance(one.entry, Playbook):
        return one.path[0] == 'hard_questions' and one.path[-1] == 'answer'
    return any(isinstance(mark, Readable) and mark.spoken for mark in one.scalar.marks)


def _plain(text: str) -> str:
    return ' '.join(text.replace('’', "'").lower().split())


def _search(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf'(?<!\w)(?:{"|".join(re.escape(_plain(one)) for one in phrases)})(?!\w)')
