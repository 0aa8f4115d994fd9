"""Every language of the handbook has its catalogue, and every text its translation.

What is missing is counted for each file and language. A text that was changed counts as missing: its old translation no
longer belongs to it. A translated page (`<id>.fr.md`) says by a mark which text it follows; when that has changed, the
page is reported here, and readers see the source until it is brought up to date.

Why it matters: a reader who is frightened falls back on the first language. One English line in a French card is the
line that is not understood.

An example that fails:

    languages: [en, fr, de]        (and no data/translations/de.po)

How to fix it: translate in data/translations/<language>.po with any gettext tool; write <id>.<language>.md for pages.
"""

from collections import Counter
from collections.abc import Iterator

from generator.checks import words
from generator.checks.context import Context
from generator.model.document import ProsePage
from generator.model.problem import Place, Problem, Severity

RULE = 'translations'
CODES = ('L36',)


def check(context: Context) -> Iterator[Problem]:
    """Yield what each language lacks."""
    settings = context.handbook.handbook
    if settings.language not in settings.languages:
        message = f"the YAML is in '{settings.language}', which is not among the languages; add it"
        yield Problem(settings.at('languages'), message, RULE)
    for number, language in enumerate(settings.languages):
        if language == settings.language:
            continue
        if language in context.catalogues:
            yield from _missing(context, language)
        else:
            message = f"'{language}' has no catalogue; write data/translations/{language}.po, or remove the language"
            yield Problem(settings.at('languages', number), message, RULE)
        yield from _pages(context, language)


def _missing(context: Context, language: str) -> Iterator[Problem]:
    first: dict[str, tuple[Place, str]] = {}
    counts: Counter[str] = Counter()
    for place, text in sorted(_untranslated(context, language)):
        first.setdefault(place.file, (place, text))
        counts[place.file] += 1
    for file, (place, text) in first.items():
        many = f'{counts[file]} texts have' if counts[file] > 1 else 'a text has'
        message = f"{many} no translation into '{language}', first '{words.excerpt(text)}'; add to the catalogue"
        yield Problem(place, message, RULE, Severity.WARNING)


def _untranslated(context: Context, language: str) -> set[tuple[Place, str]]:
    catalogue = context.catalogues[language]
    return {
        (one.place, one.text)
        for one in context.read
        if not isinstance(one.entry, ProsePage) and catalogue.get(one.text) is None
    }


def _pages(context: Context, language: str) -> Iterator[Problem]:
    for page in context.handbook.pages.values():
        found = page.translations.get(language)
        if found is None:
            message = f"the page is not translated into '{language}'; write {page.id}.{language}.md"
            yield Problem(page.at(), message, RULE, Severity.WARNING)
        elif not found.is_current:
            message = f"{page.id}.{language}.md follows an older text; bring it up to date and renew its 'source'"
            yield Problem(page.at(), message, RULE, Severity.WARNING)
