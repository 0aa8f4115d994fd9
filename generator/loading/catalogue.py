"""Read and write gettext catalogues: those of the data, and those of the words of templates and views."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from io import StringIO
from pathlib import Path
from string import Formatter

from babel.dates import format_date
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, normalize, read_po

from generator.loading import source
from generator.model.catalogue import (
    DATE_PATTERN,
    Catalogue,
    Catalogues,
    Plural,
    PluralRule,
    Said,
    SourceText,
    key,
    source_of,
)
from generator.model.problem import Place, Problem

FOLDER = 'data/translations'
INTERFACE = 'generator/locale'
"""Where the words of templates and views are translated, in a project that translates them itself."""
_OWN = Path(__file__).parent.parent / 'locale'
"""Where the generator keeps them."""
RULE = 'catalogue'
_LINE = re.compile(r'\s*(#.*|((msgctxt|msgid_plural|msgid|msgstr\[|msgstr)(?:\d\])?\s*)?"([^"\\]|\\.)*"\s*)?$')
_AFTER = {
    'msgctxt': ('msgstr', 'msgstr['),
    'msgid': ('msgstr', 'msgstr[', 'msgctxt'),
    'msgid_plural': ('msgid',),
    'msgstr': ('msgid',),
    'msgstr[': ('msgid_plural', 'msgstr['),
}
"""What each keyword comes after."""
_MANY_FORMS = re.compile(r'nplurals[^;]{0,80}?\d\d')
_KEPT = 32
"""Catalogues that are kept in memory, so that while serving only what changed is read again."""
_TRIED = range(200)
"""Numbers that a plural rule is tried with: those of every language repeat after a hundred."""


def read_all(root: Path, problems: list[Problem]) -> Catalogues:
    """Return the catalogue of each language that has one."""
    found = sorted((root / FOLDER).glob('*.po'))
    return {path.stem: read(path, f'{FOLDER}/{path.name}', problems) for path in found}


def read_words(language: str, problems: list[Problem], root: Path | None = None) -> Catalogue:
    """Return the words of templates and views in a language; empty where nobody has translated them.

    They are those of the generator. A project may translate them too, in `generator/locale/`; its words come first.
    """
    found = empty(language)
    for path in _interface(language, root):
        name = f'{INTERFACE}/{path.name}'
        entries = _parsed(path, name, problems)
        problems += _unfit(entries, name)
        found = found.under(_catalogue(language, entries))
    return found


def _unfit(entries: Catalog, name: str) -> Iterator[Problem]:
    """Yield each translation that cannot take the place of its text, as its gaps or its pattern would stop a build."""
    for entry in entries:
        forms = [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
        why = _why_unfit(entry, forms)
        if why:
            yield Problem(Place(name, entry.lineno or 1), why, RULE)


def _why_unfit(entry: Message, forms: Sequence[str]) -> str:
    """Return why a translation cannot be used, and what to write; nothing if it can."""
    if entry.context == DATE_PATTERN:
        return '' if all(map(_is_pattern, forms)) else 'no pattern of a date; write it as d MMMM y'
    asked = set().union(*map(_gaps, [entry.id] if isinstance(entry.id, str) else entry.id))
    if not entry.id or all(_gaps(text) <= asked for text in forms):
        return ''
    return (
        f'a translation has gaps that its text has not; write those of the text: {", ".join(sorted(asked)) or "none"}'
    )


def _gaps(text: str) -> set[str]:
    """Return the `{gaps}` of a text as they are written; what is no gap stands among them as the whole text."""
    try:
        found = [gap for gap in Formatter().parse(text) if gap[1] is not None]
    except ValueError:
        return {text}
    return {f'{{{name}}}' if not spec and not conversion else text for _, name, spec, conversion in found}


def _is_pattern(text: str) -> bool:
    try:
        format_date(date(2026, 11, 1), text or 'd', locale='en')
    except (ValueError, KeyError, AttributeError):
        return False
    return True


def spoken() -> list[str]:
    """Return the languages into which the generator's own words are translated."""
    return sorted(path.stem for path in _OWN.glob('*.po'))


def has_words(language: str, root: Path) -> bool:
    """Return whether the words of templates and views are translated into a language."""
    return any(True for _ in _interface(language, root))


def _interface(language: str, root: Path | None) -> Iterator[Path]:
    """Yield the files that hold the words of a language, the generator's first; each once."""
    own = _OWN / f'{language}.po'
    theirs = root / INTERFACE / own.name if root else own
    if own.exists():
        yield own
    if theirs.exists() and not (own.exists() and theirs.samefile(own)):
        yield theirs


def empty(language: str) -> Catalogue:
    """Return a catalogue without translations, with the plural rule of its language."""
    return Catalogue(language, {}, rule=_rule(Catalog(locale=language)))


def read(path: Path, name: str, problems: list[Problem]) -> Catalogue:
    """Return one catalogue; empty, with a problem, if the file cannot be read."""
    return _catalogue(path.stem, _parsed(path, name, problems))


def _parsed(path: Path, name: str, problems: list[Problem]) -> Catalog:
    text = source.read_text(path, name, problems, largest=source.LARGEST * 16)
    entries, found = _understood(text or '', name, path.stem)
    problems += found
    return entries


