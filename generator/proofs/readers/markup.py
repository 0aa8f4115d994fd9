"""Text files: as written, as a reader sees them, and what is encoded in them."""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from generator.proofs.readers import encoded
from generator.proofs.readers.blob import Blob, Read

_ESCAPED = re.compile(r'\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})')
_CSS = re.compile(r'\\([0-9a-fA-F]{1,6})\s?')
_STILL = re.compile(r'&#\w+;|%[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}')
_BREAK = re.compile(r'\\[nrt]')
_TAGS = re.compile(r'<[^<>]*>')
_HIGHEST = 0x10FFFF
_UTF16 = (b'\xff\xfe', b'\xfe\xff')


def texts(blob: Blob, read: Read) -> Iterator[str]:
    """Yield a text file as written and as a reader sees it, then what is encoded in it."""
    raw = decoded(blob.content)
    yield from as_shown(raw)
    yield from encoded.texts(blob, raw, read)


def stylesheet(blob: Blob, read: Read) -> Iterator[str]:
    """Yield the text of a style sheet. In it a backslash and a number are a character."""
    yield from texts(blob, read)
    yield _CSS.sub(lambda match: _character(match[1]), decoded(blob.content))


def as_shown(raw: str) -> Iterator[str]:
    """Yield a text with its escapes undone, and once more without its tags."""
    plain = _unescaped(raw)
    if _STILL.search(plain):
        plain = _unescaped(plain)
    yield plain
    if '<' in plain:
        yield _TAGS.sub('', plain)


def decoded(content: bytes) -> str:
    """Return bytes as text: in UTF-8, UTF-16 if they begin so, else byte by byte."""
    if content.startswith(_UTF16):
        return content.decode('utf-16', errors='replace')
    try:
        return content.decode('utf-8')
    except UnicodeDecodeError:
        return content.decode('latin-1')


def _unescaped(text: str) -> str:
    plain = unquote(html.unescape(text))
    if '\\' not in plain:
        return plain
    return _BREAK.sub('\n', _ESCAPED.sub(lambda match: _character(match[1] or match[2]), plain))


def _character(number: str) -> str:
    code = int(number, 16)
    return chr(code) if code <= _HIGHEST else ''
