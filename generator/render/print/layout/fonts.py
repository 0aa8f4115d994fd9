"""The typefaces of the binder, and the characters they lack."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

FAMILY = 'Source Sans Pro'

# The weights the style sheets ask for. TrueType outlines: HarfBuzz cuts them to a tenth of what it leaves of the
# OpenType ones.
_STOCK = (
    ('Regular', 400, False),
    ('It', 400, True),
    ('Semibold', 600, False),
    ('Bold', 700, False),
    ('BoldIt', 700, True),
    ('Black', 900, False),
)

# HarfBuzz draws this one as a hyphen where a font has none of its own.
_DRAWN_OTHERWISE = {0x2011: 0x2010}


@dataclass(frozen=True)
class Face:
    """One font file and how a style sheet asks for it."""

    path: Path
    family: str = FAMILY
    weight: int = 400
    italic: bool = False

    @property
    def css(self) -> str:
        """Return the `@font-face` rule of this file."""
        style = 'italic' if self.italic else 'normal'
        return (
            f'@font-face {{ font-family: "{self.family}"; font-weight: {self.weight}; font-style: {style}; '
            f'src: url("{self.path.as_uri()}") }}\n'
        )


def stock_faces() -> tuple[Face, ...]:
    """Return the faces every binder has, from the package that carries them."""
    spec = find_spec('font_source_sans_pro')
    if spec is None or spec.origin is None:
        raise FileNotFoundError('the fonts are not installed: pip install font-source-sans-pro')
    folder = Path(spec.origin).parent / 'files'
    return tuple(Face(folder / f'SourceSansPro-{name}.ttf', FAMILY, weight, italic) for name, weight, italic in _STOCK)


def is_font(path: Path) -> bool:
    """Return whether a file is there and holds letters that the binder can be set in."""
    try:
        with path.open('rb') as file:
            return bool(TTFont(file, lazy=True).getBestCmap())
    except (OSError, TTLibError):
        return False


def missing_glyphs(text: str, faces: Sequence[Face] | None = None) -> str:
    """Return, sorted, the characters of the text that no face can print upright."""
    held = _coverage(tuple(stock_faces() if faces is None else faces))
    return ''.join(sorted(sign for sign in set(text) if not _is_printable(sign, held)))


def _is_printable(sign: str, held: frozenset[int]) -> bool:
    # Controls print nothing, and HarfBuzz makes every width of space from the plain one.
    if unicodedata.category(sign) in {'Cc', 'Cf', 'Zs', 'Zl', 'Zp'}:
        return True
    return _DRAWN_OTHERWISE.get(ord(sign), ord(sign)) in held


@cache
def _coverage(faces: tuple[Face, ...]) -> frozenset[int]:
    """Return what every upright face of a family has, for any family."""
    families: dict[str, set[int]] = {}
    for face in faces:
        if not face.italic:
            with TTFont(face.path, lazy=True) as font:
                signs = set(font.getBestCmap())
            families[face.family] = families.get(face.family, signs) & signs
    return frozenset().union(*families.values())
