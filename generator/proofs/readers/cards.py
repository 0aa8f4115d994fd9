"""Calendars and address cards: their folded lines joined, quoted-printable and base64 undone."""

import quopri
import re
from collections.abc import Iterator

from generator.proofs.readers import markup
from generator.proofs.readers.blob import Blob, Read

_FOLD = re.compile(rb'\r?\n[ \t]')
_ESCAPED = re.compile(rb'\\([,;\\:])')


def texts(blob: Blob, read: Read) -> Iterator[str]:
    """Yield the texts of an `.ics` or a `.vcf` file."""
    whole = _ESCAPED.sub(rb'\1', _FOLD.sub(b'', blob.content))
    yield from markup.texts(blob.inner(blob.name, whole), read)
    if b'=' in whole:
        yield from markup.texts(blob.inner(blob.name, quopri.decodestring(whole)), read)
