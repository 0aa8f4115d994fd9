"""An action is at most twenty words (`action_words`) in every language, and in English begins with its verb.

What clearly is no verb is found at the start: an article, a pronoun, a preposition, a form in -ing, an acronym.

Why it matters: the reader looks for "what do I do". A line that begins with the verb is understood at its first word; a
line of thirty words is read twice, or not at all.

An example that fails:

    do: The network should be isolated by whoever is nearest.

How to mend it: begin with the order: "Isolate the network." Put the reason under `why`.
"""

from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context
from generator.model.handbook import Handbook
from generator.model.part import Entity, Path
from generator.model.problem import Problem, Severity

RULE = 'action-words'
CODES = ('L16',)
ARTICLES = 'a an the this that these those all every each any some no'
PRONOUNS = 'i you he she it we they my your his her its our their who which what there everybody nobody somebody'
PREPOSITIONS = 'at in on by for from with without to of about under over between during into through until against as'
NO_VERBS = frozenset(f'{ARTICLES} {PRONOUNS} {PREPOSITIONS}'.split())
VERBS_IN_ING = frozenset({'bring', 'ring', 'sing', 'ping', 'string', 'spring', 'wing', 'fling', 'cling', 'swing'})


def check(context: Context) -> Iterator[Problem]:
    """Yield each action that is too long, or does not begin with its verb."""
    most = context.thresholds.action_words
    for entry, path, text in _actions(context.handbook):
        for wording in context.wordings(text):
            count = words.count(wording.text)
            if count > most:
                message = f'{count} words{context.where(wording)}, more than {most}; shorten it, or say why apart'
                yield Problem(entry.at(*path), message, RULE, Severity.WARNING)
            if wording.language == 'en' and _is_no_verb(words.first(wording.text)):
                message = f"'{words.first(wording.text)}' is no verb; begin with what to do"
                yield Problem(entry.at(*path), message, RULE, Severity.WARNING)


def _actions(book: Handbook) -> Iterator[tuple[Entity, Path, str]]:
    for playbook in book.playbooks.values():
        yield from ((playbook, ('actions', n, 'do'), action.do) for n, action in enumerate(playbook.actions))
    for role in book.roles.values():
        yield from ((role, ('first_actions', n, 'do'), action.do) for n, action in enumerate(role.first_actions))


def _is_no_verb(word: str) -> bool:
    lower = word.lower()
    is_gerund = lower.endswith('ing') and lower not in VERBS_IN_ING
    is_acronym = len(word) > 1 and word.isupper()
    return lower in NO_VERBS or is_gerund or is_acronym
