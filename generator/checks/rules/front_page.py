"""The front page has at most nine steps and 150 words, the card for all staff 120 words, in every language.

Words are counted with the numbers filled in. The steps for everybody may name the alert numbers only: the bridges are
for the crisis cell. They do name the alert number.

Why it matters: this page is read first, by somebody whose hands shake. What does not fit in one look is not read.

An example that fails:

    found_it: ['Call {{ alert_nummer }}.']

How to fix it: cut words; correct the name of the number. The limits are `front_page_words`, `front_page_steps` and
`staff_card_words` under `thresholds` in handbook.yml.
"""

from collections.abc import Iterator, Sequence

from generator.checks import words
from generator.checks.context import Context
from generator.checks.near import did_you_mean
from generator.checks.rules.gaps import BROKEN
from generator.model.document import FrontPage
from generator.model.gaps import GAP, is_broken, names
from generator.model.problem import Problem, Severity

RULE = 'front-page'
CODES: tuple[str, ...] = ()
FOR_ALL = ('alert_number', 'second_alert_number')
FOR_THE_CELL = (*FOR_ALL, 'bridge', 'second_bridge')


def check(context: Context) -> Iterator[Problem]:
    """Yield what makes the first page too long, or leaves a number out of it."""
    front, limits = context.handbook.front_page, context.thresholds
    steps = len(front.found_it) + len(front.on_call)
    if steps > limits.front_page_steps:
        message = f'{steps} steps on the front page, more than {limits.front_page_steps}; join or drop some'
        yield Problem(front.at('on_call'), message, RULE, Severity.WARNING)
    page = (*front.found_it, *front.on_call, front.unusual_request)
    yield from _too_long(context, page, 'found_it', 'the front page', limits.front_page_words)
    yield from _too_long(context, front.staff_card, 'staff_card', 'the card for all staff', limits.staff_card_words)
    yield from _unnumbered(context, front)
    yield from _gaps(context, front, 'found_it', FOR_ALL)
    yield from _gaps(context, front, 'on_call', FOR_THE_CELL)
    yield from _gaps(context, front, 'unusual_request', FOR_ALL)


def _too_long(context: Context, page: Sequence[str], key: str, what: str, most: int) -> Iterator[Problem]:
    for language in _languages(context):
        total = sum(words.count(GAP.sub('number', _said(context, text, language))) for text in page)
        if total > most:
            message = f"{what} has {total} words in '{language}', more than {most}; shorten it"
            yield Problem(context.handbook.front_page.at(key), message, RULE, Severity.WARNING)


def _gaps(context: Context, front: FrontPage, key: str, known: tuple[str, ...]) -> Iterator[Problem]:
    held: str | tuple[str, ...] = getattr(front, key)
    texts = enumerate(held) if isinstance(held, tuple) else [(0, held)]
    for number, text in texts:
        at = front.at(key, number)
        for wording in context.wordings(text):
            if is_broken(wording.text):
                yield Problem(at, f'{BROKEN}{context.where(wording)}; write it as {{{{ {FOR_ALL[0]} }}}}', RULE)
            for name in names(wording.text):
                if name not in known:
                    yield Problem(at, _unknown(name, known, context.where(wording)), RULE)
                elif name == FOR_ALL[1] and context.handbook.organisation.second_alert_number is None:
                    yield Problem(at, f"'{name}' is empty; write it in organisation.yml", RULE)


def _unnumbered(context: Context, front: FrontPage) -> Iterator[Problem]:
    """Yield a problem where the steps for everybody do not name the alert number."""
    for language in _languages(context):
        if all(FOR_ALL[0] not in names(_said(context, text, language)) for text in front.found_it):
            message = (
                f"the steps for everybody name no alert number in '{language}'; write {{{{ {FOR_ALL[0]} }}}} in one"
            )
            yield Problem(front.at('found_it'), message, RULE)


def _languages(context: Context) -> list[str]:
    return sorted(context.languages)


def _said(context: Context, text: str, language: str) -> str:
    """Return a text as an edition in a language has it: translated, or else as it was written."""
    return {one.language: one.text for one in context.wordings(text)}.get(language, text)


def _unknown(name: str, known: tuple[str, ...], where: str) -> str:
    if name in FOR_THE_CELL:
        return f"'{name}' is for the crisis cell, and everybody reads this; move it to 'on_call'"
    advice = did_you_mean(name, known, f'here there are {", ".join(known)}')
    return f"no number is called '{name}'{where}; {advice}"
