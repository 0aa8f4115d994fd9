"""Archives: zip files, which workbooks and documents of an office are too, gzip and zlib."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePath

from generator.proofs.readers.blob import Blob, Read, UnreadableError

_ENCRYPTED = 0x1
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def zipped(blob: Blob, read: Read) -> Iterator[str]:
    """Yield the name and the texts of every file in a zip file, and its comments."""
    try:
        with zipfile.ZipFile(io.BytesIO(blob.content)) as archive:
            yield archive.comment.decode('latin-1')
            for member in archive.infolist():
                yield member.filename
                yield member.comment.decode('latin-1')
                if not member.is_dir():
                    yield from read(blob.inner(member.filename, _content(blob, archive, member)))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise UnreadableError(f'it is no zip file, or a damaged one{blob.within}') from error


def gzipped(blob: Blob, read: Read) -> Iterator[str]:
    """Yield the texts of what was compressed by gzip or zlib; its name is that of the file without the last suffix."""
    inner = PurePath(blob.name).stem if blob.name.endswith('.gz') else blob.name
    yield from read(blob.inner(inner, blob.inflated(blob.content)))


def _content(blob: Blob, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableError(f'{member.filename} in it asks for a password')
    if member.compress_type not in _KNOWN:
        raise UnreadableError(f'{member.filename} in it is compressed in an unknown way')
    with archive.open(member) as file:
        # One byte more than there is room for, whatever size the archive claims.
        return file.read(blob.budget.left + 1)
