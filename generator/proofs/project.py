"""What a build needs beside the entries is there: mkdocs.yml, overrides/, the fonts and languages named.

These are reported before anything is made, at the place where they are asked for. So is a product on paper that is
asked for by a name that none has.

Fails: `fonts: [fonts/house.ttf]` in handbook.yml, where the project has no such file.
To fix it: put the file there or correct its name; bring back mkdocs.yml and overrides/ as they came with the
generator; ask only for languages that handbook.yml lists, by the two letters that ISO 639 gives them. Where nobody
translated the headings and labels of the pages into a language: make the folder generator/locale if the project has
none, run `make catalogue`, and translate generator/locale/<language>.po.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import yaml
from babel import Locale, UnknownLocaleError

from generator.checks.near import did_you_mean
from generator.loading import catalogue
from generator.model.document import Settings
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.model.problem import Place, Problem, Severity
from generator.render import collection
from generator.render.markdown import extensions
from generator.render.output import STANDARD, Wanted
from generator.render.print.layout.fonts import is_font

RULE = 'project'
CODES: tuple[str, ...] = ()


def prove(
    root: Path, book: Handbook, audiences: Sequence[Audience], languages: Sequence[str], wanted: Wanted = STANDARD
) -> Iterator[Problem]:
    """Yield a problem for each thing that the build asked for cannot do without."""
    settings = book.handbook
    yield from _configuration(root / 'mkdocs.yml')
    if not (root / 'overrides').is_dir():
        yield Problem(Place('overrides'), 'the folder is missing; bring back the one of the generator', RULE)
    yield from _languages(root, settings, languages)
    yield from _fonts(root, settings)
    for audience in audiences:
        if audience not in settings.markings:
            message = f"there is no marking for '{audience}'; write one, as TLP:AMBER"
            yield Problem(settings.at('markings'), message, RULE)
    yield from _products(book, wanted)
    if settings.valid_for.days > (date.max - settings.issued_on).days:
        yield Problem(settings.at('valid_for'), 'no calendar goes that far; write it as 6 months', RULE)


def _products(book: Handbook, wanted: Wanted) -> Iterator[Problem]:
    known = collection.names(book)
    for name in sorted(wanted.names.difference(known)):
        advice = did_you_mean(name, known, f'there are {", ".join(known[:3])} …')
        yield Problem(book.handbook.at(), f"nothing on paper is called '{name}'; {advice}", RULE)


def _configuration(path: Path) -> Iterator[Problem]:
    try:
        extensions(path)
    except FileNotFoundError:
        yield Problem(Place(path.name), 'the file is missing; bring back the one of the generator', RULE)
    except (yaml.YAMLError, OSError, ValueError) as error:
        reason = ' '.join(str(error).split())
        yield Problem(Place(path.name), f'cannot be read ({reason}); bring back the one of the generator', RULE)


def _languages(root: Path, settings: Settings, languages: Sequence[str]) -> Iterator[Problem]:
    place = settings.at('languages')
    for language in languages:
        if language not in settings.languages:
            known = ', '.join(settings.languages)
            yield Problem(place, f"the handbook is not in '{language}'; ask for one of {known}, or add it", RULE)
        try:
            Locale.parse(language)
        except (UnknownLocaleError, ValueError):
            yield Problem(place, f"'{language}' is not known as a language; write two letters, as fr", RULE)
        else:
            yield from _words(root, place, language)


def _words(root: Path, place: Place, language: str) -> Iterator[Problem]:
    if not catalogue.has_words(language, root):
        message = f"headings and labels have no words in '{language}', and are shown in English"
        advice = f'run make catalogue and translate {catalogue.INTERFACE}/{language}.po'
        yield Problem(place, f'{message}; {advice}', RULE, Severity.WARNING)


def _fonts(root: Path, settings: Settings) -> Iterator[Problem]:
    for number, name in enumerate(settings.fonts):
        if not is_font(root / name):
            message = f"'{name}' is not a font file of this project; put a .ttf or .otf file there"
            yield Problem(settings.at('fonts', number), message, RULE)
