"""What the handbook needs from the system, and what that is called on each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class System(StrEnum):
    """The systems whose packages we know by name."""

    DEBIAN = 'debian'
    UBUNTU = 'ubuntu'
    MACOS = 'macos'
    OTHER = 'other'


@dataclass(frozen=True)
class Library:
    """A library that is loaded by name, under the names WeasyPrint tries in turn."""

    name: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Program:
    """A program that the tests start, under the names and paths it may have."""

    name: str
    commands: tuple[str, ...]


PANGO = 'Pango'
LIBRARIES = (
    Library('GObject', ('libgobject-2.0.so.0', 'libgobject-2.0.0.dylib', 'gobject-2.0')),
    Library(PANGO, ('libpango-1.0.so.0', 'libpango-1.0.dylib', 'pango-1.0')),
    Library('Pango for FreeType', ('libpangoft2-1.0.so.0', 'libpangoft2-1.0.dylib', 'pangoft2-1.0')),
    Library('HarfBuzz', ('libharfbuzz.so.0', 'libharfbuzz.0.dylib', 'harfbuzz')),
    Library('HarfBuzz subset', ('libharfbuzz-subset.so.0', 'libharfbuzz-subset.0.dylib', 'harfbuzz-subset')),
    Library('Fontconfig', ('libfontconfig.so.1', 'libfontconfig.1.dylib', 'fontconfig')),
)
_APPLICATIONS = ('Google Chrome', 'Chromium')
CHROMIUM = Program(
    'Chromium',
    (
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        *(f'/Applications/{name}.app/Contents/MacOS/{name}' for name in _APPLICATIONS),
    ),
)
PROGRAMS = (
    CHROMIUM,
    Program('pdftotext', ('pdftotext',)),
    Program('pdftoppm', ('pdftoppm',)),
    Program('pdfinfo', ('pdfinfo',)),
)

# The faces that site and paper use, as the package font-source-sans-pro names its files.
FONTS = tuple(f'SourceSansPro-{face}.ttf' for face in ('Regular', 'It', 'Semibold', 'Bold', 'BoldIt', 'Black'))

_PANGO = {System.DEBIAN: 'libpango-1.0-0', System.UBUNTU: 'libpango-1.0-0', System.MACOS: 'pango'}
_PANGO_FT2 = {System.DEBIAN: 'libpangoft2-1.0-0', System.UBUNTU: 'libpangoft2-1.0-0', System.MACOS: 'pango'}
_SUBSET = {System.DEBIAN: 'libharfbuzz-subset0', System.UBUNTU: 'libharfbuzz-subset0', System.MACOS: 'harfbuzz'}
_POPPLER = {System.DEBIAN: 'poppler-utils', System.UBUNTU: 'poppler-utils', System.MACOS: 'poppler'}
# Ubuntu's Chromium is a snap behind this package; Homebrew offers Chrome, which the tests drive as well.
_BROWSER = {System.DEBIAN: 'chromium', System.UBUNTU: 'chromium-browser', System.MACOS: '--cask google-chrome'}
_PACKAGES: Mapping[str, Mapping[System, str]] = MappingProxyType(
    {
        # GObject, HarfBuzz and Fontconfig come with Pango, under names that change from one release to the next.
        'GObject': _PANGO,
        PANGO: _PANGO,
        'Pango for FreeType': _PANGO_FT2,
        'HarfBuzz': _PANGO,
        'HarfBuzz subset': _SUBSET,
        'Fontconfig': _PANGO_FT2,
        'Chromium': _BROWSER,
        'pdftotext': _POPPLER,
        'pdftoppm': _POPPLER,
        'pdfinfo': _POPPLER,
    }
)


def package(name: str, system: System) -> str:
    """Return what the system's package manager calls the thing, or nothing where we do not know."""
    return _PACKAGES[name].get(system, '')
