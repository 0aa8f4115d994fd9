"""Generated files that are committed: schemas for editors, catalogues for translators."""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from babel.messages.extract import extract

from generator.editions.words import ENGLISH, STYLE, unit_words
from generator.loading import catalogue, schema
from generator.loading.load import Loaded, load
from generator.model.catalogue import Catalogue, SourceText
from generator.model.communication import KnownFact, Variants
from generator.model.document import Paper
from generator.model.duration import Unit
from generator.model.exercise import Rating
from generator.model.fields import texts
from generator.model.handbook import Handbook
from generator.model.moment import BoxKind
from generator.model.problem import Problem, Severity
from generator.model.risk import Shape
from generator.model.values import Confidence, Marking
from generator.render import files
from generator.sections import SECTIONS, TABS
from generator.views.clocks import REGIONS

SCHEMAS = 'schemas'
_PACKAGE = Path(__file__).parent
_KEYWORDS = {'_': None, 'words': None, 'count': (2, 3), 'plural': (2, 3)}
_SOURCES = (
    ('jinja2', 'templates/**/*.j2'),
    ('python', 'editions/*.py'),
    ('python', 'views/*.py'),
    ('python', 'render/**/*.py'),
    ('python', 'review_draft/draft.py'),
)
_JINJA = {'trim_blocks': 'true', 'extensions': ''}
_UNSPOKEN = (BoxKind, Severity, Unit, Confidence, Marking, Rating, Shape, Paper, KnownFact)
_SAID_BY_NAME = (
    *(section.title for section in SECTIONS),
    *TABS.values(),
    *(title for _, title, _ in REGIONS),
    *Variants.model_fields,
)
"""Words that are translated through a variable, so that no search of the source finds them."""
SETTINGS = '.vscode/settings.json'


def write_schemas(root: Path) -> int:
    """Write the schemas, and the editor settings that use them; return how many files changed."""
    found = {f'{name}.json': _json(value) for name, value in schema.schemas()}
    written = files.write(root / SCHEMAS, found)
    return written + files.write_file(root / SETTINGS, _settings(root))


def write_catalogues(root: Path, problems: list[Problem]) -> Iterator[tuple[str, int]]:
    """Write every catalogue anew; yield its path in the project, and how many texts lack a translation in it.

    The words of templates and views are written where the project has a folder for them, as the generator's own
    repository has. A language that only the installed generator translates gets no file there.
    """
    loaded = load(root)
    problems += loaded.problems
    if loaded.handbook is None:
        return
    settings = loaded.handbook.handbook
    wanted = [SourceText(text) for text in source_texts(loaded)]
    for language in settings.languages:
        if language != settings.language:
            known = loaded.catalogues.get(language) or catalogue.empty(language)
            yield _write(root, f'{catalogue.FOLDER}/{language}.po', known, wanted)
    if (root / catalogue.INTERFACE).is_dir():
        yield from _write_interface(root, settings.languages, problems)


def _write_interface(root: Path, languages: Sequence[str], problems: list[Problem]) -> Iterator[tuple[str, int]]:
    kept = {path.stem for path in (root / catalogue.INTERFACE).glob('*.po')}
    wanted = interface_texts()
    for language in sorted({*kept, *(one for one in languages if not catalogue.has_words(one, root))}):
        found: list[Problem] = []
        known = catalogue.read_words(language, found, root)
        problems += found
        if not found:
            shown = wanted if language != ENGLISH else [one for one in wanted if known.knows(one)]
            yield _write(root, f'{catalogue.INTERFACE}/{language}.po', known, shown)


def _write(root: Path, name: str, known: Catalogue, wanted: Sequence[SourceText]) -> tuple[str, int]:
    files.write_file(root / name, catalogue.written(known, wanted))
    return name, sum(not known.has(text) and text.key not in known.retired for text in wanted)


def source_texts(loaded: Loaded) -> list[str]:
    """Return every text that a catalogue translates, each once, in order of the alphabet."""
    found = {text for kind, entry in loaded.entries if kind != 'pages' for _, _, text in texts(entry)}
    return sorted(found)


def _settings(root: Path) -> str:
    path = root / SETTINGS
    held = json.loads(path.read_text('utf-8')) if path.exists() else {}
    mapping = {f'./{SCHEMAS}/{name}.json': [f'/data/{name}.yml'] for name in Handbook.singles()}
    for kind in Handbook.kinds():
        if kind != 'pages':
            mapping[f'./{SCHEMAS}/{kind}.entry.json'] = [f'/data/{kind}/*.yml']
            mapping[f'./{SCHEMAS}/{kind}.family.json'] = [f'/data/{kind}.yml']
    return _json({**held, 'yaml.schemas': mapping})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + '\n'


def interface_texts() -> list[SourceText]:
    """Return the words of templates and views: sentences, then by context what sets dates, and labels."""
    sentences = {one.text: one for one in sorted(_sentences(), key=lambda one: one.plural or '')}
    labels = {SourceText(choice.value, kind.__name__) for kind in _choices() for choice in kind}
    return sorted({*sentences.values(), *STYLE, *labels}, key=lambda one: (one.context or '', one.text))


def _sentences() -> Iterator[SourceText]:
    """Yield each sentence as it is found; one that is counted in one place may stand alone in another."""
    yield from map(SourceText, _SAID_BY_NAME)
    yield from (SourceText(one, plural=many) for one, many in map(unit_words, Unit))
    for method, pattern in _SOURCES:
        for path in sorted(_PACKAGE.glob(pattern)):
            with path.open('rb') as file:
                for _, found, _, _ in extract(method, file, keywords=_KEYWORDS, options=_JINJA):
                    yield SourceText(found) if isinstance(found, str) else SourceText(found[0], plural=found[1])


def _choices() -> Iterator[type[StrEnum]]:
    for kind in StrEnum.__subclasses__():
        if (
            kind.__module__.startswith(('generator.model.', 'generator.facts.', 'generator.sections'))
            and kind not in _UNSPOKEN
        ):
            yield kind