@lru_cache(_KEPT)
def _understood(text: str, name: str, language: str) -> tuple[Catalog, tuple[Problem, ...]]:
    """Return the entries of a catalogue, and why they are none; of the same text, the same."""
    problems: list[Problem] = []
    return _found(text, name, language, problems), tuple(problems)


def _found(text: str, name: str, language: str, problems: list[Problem]) -> Catalog:
    torn = _torn(text.split('\n'))
    if torn is not None:
        problems.append(Problem(Place(name, torn), 'a line that does not belong here; look for a missing quote', RULE))
        return Catalog()
    try:
        return _entries(text, language)
    except PoFileError as error:
        problems.append(
            Problem(Place(name, (error.lineno or 0) + 1), 'a text without its translation; look around this line', RULE)
        )
    except (ValueError, ArithmeticError):
        message = 'its head has a line that cannot be read; open it in a catalogue editor and save it again'
        problems.append(Problem(Place(name), message, RULE))
    return Catalog()


def _entries(text: str, language: str) -> Catalog:
    if _MANY_FORMS.search(re.sub(r'"\s*\n\s*"', '', text)):
        raise ValueError('no language has ten plural forms, and Babel would make room for as many as are named')
    found = read_po(StringIO(text), locale=language, abort_invalid=True)
    if not _is_usable(_rule(found)):
        raise ValueError('a plural rule that gives some number no form')
    return found


def _is_usable(rule: PluralRule) -> bool:
    return all(0 <= rule.form(number) < rule.forms for number in _TRIED)


def _rule(entries: Catalog) -> PluralRule:
    """Return the plural rule of a catalogue: as its head says, else as its language has it."""
    return PluralRule(entries.num_plurals, entries.plural_expr)


def _catalogue(language: str, entries: Catalog) -> Catalogue:
    rule = _rule(entries)
    entries_by_key = {
        key(_text(one.id), one.context): _translation(one, rule) for one in entries if one.id and not one.fuzzy
    }
    retired = {key(_text(one.id), one.context): _translation(one, rule) for one in entries.obsolete.values()}
    translations = {text: found for text, found in entries_by_key.items() if isinstance(found, str)}
    plurals = {text: found for text, found in entries_by_key.items() if isinstance(found, Plural)}
    return Catalogue(language, translations, retired, plurals, rule)


def _text(id_: str | Sequence[str]) -> str:
    return id_ if isinstance(id_, str) else id_[0]


def _translation(entry: Message, rule: PluralRule) -> Said:
    """Return the translation of an entry; of one that is counted, as many forms as the language has."""
    if not entry.pluralizable:
        return str(entry.string)
    return Plural(entry.id[1], (*(entry.string or ()), *[''] * rule.forms)[: rule.forms])


def written(known: Catalogue, wanted: Sequence[SourceText]) -> str:
    """Return the text of a catalogue that holds every text wanted, and keeps at its end what is wanted no more."""
    every = {**known.retired, **_translated(known)}
    held = {one.key for one in wanted}
    entries = [_entry(one, _kept(one, every, known.rule)) for one in wanted]
    gone = [_entry(source_of(text, one), one, '#~ ') for text, one in sorted(every.items()) if text not in held]
    return '\n'.join([_head(known, has_plurals=any(one.plural for one in wanted)), *entries, *gone])


def _translated(known: Catalogue) -> Mapping[str, Said]:
    translations = {text: found for text, found in known.translations.items() if found}
    return {**translations, **{text: found for text, found in known.plurals.items() if any(found.forms)}}


def _kept(text: SourceText, every: Mapping[str, Said], rule: PluralRule) -> Said:
    """Return the translation of a text as far as it is known, including one from before it was counted or after."""
    found = every.get(text.key, '')
    if text.plural is None:
        return found if isinstance(found, str) else found.forms[0]
    if isinstance(found, str):
        many = every.get(text.plural, '')
        return Plural(text.plural, (found, *[many if isinstance(many, str) else ''] * (rule.forms - 1)))
    return Plural(text.plural, found.forms)


def _head(known: Catalogue, *, has_plurals: bool) -> str:
    plural = f'"Plural-Forms: nplurals={known.rule.forms}; plural={known.rule.expression};\\n"\n' if has_plurals else ''
    kind = '"Content-Type: text/plain; charset=utf-8\\n"'
    return f'msgid ""\nmsgstr ""\n{kind}\n"Language: {known.language}\\n"\n{plural}'


def _entry(text: SourceText, translation: Said, mark: str = '') -> str:
    lines = [f'msgctxt {normalize(text.context)}'] if text.context else []
    lines.append(f'msgid {normalize(text.text)}')
    if isinstance(translation, Plural):
        lines.append(f'msgid_plural {normalize(translation.many)}')
        lines += [f'msgstr[{number}] {normalize(form)}' for number, form in enumerate(translation.forms)]
    else:
        lines.append(f'msgstr {normalize(translation)}')
    return ''.join(f'{mark}{line}\n' for line in '\n'.join(lines).split('\n'))


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
