"""Whatever sort of file a text is in, and however it is packed or encoded there, its reader finds it."""

import base64
import gzip
import io
import quopri
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, OutlineItem, Pdf

from generator.proofs.readers import blob as limits
from generator.proofs.readers.blob import Blob, Budget, UnreadableError
from generator.proofs.readers.suffixes import READERS, texts
from generator.proofs.words import words

NUMBER = '+33 6 39 98 21 01'
TEXT = f'Call Noëlle Évrard on {NUMBER} at night'
SOUGHT = words(TEXT).replace(b' ', b'')


def read(name: str, content: bytes) -> bytes:
    """Return the letters and digits of all that a file says."""
    return words('\n'.join(texts(Blob(name, content)))).replace(b' ', b'')


def zipped(content: bytes | str = TEXT, name: str = 'a.txt', how: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, 'w', how) as archive:
        archive.writestr(name, content)
    return held.getvalue()


def pdf(change: Callable[[Pdf], None], **how: object) -> bytes:
    document, held = Pdf.new(), io.BytesIO()
    document.add_blank_page()
    change(document)
    document.save(held, **how)
    return held.getvalue()


def on_page(document: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    document.pages[0].Resources = Dictionary(Font=Dictionary(F1=font))
    shown = TEXT.encode('cp1252').hex()
    document.pages[0].Contents = document.make_stream(f'BT /F1 9 Tf 20 400 Td <{shown}> Tj ET'.encode())


def alternative(document: Pdf) -> None:
    document.Root.StructTreeRoot = Dictionary(K=Array([Dictionary(S=Name.Figure, Alt=TEXT)]))


def actual_text(document: Pdf) -> None:
    said = (b'\xfe\xff' + TEXT.encode('utf-16-be')).hex()
    document.pages[0].Contents = document.make_stream(f'/Span <</ActualText <{said}>>> BDC EMC'.encode())


def bookmark(document: Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(OutlineItem(TEXT, 0))


def author(document: Pdf) -> None:
    document.docinfo['/Author'] = TEXT


def metadata(document: Pdf) -> None:
    with document.open_metadata() as held:
        held['dc:title'] = TEXT


def link(document: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=pikepdf.String('x:' + ''.join(f'%{byte:02X}' for byte in TEXT.encode())))
    document.pages[0].Annots = Array(
        [Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)]
    )


def attachment(content: bytes) -> Callable[[Pdf], None]:
    def attach(document: Pdf) -> None:
        document.attachments['list.xyz'] = AttachedFileSpec(document, content, filename='list.xyz')

    return attach


def left_behind(document: Pdf) -> None:
    """Put a string into the file which nothing refers to once it is read: an older state of an object."""
    document.Root.Secret = document.make_indirect(Dictionary(Text=TEXT))


def png(kind: bytes, content: bytes) -> bytes:
    size = len(content).to_bytes(4, 'big')
    return b'\x89PNG\r\n\x1a\n' + size + kind + content + zlib.crc32(kind + content).to_bytes(4, 'big')


def font_for_the_web() -> bytes:
    builder, held = FontBuilder(1000), io.BytesIO()
    builder.setupGlyphOrder(['.notdef'])
    builder.setupCharacterMap({})
    builder.setupGlyf({'.notdef': __import__('fontTools.ttLib.tables._g_l_y_f', fromlist=['Glyph']).Glyph()})
    builder.setupHorizontalMetrics({'.notdef': (500, 0)})
    builder.setupHorizontalHeader()
    builder.setupOS2()
    builder.setupPost()
    builder.setupNameTable({'familyName': TEXT, 'styleName': 'Regular'})
    builder.font.flavor = 'woff'
    builder.font.save(held)
    return held.getvalue()


def folded(text: str) -> str:
    return '\r\n '.join(text[place : place + 7] for place in range(0, len(text), 7))


def based(text: bytes | str = TEXT) -> str:
    return base64.b64encode(text.encode() if isinstance(text, str) else text).decode()


HOLDING: dict[str, tuple[str, bytes | str]] = {
    'a page': ('a.html', f'<p>{TEXT}</p>'),
    'a page, tags inside': ('a.html', f'<p>{TEXT[:9]}<b>{TEXT[9:25]}</b>{TEXT[25:]}</p>'),
    'a page, entities parted by tags': (
        'a.html',
        '<i></i>'.join(f'&#{ord(letter)};' if letter.isdigit() else letter for letter in TEXT),
    ),
    'a page, entities of entities': ('a.html', ''.join(f'&amp;#x{ord(letter):x};' for letter in TEXT)),
    'an attribute': ('a.html', f'<a title="{TEXT}" href="#">x</a>'),
    'an address': ('a.html', '<a href="x:' + ''.join(f'%{byte:02x}' for byte in TEXT.encode()) + '">x</a>'),
    'a comment': ('a.html', f'<!-- {TEXT} -->'),
    'hyphenated at the end of a line': ('a.html', f'<p>{TEXT[:10]}-\n{TEXT[10:]}</p>'),
    'soft hyphens': ('a.html', '\u00ad'.join(TEXT)),
    'a data: address': ('a.css', f'a {{ background: url(data:image/svg+xml;base64,{based(f"<svg>{TEXT}</svg>")}) }}'),
    'a data: address in per cent': ('a.html', '<img src="data:,' + ''.join(f'%{byte:02x}' for byte in TEXT.encode())),
    'base64 in a script': ('a.js', f'x("{based()}")'),
    'base64 safe in addresses': ('a.js', f'x("{base64.urlsafe_b64encode(TEXT.encode()).decode()}")'),
    'base64 after other letters': ('a.js', f'x = "key/{based()}"'),
    'base64 over lines': ('a.txt', base64.encodebytes(TEXT.encode() * 4).decode()),
    'base64 in base64': ('a.js', based(based())),
    'base64 of a zip': ('a.js', based(zipped())),
    'base64 of zlib': ('a.js', based(zlib.compress(TEXT.encode()))),
    'an escape of JSON': ('a.json', ''.join(f'\\u{ord(letter):04x}' for letter in TEXT)),
    'an escape of a script': ('a.js', ''.join(f'\\x{ord(letter):02x}' for letter in TEXT)),
    'an escape of a style sheet': ('a.css', ''.join(f'\\{ord(letter):x} ' for letter in TEXT)),
    'a map': ('a.js.map', f'{{"sourcesContent": ["// {TEXT}"]}}'),
    'XML': ('a.xml', f'<a>{TEXT}</a>'),
    'a drawing': ('a.svg', f'<svg><text>{TEXT[:20]}</text><text>{TEXT[20:]}</text></svg>'),
    'a text in UTF-16': ('a.txt', TEXT.encode('utf-16')),
    'a table in Latin 1': ('a.csv', TEXT.encode('latin-1')),
    'Markdown': ('a.md', f'**{TEXT}**'),
    'a sitemap': ('sitemap.xml.gz', gzip.compress(f'<loc>{TEXT}</loc>'.encode())),
    'a gzip of two parts': ('a.txt.gz', gzip.compress(b'x') + gzip.compress(TEXT.encode())),
    'a deflated zip': ('a.zip', zipped()),
    'a zip in a zip': ('a.zip', zipped(zipped(), 'inner.zip')),
    'a name in a zip': ('a.zip', zipped('x', f'{TEXT}.txt')),
    'a shared string of a workbook': (
        'a.xlsx',
        zipped(f'<sst><si><r><t>{TEXT[:25]}</t></r><r><t>{TEXT[25:]}</t></r></si></sst>', 'xl/sharedStrings.xml'),
    ),
    'a part of a document': ('a.docx', zipped(f'<w:p><w:t>{TEXT}</w:t></w:p>', 'word/document.xml')),
    'a folded calendar': ('a.ics', folded(f'DESCRIPTION:{TEXT}')),
    'a calendar in base64': ('a.ics', folded(f'ATTACH;ENCODING=BASE64;VALUE=BINARY:{based()}')),
    'a folded card': ('a.vcf', folded(f'NOTE:{TEXT}')),
    'a quoted-printable card': (
        'a.vcf',
        'NOTE;ENCODING=QUOTED-PRINTABLE:' + ''.join(f'={byte:02X}' for byte in TEXT.encode()),
    ),
    'a quoted-printable card, broken': ('a.vcf', quopri.encodestring(f'NOTE:{"x" * 60}{TEXT}'.encode())),
    'a picture': ('a.png', png(b'tEXt', b'Comment\0' + TEXT.encode('latin-1'))),
    'a compressed text of a picture': ('a.png', png(b'zTXt', b'Comment\0\0' + zlib.compress(TEXT.encode('latin-1')))),
    'a text of a picture in UTF-8': (
        'a.png',
        png(b'iTXt', b'Comment\0\1\0en\0Comment\0' + zlib.compress(TEXT.encode())),
    ),
    'a photograph': ('a.jpg', b'\xff\xd8\xff\xfe' + TEXT.encode('latin-1')),
    'a font': ('a.ttf', b'\0\1\0\0' + TEXT.encode('utf-16-be')),
    'a font for the web': ('a.woff', font_for_the_web()),
    'a page of a PDF': ('a.pdf', pdf(on_page)),
    'an alternative text': ('a.pdf', pdf(alternative)),
    'a text in place of another': ('a.pdf', pdf(actual_text)),
    'a bookmark': ('a.pdf', pdf(bookmark)),
    'a property of a PDF': ('a.pdf', pdf(author)),
    'the metadata of a PDF': ('a.pdf', pdf(metadata)),
    'a link of a PDF': ('a.pdf', pdf(link)),
    'an object of a PDF': ('a.pdf', pdf(left_behind)),
    'a compressed object of a PDF': ('a.pdf', pdf(left_behind, object_stream_mode=pikepdf.ObjectStreamMode.generate)),
    'an attachment': ('a.pdf', pdf(attachment(TEXT.encode()))),
    'an attached zip': ('a.pdf', pdf(attachment(zipped()))),
    'a PDF in a zip': ('a.zip', zipped(pdf(on_page), 'a.pdf')),
}


@pytest.mark.parametrize('where', HOLDING)
def test_a_text_is_found(where):
    name, content = HOLDING[where]
    assert SOUGHT in read(name, content.encode() if isinstance(content, str) else content)


@pytest.mark.parametrize('where', HOLDING)
def test_a_text_that_is_not_there_is_not_found(where):
    name, content = HOLDING[where]
    assert b'39982109' not in read(name, content.encode() if isinstance(content, str) else content)


def test_every_sort_of_file_is_tried():
    tried = {Path(name).suffix for name, _ in HOLDING.values()}
    alike = {'.htm', '.mjs', '.rels', '.vml', '.pptx', '.odt', '.ods', '.epub', '.ico', '.jpeg', '.gif', '.webp'}
    assert set(READERS) - tried == alike | {'.otf', '.woff2'}


def encrypted(**how: bool) -> bytes:
    return pdf(on_page, encryption=pikepdf.Encryption(owner='x', user='' if how.get('opens') else 'y'))


def locked() -> bytes:
    content = bytearray(zipped())
    content[content.index(b'PK\x01\x02') + 8] |= 1
    return bytes(content)


def in_85(document: Pdf) -> None:
    stream = document.make_stream(b'x')
    stream.write(base64.a85encode(TEXT.encode()) + b'~>', filter=Name.ASCII85Decode)
    document.Root.Secret = stream


AS_IT_IS = {'compress_streams': False, 'stream_decode_level': pikepdf.StreamDecodeLevel.none}
UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    'an unknown suffix': ('a.xyz', b'x', 'nothing reads .xyz'),
    'no suffix': ('LICENCE', b'x', 'nothing reads names without a suffix'),
    'an unknown suffix in a zip': ('a.zip', zipped('x', 'b.xyz'), 'nothing reads .xyz (b.xyz in it)'),
    'no zip': ('a.xlsx', b'x', 'it is no zip file, or a damaged one'),
    'a damaged gzip': ('a.txt.gz', b'\x1f\x8b\x08\0xxxxxxxxxxxx', 'its compressed data is damaged'),
    'a zip with a password': ('a.zip', locked(), 'a.txt in it asks for a password'),
    'no PDF': ('a.pdf', b'x', 'it is no PDF, or asks for a password'),
    'a PDF with a password': ('a.pdf', encrypted(), 'it is no PDF, or asks for a password'),
    'an encrypted PDF that opens': ('a.pdf', encrypted(opens=True), 'it is encrypted'),
    'a PDF with other data': ('a.pdf', pdf(in_85, **AS_IT_IS), 'its data is compressed by ASCII85Decode'),
    'no font for the web': ('a.woff', b'wOFFxx', 'the font cannot be opened'),
}


