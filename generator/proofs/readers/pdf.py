"""PDF files: the words on the pages, and every string, property and attachment, whether anything refers to it or not.

The objects are read from the bytes themselves. Opening them one by one in a library takes ten times as long, and an
object that an older state of the file left behind would be passed over.
"""

import re
from collections.abc import Iterator

import pypdfium2

from generator.proofs.readers import markup
from generator.proofs.readers.blob import Blob, Read, UnreadableError

_STREAM = re.compile(rb'>>\s*stream\r?\n')
_END = b'endstream'
_LENGTH = re.compile(rb'/Length\s+(\d+)(?!\s+\d+\s+R)')
_FILTER = re.compile(rb'/Filter\s*(\[[^\]]*\]|/\w+)')
_NAME = re.compile(rb'/(\w+)')
_KIND = re.compile(rb'/(?:Type|Subtype)\s*/(\w+)')
_PREDICTED = re.compile(rb'/Predictor\s+(?:[2-9]|1\d)')
_STRING = rb'(?:\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*)\)|<([0-9A-Fa-f\s]+)>)'
_STRINGS = re.compile(_STRING, re.DOTALL)
_NAMED = re.compile(rb'/\w+\s*' + _STRING, re.DOTALL)
_ESCAPE = re.compile(rb'\\([0-7]{1,3}|\r?\n|.)', re.DOTALL)
_ESCAPES = {b'n': b'\n', b'r': b'\r', b't': b'\t', b'b': b'', b'f': b'', b'\n': b'', b'\r\n': b''}
_PIXELS = {b'DCTDecode', b'JPXDecode', b'CCITTFaxDecode', b'JBIG2Decode'}
_OPENED = {b'EmbeddedFile', b'Metadata'}


def texts(blob: Blob, read: Read) -> Iterator[str]:
    """Yield the text of all pages, the strings of all objects, and the texts of what is attached."""
    yield '\n'.join(pages(blob))
    inner: list[Blob] = []
    strings = '\n'.join(_objects(blob, inner))
    yield from markup.as_shown(strings)
    for one in inner:
        yield from read(one)


def pages(blob: Blob) -> Iterator[str]:
    """Yield the words of each page."""
    try:
        document = pypdfium2.PdfDocument(blob.content)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f'it is no PDF, or asks for a password{blob.within}') from error
    try:
        for page in document:
            textpage = page.get_textpage()
            yield textpage.get_text_range()
            textpage.close()
            page.close()
    finally:
        document.close()


def _objects(blob: Blob, inner: list[Blob]) -> Iterator[str]:
    """Yield the strings of all objects, and put what is attached to `inner`."""
    content, place = blob.content, 0
    if b'/Encrypt' in content:
        raise UnreadableError(f'it is encrypted{blob.within}')
    while match := _STREAM.search(content, place):
        between = content[place : match.start() + 2]
        yield from _strings(_STRINGS, between)
        head = between[between.rfind(b' obj') + 1 :]
        end = _end(content, match.end(), head)
        yield from _stream(blob, head, content[match.end() : end], inner)
        place = end
    yield from _strings(_STRINGS, content[place:])


def _end(content: bytes, start: int, head: bytes) -> int:
    length = _LENGTH.search(head)
    claimed = start + int(length[1]) if length else start
    if content[claimed : claimed + len(_END) + 2].lstrip().startswith(_END):
        return claimed
    found = content.find(_END, start)
    return found if found >= 0 else len(content)


def _stream(blob: Blob, head: bytes, content: bytes, inner: list[Blob]) -> Iterator[str]:
    kinds = set(_KIND.findall(head))
    if kinds & {b'XRef', b'Image'}:
        return
    plain = _unfiltered(blob, head, content)
    if kinds & _OPENED:
        inner.append(blob.inner('attached', plain))
    yield from _strings(_STRINGS if b'ObjStm' in kinds else _NAMED, plain)


def _unfiltered(blob: Blob, head: bytes, content: bytes) -> bytes:
    named = _FILTER.search(head)
    filters = _NAME.findall(named[1]) if named else []
    if not filters or _PIXELS & set(filters):
        return content
    if filters != [b'FlateDecode'] or _PREDICTED.search(head):
        known = b' and '.join(filters).decode('latin-1')
        raise UnreadableError(f'its data is compressed by {known}{blob.within}')
    return blob.inflated(content)


def _strings(pattern: re.Pattern[bytes], content: bytes) -> Iterator[str]:
    for literal, digits in pattern.findall(content):
        yield _text(_literal(literal) if literal else _from_hex(digits))


def _literal(content: bytes) -> bytes:
    return _ESCAPE.sub(_meant, content) if b'\\' in content else content


def _meant(match: re.Match[bytes]) -> bytes:
    escaped = match[1]
    is_octal = escaped.isdigit() and escaped < b'8'
    return bytes([int(escaped, 8) & 255]) if is_octal else _ESCAPES.get(escaped, escaped)


def _from_hex(digits: bytes) -> bytes:
    even = b''.join(digits.split())
    return bytes.fromhex((even + b'0' * (len(even) % 2)).decode())


def _text(content: bytes) -> str:
    if content.startswith(b'\xfe\xff'):
        return content[2:].decode('utf-16-be', errors='replace')
    return markup.decoded(content)
