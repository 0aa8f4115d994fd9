"""Read gettext catalogues: the translation of each text, keyed by the exact source text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from babel.messages.pofile import PoFileError, normalize, read_po

from generator.loading import source
from generator.model.problem import Place, Problem

FOLDER = 'data/translations'
LOCALE = Path(__file__).parent.parent / 'locale'
"""Where the words of templates are translated."""
RULE = 'catalogue'
_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid|msgstr)\s*)?"([^"\\]|\\.)*"\s*)?$')
_AFTER = {'msgctxt': ('msgstr',), 'msgid': ('msgstr', 'msgctxt'), 'msgstr': ('msgid',)}
"""What each keyword comes after. Plurals are not used: a text has one translation."""
_GLUE = '\x04'
Catalogues = Mapping[str, 'Catalogue']


@dataclass(frozen=True)
class Catalogue:
    """The translations into one language, by source text."""

    language: str
    translations: Mapping[str, str]
    retired: Mapping[str, str] = field(default_factory=dict)
    """Translations of texts that nothing says any more, kept for the day something does."""

    def get(self, text: str, context: str | None = None) -> str | None:
        """Return the translation of a text, in a context where one text needs two translations."""
        return self.translations.get(f'{context}{_GLUE}{text}' if context else text) or None


def read_all(root: Path, problems: list[Problem]) -> Catalogues:
    """Return the catalogue of each language that has one."""
    found = sorted((root / FOLDER).glob('*.po'))
    return {path.stem: read(path, f'{FOLDER}/{path.name}', problems) for path in found}


def read_words(language: str, problems: list[Problem]) -> Catalogue:
    """Return the words of templates in a language; empty where the generator does not speak it."""
    path = LOCALE / f'{language}.po'
    return read(path, f'generator/locale/{path.name}', problems) if path.exists() else Catalogue(language, {})


def read(path: Path, name: str, problems: list[Problem]) -> Catalogue:
    """Return one catalogue; empty, with a problem, if the file cannot be read."""
    text = source.read_text(path, name, problems, largest=source.LARGEST * 16)
    torn = _torn((text or '').split('\n'))
    if torn is not None:
        problems.append(Problem(Place(name, torn), 'a line that does not belong here; look for a missing quote', RULE))
        return Catalogue(path.stem, {})
    try:
        entries = read_po(StringIO(text or ''), locale=path.stem, abort_invalid=True)
    except PoFileError as error:
        problems.append(
            Problem(Place(name, (error.lineno or 0) + 1), 'a text without its translation; look around this line', RULE)
        )
        return Catalogue(path.stem, {})
    except ValueError:
        said = 'its head has a line that cannot be read; open it in a catalogue editor and save it again'
        problems.append(Problem(Place(name), said, RULE))
        return Catalogue(path.stem, {})
    pairs = {_key(entry.context, str(entry.id)): str(entry.string) for entry in entries if entry.id and not entry.fuzzy}
    retired = {str(entry.id): str(entry.string) for entry in entries.obsolete.values()}
    return Catalogue(path.stem, pairs, retired)


def _key(context: str | None, text: str) -> str:
    return f'{context}{_GLUE}{text}' if context else text


def written(known: Catalogue, wanted: Sequence[str]) -> str:
    """Return the text of a catalogue that holds every text wanted, and keeps at its end what is wanted no more."""
    every = {**known.retired, **{text: said for text, said in known.translations.items() if said}}
    held = {text: every.get(text, '') for text in wanted}
    gone = {text: said for text, said in sorted(every.items()) if text not in held and _GLUE not in text}
    entries = [_entry(text, said) for text, said in held.items()] + [_entry(*pair, '#~ ') for pair in gone.items()]
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: {known.language}\\n"\n'
    return '\n'.join([head, *entries])


def _entry(text: str, said: str, mark: str = '') -> str:
    lines = f'msgid {normalize(text)}\nmsgstr {normalize(said)}\n'
    return ''.join(f'{mark}{line}\n' for line in lines.removesuffix('\n').split('\n'))


def _torn(lines: Sequence[str]) -> int | None:
    """Return the number of the first line that is none of a catalogue, or that stands alone; Babel passes over both."""
    last = 'msgstr'
    for number, line in enumerate(lines, 1):
        found = _LINE.match(line)
        keyword = found[3] if found else None
        if not found or (keyword and last not in _AFTER[keyword]):
            return number
        last = keyword or last
    return None