@pytest.mark.parametrize('what', UNREADABLE)
def test_what_cannot_be_read_is_said(what):
    name, content, why = UNREADABLE[what]
    with pytest.raises(UnreadableError) as raised:
        read(name, content)
    assert str(raised.value) == why


BOMBS = {
    'a.txt.gz': gzip.compress(bytes(9_000_000)),
    'a.zip': zipped(bytes(9_000_000)),
    'b.zip': zipped(zipped(bytes(9_000_000)), 'a.zip'),
    'a.js': based(zlib.compress(bytes(9_000_000))).encode(),
}


@pytest.mark.parametrize('name', BOMBS)
def test_what_unpacks_to_too_much_is_not_unpacked(name, monkeypatch):
    monkeypatch.setattr(limits, 'LARGEST', 1_000_000)
    with pytest.raises(UnreadableError, match='it unpacks to more than 1 MB'):
        list(texts(Blob(name, BOMBS[name], budget=Budget(1_000_000))))


def test_what_lies_too_deep_is_not_opened():
    content = zipped()
    for _ in range(limits.DEEPEST):
        content = zipped(content, 'a.zip')
    with pytest.raises(UnreadableError, match='files within files'):
        read('a.zip', content)


def test_ordinary_words_are_not_taken_for_packed_ones():
    said = 'x\x9c is no stream, nor is ABCDEFGHIJKLMNOPxyz/0123456789abcdefABCDEF'
    assert read('a.txt', said.encode()) == words(said).replace(b' ', b'')
