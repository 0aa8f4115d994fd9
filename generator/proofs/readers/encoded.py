"""Base64 in a text: in a `data:` address, in a field of a card, or anywhere else."""

import base64
import binascii
import re
from collections.abc import Iterator
from functools import lru_cache

from generator.proofs.readers.blob import GZIP, Blob, Read

SHORTEST = 12
"""Characters of base64 from which on it is decoded: they hold nine bytes, a number at home."""
PACKED = (b'PK\x03\x04', GZIP, b'%PDF', b'x\x01', b'x\x5e', b'x\x9c', b'x\xda')
"""How a zip, a gzip, a PDF and a zlib stream begin."""
WITHIN = 'encoded'
"""The name of what was found encoded: it has no other."""

_SIGN = r'[A-Za-z0-9+/_-]'
_RUN = re.compile(rf'{_SIGN}{{12,}}(?:(?<={_SIGN}{{60}})\r?\n[ \t]*{_SIGN}+)*')
_WORD = 200
_PART = re.compile(r'[/+]')
_SPACE = re.compile(r'\s+')
# Base64 of a text has capitals, and more than capitals: these are words, addresses and numbers as they stand.
_PLAIN = re.compile(r'[a-z0-9+/_-]+|[A-Z+/_-]+')
_CONTROL = re.compile(r'[\x00-\x08\x0e-\x1f\x7f\ufffd]')
_URL_SAFE = str.maketrans('-_', '+/')


def texts(blob: Blob, text: str, read: Read) -> Iterator[str]:
    """Yield the texts of whatever is written in base64 in a text."""
    for run in dict.fromkeys(_RUN.findall(text)):
        if not _PLAIN.fullmatch(run):
            for content in _contents(run) if len(run) > _WORD else _contents_of_word(run):
                yield from read(blob.inner(WITHIN, content))


@lru_cache(maxsize=50_000)
def _contents_of_word(run: str) -> tuple[bytes, ...]:
    """Return what a short run may stand for; kept, as the same addresses stand on every page."""
    return tuple(_contents(run))


def _contents(run: str) -> Iterator[bytes]:
    """Yield what a run may stand for: it may begin after other letters, or after a part of an address."""
    whole = _SPACE.sub('', run).translate(_URL_SAFE)
    parts = (match.end() for match in _PART.finditer(whole[:_WORD]))
    for start in dict.fromkeys((0, 1, 2, 3, *parts)):
        content = _decoded(whole[start:])
        if content.startswith(PACKED) or _is_text(content):
            yield content


def _decoded(run: str) -> bytes:
    whole = run[: len(run) - (len(run) % 4 == 1)]
    try:
        return base64.b64decode(whole + '=' * (-len(whole) % 4))
    except binascii.Error:
        return b''


def _is_text(content: bytes) -> bool:
    try:
        text = content.replace(b'\0', b'').decode('utf-8')
    except UnicodeDecodeError:
        return False
    return len(text) >= SHORTEST // 2 and not _CONTROL.search(text)
