"""No value withheld from an edition is in any file of it.

What an audience may not see must not be in its files at all: not on a page, not in the search index, not in the
text, the links or the properties of a PDF. So every value that was taken out of an edition is searched for in
every file made of it, whatever the spacing, case, escaping or hyphenation.

What these readers may see somewhere else is no secret, and is not searched for; a number or an address only if it
stands there by itself, as theirs to call: not if somebody typed it into a sentence.

Fails: the private number of a member of the cell, typed into a page for all staff.
To mend: take the value out of the entry that shows it, or open the entry that withholds it.
"""

import filecmp
import gzip
import html
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from urllib.parse import unquote

import material
import pikepdf
import pypdfium2

from generator.editions.edition import Edition
from generator.editions.redaction import Secret
from generator.model.fields import Nested, values
from generator.model.problem import Problem
from generator.proofs.built import Built

RULE = 'leaks'
CODES = ('L34',)
LONG = 8
"""Letters and digits from which on a value is searched for whatever stands between them; a shorter one stands alone."""
SHORTEST = 3
"""Letters and digits below which a value says nothing by itself."""
SHOWN = 60
"""Signs of a value that are enough to tell which it is."""
BINARY = frozenset({'.ttf', '.woff', '.woff2', '.png', '.ico', '.jpg'})

_THEME = Path(material.__file__).parent / 'templates'
_ESCAPED = re.compile(r'\\u([0-9a-fA-F]{4})')
_BREAK = re.compile(r'\\[nrt]')
_DROPPED = re.compile(r'[^\w@]|_')
_TAGS = re.compile(r'<[^<>]*>')
_GLUE = '\n'


@dataclass(frozen=True)
class Said:
    """What a file says: each line once, as it reads, and as bare letters and digits with the line that follows."""

    name: str
    lines: frozenset[str]
    bare: frozenset[str]


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each withheld value found in a file."""
    for one in built.manuscripts:
        names = sorted(built.output.files.get(one.name, ()))
        yield from _of_edition(one.edition, ((name, built.build.target / name) for name in names))


def _of_edition(edition: Edition, files: Iterable[tuple[str, Path]]) -> Iterator[Problem]:
    said = [_said(name, path) for name, path in files if not _is_of_the_theme(path)]
    everything = _GLUE.join(sorted(frozenset().union(*(one.bare for one in said))))
    readable = _GLUE.join(sorted(frozenset().union(*(one.lines for one in said))))
    for needle, secret in _wanted(edition).items():
        if _is_in(needle, readable, everything):
            for one in said:
                if _is_in(needle, _GLUE.join(one.lines), _GLUE.join(one.bare)):
                    yield Problem(secret.place, _message(needle, edition, one), RULE)


def _message(line: str, edition: Edition, one: Said) -> str:
    told = line if len(line) <= SHOWN else f'{line[:SHOWN]}…'
    return f"'{told}' is withheld from {edition.name}, and is in {one.name}; take it out there, or open it here"


def bare(text: str) -> str:
    """Return a text as its letters and digits alone, without accents or case."""
    plain = ''.join(sign for sign in unicodedata.normalize('NFKD', text) if not unicodedata.combining(sign))
    return _DROPPED.sub('', plain.casefold())


def _wanted(edition: Edition) -> Mapping[str, Secret]:
    """Return what to search for, line by line: a line that these readers may see elsewhere is no secret."""
    entries = list(_visible(edition))
    alone = frozenset(text for entry in entries for text in entry)
    shown = _GLUE.join(sorted({''.join(entry) for entry in entries}))
    found = {line: secret for secret in edition.secrets for line in secret.value.splitlines()}
    return {
        line: secret
        for line, secret in found.items()
        if len(told := bare(line)) >= SHORTEST and told not in (alone if _is_address(line) else shown)
    }


def _is_address(line: str) -> bool:
    """Return whether a line is a number or an address, of which it does not matter into which sentence it was typed."""
    return '@' in line or sum(map(str.isdigit, line)) >= LONG


def _visible(edition: Edition) -> Iterator[Sequence[str]]:
    """Yield what each entry shows in each language: what stands side by side there is no secret either."""
    own = edition.catalogues.get(edition.language)
    written = {said: text for text, said in own.translations.items()} if own else {}
    for _, entry in edition.book.entries():
        texts = [edition.wordings(written.get(text, text)) for _, text in values(entry, Nested())]
        for language in edition.book.handbook.languages:
            said = [next((one for one in many if one.language == language), many[0]) for many in texts]
            yield [bare(one.text) for one in said]


def _is_in(needle: str, readable: str, everything: str) -> bool:
    told = bare(needle)
    if len(told) >= LONG:
        return told in everything
    return re.search(rf'(?<!\w){re.escape(needle.strip())}(?!\w)', readable) is not None


def _said(name: str, path: Path) -> Said:
    blob = path.read_bytes()
    if path.suffix in BINARY:
        return Said(name, frozenset(), frozenset({bare(blob.decode('latin-1'))}))
    lines = _pdf_lines(blob) if path.suffix == '.pdf' else _readings(_text(path, blob))
    found = [told for line in lines if (told := bare(line))]
    return Said(
        name, frozenset(lines), frozenset(one + after for one, after in zip_longest(found, found[1:], fillvalue=''))
    )


def _is_of_the_theme(path: Path) -> bool:
    """Return whether a file is a copy of one that came with Material, which knows nothing of us."""
    ours = path.parts[::-1].index('assets') if 'assets' in path.parts else 0
    twin = _THEME.joinpath(*path.parts[-ours - 1 :]) if ours else _THEME
    return twin.is_file() and filecmp.cmp(path, twin, shallow=False)


def _pdf_lines(blob: bytes) -> Sequence[str]:
    text = _pdf_text(blob)
    return [text, *text.splitlines(), *_pdf_strings(blob)]


def _text(path: Path, blob: bytes) -> str:
    return (gzip.decompress(blob) if path.suffix == '.gz' else blob).decode('utf-8', errors='replace')


def _readings(raw: str) -> Sequence[str]:
    """Return the lines of a text file, as written and as a reader sees them."""
    told = _BREAK.sub('\n', _ESCAPED.sub(lambda match: chr(int(match[1], 16)), unquote(html.unescape(raw))))
    return [*told.splitlines(), *_TAGS.sub('', told).splitlines()]


def _pdf_text(blob: bytes) -> str:
    document = pypdfium2.PdfDocument(blob)
    try:
        return '\n'.join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _pdf_strings(blob: bytes) -> Iterator[str]:
    """Yield every string of a PDF that is not on its pages: links, bookmarks, alternative texts, properties."""
    with pikepdf.open(io.BytesIO(blob)) as pdf:
        for thing in pdf.objects:
            yield from _strings(thing)
        if '/Metadata' in pdf.Root:
            yield pdf.Root.Metadata.read_bytes().decode('utf-8', errors='ignore')


def _strings(thing: pikepdf.Object, depth: int = 0) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for item in thing:
            yield from _direct(item, depth)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for item in thing.values():
            yield from _direct(item, depth)


def _direct(item: pikepdf.Object, depth: int) -> Iterator[str]:
    """Go into what is written in place; what stands elsewhere is met there."""
    if isinstance(item, pikepdf.String) or (isinstance(item, pikepdf.Object) and not item.is_indirect):
        yield from _strings(item, depth + 1)
