"""One file per typeface in the whole: the parts each carry their own cut of it."""

import io
from collections import defaultdict
from collections.abc import Iterable, Sequence

import pikepdf
from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from pikepdf import Dictionary, Name, Object

from generator.render.print.layout.fonts import Face

# What Pango calls the weights of a face in the names it writes.
_WEIGHTS = {'': 400, 'Semi-Bold': 600, 'Bold': 700, 'Heavy': 900}
# Tables that a printer of glyphs has no use for.
_SHAPING = {'GSUB', 'GPOS', 'GDEF', 'BASE', 'DSIG', 'name'}


def share(whole: pikepdf.Pdf, faces: Sequence[Face]) -> None:
    """Give all fonts of one face the same file, cut to the glyphs that any of them uses."""
    named = {_name(face): face for face in faces if face.weight in _WEIGHTS.values()}
    fonts: defaultdict[str, list[Object]] = defaultdict(list)
    for font in _fonts(whole):
        name = str(font.BaseFont).partition('+')[2]
        if name in named and Name.FontFile2 in font.FontDescriptor:
            fonts[name].append(font)
    for name in sorted(fonts):
        _share_one(whole, named[name], fonts[name])


def _share_one(whole: pikepdf.Pdf, face: Face, fonts: Sequence[Object]) -> None:
    content = _cut(face, {glyph for font in fonts for glyph in _glyphs(font.W)})
    file = whole.make_stream(content, Length1=len(content))
    for font in fonts:
        font.FontDescriptor.FontFile2 = file


def _fonts(whole: pikepdf.Pdf) -> Iterable[Object]:
    seen = set()
    for holder in _drawn(whole):
        for font in holder.Resources.get(Name.Font, Dictionary()).values():
            if font.objgen not in seen and Name.DescendantFonts in font:
                seen.add(font.objgen)
                yield font.DescendantFonts[0]


def _drawn(whole: pikepdf.Pdf) -> Iterable[Object]:
    """Yield every page, and every drawing of a half sheet on it."""
    for page in whole.pages:
        yield page.obj
        yield from (one for one in page.obj.Resources.get(Name.XObject, Dictionary()).values() if Name.Resources in one)


def _glyphs(widths: Object) -> Iterable[int]:
    """Yield the glyphs of a table of widths, written as `first [width width …] first […] …`."""
    items = list(widths)
    for first, run in zip(items[::2], items[1::2], strict=True):
        yield from range(int(first), int(first) + len(run))


def _cut(face: Face, glyphs: set[int]) -> bytes:
    """Return the font with the outlines of these glyphs only, each at its own number."""
    cutter = subset.Subsetter(subset.Options(retain_gids=True, hinting=False, notdef_outline=True, glyph_names=False))
    out = io.BytesIO()
    with TTFont(face.path, recalcTimestamp=False) as font:
        # Taken out unread: text is already shaped, and reading these is nearly all the time a cut takes.
        for table in _SHAPING & set(font.keys()):
            del font[table]
        cutter.populate(gids=sorted(glyph for glyph in glyphs if glyph < font['maxp'].numGlyphs))
        cutter.subset(font)
        font.save(out)
    return out.getvalue()


def _name(face: Face) -> str:
    """Return the name that Pango gives a face."""
    weight = next(word for word, weight in _WEIGHTS.items() if weight == face.weight)
    words = [*face.family.split(), *weight.split(), *(['Italic'] if face.italic else [])]
    return '-'.join(words)
