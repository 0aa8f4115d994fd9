"""The reader of each sort of file, by the suffix of its name. A suffix that is not listed cannot be read."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath

from generator.proofs.readers import archives, cards, encoded, markup, pdf, pictures
from generator.proofs.readers.blob import GZIP, Blob, DamagedError, FileReader, UnreadableError

_TEXTS = ('.html', '.htm', '.json', '.js', '.mjs', '.map', '.xml', '.svg', '.txt', '.md', '.csv', '.rels', '.vml')
_ARCHIVES = ('.zip', '.xlsx', '.docx', '.pptx', '.odt', '.ods', '.epub')
_PICTURES = ('.png', '.ico', '.jpg', '.jpeg', '.gif', '.webp')
_FONTS = ('.ttf', '.otf', '.woff', '.woff2')

READERS: Mapping[str, FileReader] = {
    **dict.fromkeys(_TEXTS, markup.texts),
    '.css': markup.stylesheet,
    **dict.fromkeys(_ARCHIVES, archives.zipped),
    '.gz': archives.gzipped,
    '.pdf': pdf.texts,
    '.ics': cards.texts,
    '.vcf': cards.texts,
    **dict.fromkeys(_PICTURES, pictures.picture),
    **dict.fromkeys(_FONTS, pictures.font),
}
"""Every sort of file that can be read."""
_BEGINNINGS: Mapping[bytes, FileReader] = {
    b'PK\x03\x04': archives.zipped,
    GZIP: archives.gzipped,
    b'%PDF': pdf.texts,
    b'\x89PNG': pictures.picture,
    b'\xff\xd8\xff': pictures.picture,
}


def texts(blob: Blob) -> Iterator[str]:
    """Yield every text in a file; raises `UnreadableError` where something in it cannot be read."""
    if blob.depth and blob.name in (encoded.WITHIN, 'attached'):
        yield from _nameless(blob)
        return
    suffix = PurePath(blob.name).suffix.lower()
    if suffix not in READERS:
        raise UnreadableError(f'nothing reads {suffix or "names without a suffix"}{blob.within}')
    yield from READERS[suffix](blob, texts)


def _nameless(blob: Blob) -> Iterator[str]:
    """Yield the texts of something without a name, read as what it begins like."""
    reader = next((reader for begin, reader in _BEGINNINGS.items() if blob.content.startswith(begin)), None)
    if reader is not None:
        yield from reader(blob, texts)
    elif blob.content.startswith(encoded.PACKED):
        yield from _perhaps_packed(blob)
    else:
        yield from markup.texts(blob, texts)


def _perhaps_packed(blob: Blob) -> Iterator[str]:
    """Yield the texts of what begins like a zlib stream, which an ordinary text may do too."""
    try:
        content = blob.inflated(blob.content)
    except DamagedError:
        yield from markup.texts(blob, texts)
    else:
        yield from texts(blob.inner(blob.name, content))
