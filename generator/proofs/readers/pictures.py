"""Pictures and fonts: byte by byte, and the texts that are compressed in them."""

import io
import struct
from collections.abc import Iterator

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from generator.proofs.readers import markup
from generator.proofs.readers.blob import Blob, Read, UnreadableError

_PNG = b'\x89PNG\r\n\x1a\n'
_TEXTS = (b'zTXt', b'iTXt')


def picture(blob: Blob, read: Read) -> Iterator[str]:  # noqa: ARG001 - every reader is called the same way
    """Yield a picture byte by byte, then the compressed texts of a PNG."""
    yield from markup.as_shown(blob.content.decode('latin-1'))
    if blob.content.startswith(_PNG):
        for kind, content in _chunks(blob.content):
            if kind in _TEXTS:
                yield _chunk_text(blob, kind, content)


def font(blob: Blob, read: Read) -> Iterator[str]:  # noqa: ARG001 - every reader is called the same way
    """Yield a font byte by byte, then its names, which are compressed in fonts for the web."""
    yield blob.content.decode('latin-1')
    if blob.content.startswith((b'wOFF', b'wOF2')):
        try:
            with TTFont(io.BytesIO(blob.content), lazy=True) as opened:
                yield from (record.toUnicode(errors='replace') for record in opened['name'].names)
        except (TTLibError, KeyError, ImportError) as error:
            raise UnreadableError(f'the font cannot be opened{blob.within}') from error


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG)
    while place + 8 <= len(content):
        size, kind = struct.unpack_from('>I4s', content, place)
        yield kind, content[place + 8 : place + 8 + size]
        place += 12 + size


def _chunk_text(blob: Blob, kind: bytes, content: bytes) -> str:
    """Return the text of a chunk: a keyword, how the text is compressed, for `iTXt` its language, and the text."""
    keyword, _, rest = content.partition(b'\0')
    if kind == b'zTXt':
        return markup.decoded(keyword + b' ' + blob.inflated(rest[1:]))
    is_packed, (language, _, tail) = rest[:1] == b'\1', rest[2:].partition(b'\0')
    translated, _, text = tail.partition(b'\0')
    return markup.decoded(b' '.join((keyword, language, translated, blob.inflated(text) if is_packed else text)))
