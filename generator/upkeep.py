"""Write anew what is generated and yet committed: schemas for editors, catalogues for translators."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from babel.messages.extract import extract

from generator.loading import catalogue, schema
from generator.loading.load import Loaded, load
from generator.model.communication import Variants
from generator.model.document import Paper
from generator.model.duration import Duration, Unit
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
_KEYWORDS = {'_': None, 'words': None, 'count': (2, 3)}
_JINJA = {'trim_blocks': 'true', 'extensions': ''}
_UNSPOKEN = (BoxKind, Severity, Unit, Confidence, Marking, Rating, Shape, Paper)
_SAID_BY_NAME = (
    *(section.title for section in SECTIONS),
    *TABS.values(),
    *(title for _, title, _ in REGIONS),
    *(str(Duration(amount, unit)).partition(' ')[2] for unit in Unit for amount in (1, 2)),
    *Variants.model_fields,
)
"""What is said through a name, where no reader of the source can find it."""
SETTINGS = '.vscode/settings.json'


def write_schemas(root: Path) -> int:
    """Write the schemas, and the editor settings that use them; return how many files changed."""
    found = {f'{name}.json': _json(value) for name, value in schema.schemas()}
    written = files.write(root / SCHEMAS, found)
    return written + files.write_file(root / SETTINGS, _settings(root))


def renew_catalogues(root: Path, problems: list[Problem]) -> Iterator[tuple[str, int]]:
    """Write the catalogue of each language anew; yield the language, and how many texts lack a translation."""
    loaded = load(root)
    problems += loaded.problems
    if loaded.handbook is None:
        return
    wanted = source_texts(loaded)
    settings = loaded.handbook.handbook
    for language in settings.languages:
        if language != settings.language:
            known = loaded.catalogues.get(language, catalogue.Catalogue(language, {}))
            path = root / catalogue.FOLDER / f'{language}.po'
            files.write_file(path, catalogue.written(known, wanted))
            yield language, sum(known.get(text) is None and text not in known.retired for text in wanted)


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


def interface_texts() -> dict[str | None, list[str]]:
    """Return the words of templates and views by their context: none for sentences, the enum for labels."""
    sentences: set[str] = set(_SAID_BY_NAME)
    for method, pattern in (
        ('jinja2', 'templates/**/*.j2'),
        ('python', 'views/*.py'),
        ('python', 'render/**/*.py'),
        ('python', 'review_draft/draft.py'),
    ):
        for path in sorted(_PACKAGE.glob(pattern)):
            with path.open('rb') as file:
                for found in extract(method, file, keywords=_KEYWORDS, options=_JINJA):
                    sentences |= set(found[1]) if isinstance(found[1], tuple) else {str(found[1])}
    labels = {kind.__name__: [choice.value for choice in kind] for kind in _choices()}
    return {None: sorted(sentences), **dict(sorted(labels.items()))}


def _choices() -> Iterator[type[StrEnum]]:
    for kind in StrEnum.__subclasses__():
        if (
            kind.__module__.startswith(('generator.model.', 'generator.facts.', 'generator.sections'))
            and kind not in _UNSPOKEN
        ):
            yield kind
