"""The libraries that make the bytes of a PDF: their versions, and where they are not found, what to install."""

import ctypes
from functools import cache
from importlib.metadata import version

# The names under which Linux, macOS and Windows keep each library, and the function that returns its version.
_LIBRARIES = (
    ('pango', ('libpango-1.0.so.0', 'libpango-1.0.dylib', 'libpango-1.0-0'), 'pango_version_string'),
    ('harfbuzz', ('libharfbuzz.so.0', 'libharfbuzz.0.dylib', 'libharfbuzz-0'), 'hb_version_string'),
)
_PACKAGES = ('weasyprint', 'pydyf', 'pyphen', 'fonttools', 'pikepdf')


@cache
def versions() -> tuple[tuple[str, str], ...]:
    """Return name and version of all that the bytes depend on; raises `OSError` where a library is missing."""
    native = tuple((name, _native(names, function)) for name, names, function in _LIBRARIES)
    return native + tuple((package, version(package)) for package in _PACKAGES)


def _native(names: tuple[str, ...], function: str) -> str:
    for name in names:
        try:
            tell = getattr(ctypes.CDLL(name), function)
        except OSError:
            continue
        tell.restype = ctypes.c_char_p
        return str(tell().decode())
    raise OSError(f'{names[0]} is not installed')
