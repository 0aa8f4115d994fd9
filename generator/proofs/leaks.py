"""No value withheld from an edition is in any file of it.

What an audience may not see must not be in its files at all: not on a page, not in the search index, not in the
text, the links or the properties of a PDF. So every value that was taken out of an edition is searched for in
every file made of it, whatever the spacing, case, escaping or hyphenation.

A value that these readers may see somewhere else is no secret, and is not searched for.

Fails: the private number of a member of the cell, typed into a page for all staff.
To mend: take the value out of the entry that shows it, or open the entry that withholds it.
"""

import html
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import pikepdf
import pypdfium2

from generator.editions.edition import Edition
from generator.editions.redaction import Secret
from generator.model.fields import Nested, values
from generator.model.problem import Problem

RULE = 'leaks'
SHORTEST = 4
"""Letters and digits in the shortest value that can be searched for without finding it by chance."""

_ESCAPED = re.compile(r'\\u([0-9a-fA-F]{4})')
_DROPPED = re.compile(r'[^\w@]|_')
_TAGS = re.compile(r'<[^<>]*>')


def prove(edition: Edition, files: Iterable[tuple[str, Path]]) -> Iterator[Problem]:
    """Yield a problem for each withheld value found in a file. `files` are the names and paths of all that was made."""
    wanted = _wanted(edition)
    for name, path in files:
        for text in dict.fromkeys(_texts(path)):
            for needle, secret in wanted.items():
                if needle in text:
                    message = (
                        f"'{secret.value}' is withheld from {edition.name}, and is in {name}; take it out, or open it"
                    )
                    yield Problem(secret.place, message, RULE)


def _wanted(edition: Edition) -> Mapping[str, Secret]:
    """Return what to search for, by its bare form."""
    seen = {bare(text) for _, entry in edition.book.entries() for _, text in values(entry, Nested())}
    both = seen | {bare(one.text) for text in _spoken(edition) for one in edition.wordings(text)}
    shown = '\n'.join(sorted(both))
    found = {bare(secret.value): secret for secret in edition.secrets}
    return {needle: secret for needle, secret in found.items() if len(needle) >= SHORTEST and needle not in shown}


def _spoken(edition: Edition) -> Iterator[str]:
    for _, entry in edition.book.entries():
        for _, text in values(entry, Nested()):
            yield str(text)


def bare(text: str) -> str:
    """Return a text as its letters and digits alone, without accents or case."""
    plain = ''.join(sign for sign in unicodedata.normalize('NFKD', text) if not unicodedata.combining(sign))
    return _DROPPED.sub('', plain.casefold())


def _texts(path: Path) -> Iterator[str]:
    """Yield what a file says, in each way that it may be read."""
    blob = path.read_bytes()
    if path.suffix == '.pdf':
        yield bare(_pdf_text(blob))
        yield bare(' '.join(_pdf_strings(blob)))
        return
    raw = blob.decode('utf-8', errors='ignore')
    told = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), unquote(html.unescape(raw)))
    yield bare(told)
    yield bare(_TAGS.sub('', told))


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
