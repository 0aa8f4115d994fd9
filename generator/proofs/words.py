"""A text as its words alone, in which another can be found however it was set, and the one pass that finds many."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick

LONG = 8
"""Letters and digits from which on something is found whatever stands between them; a shorter text stands alone."""

_FOREIGN = re.compile(r'[^\x00-\x7f]+')
_JOINERS = frozenset('\xad\u200b\u200c\u200d\u2060\ufeff')
"""Characters that nobody sees: they part nothing."""
_ASCII = 0x7F
_TABLE = bytes(
    code if code > _ASCII or code in b'@\n' else ord(chr(code).lower()) if chr(code).isalnum() else 0x20
    for code in range(256)
)
"""What each byte of UTF-8 becomes: of ASCII, a letter is small, and what is no letter or digit but `@` is a space."""


def words(text: str) -> bytes:
    """Return the words of a text, in lower case and without accents, with one space between them; in UTF-8."""
    return b' '.join(_plain(text).split())


def many(texts: Sequence[str]) -> list[bytes]:
    """Return the words of each of many texts, in a fraction of the time of one after the other."""
    whole = _plain('\n'.join(text.replace('\n', ' ') for text in texts))
    return [b' '.join(line.split()) for line in whole.split(b'\n')] if texts else []


def _plain(text: str) -> bytes:
    unaccented = text if text.isascii() else _FOREIGN.sub(lambda run: _unaccented(run[0]), text)
    return unaccented.encode(errors='ignore').translate(_TABLE, b'\0')


@lru_cache(maxsize=50_000)
def _unaccented(run: str) -> str:
    """Return characters beyond ASCII without their accents: letters as small ones, and a space for what is none."""
    apart = unicodedata.normalize('NFKD', run).casefold()
    kept = (sign for sign in apart if not unicodedata.combining(sign) and sign not in _JOINERS)
    return ''.join(sign if sign.isalnum() or sign.isascii() else ' ' for sign in kept)


class Finder:
    """Finds many texts in one pass: long ones among letters and digits, short ones as words that stand alone."""

    def __init__(self, sought: Iterable[bytes]) -> None:
        """Make ready to find texts, given as their words."""
        every = list(dict.fromkeys(sought))
        self._long = [text for text in every if is_long(text)]
        self._short = [text for text in every if not is_long(text)]
        self._in_letters = BytesAhoCorasick([text.replace(b' ', b'') for text in self._long])
        self._in_words = BytesAhoCorasick([b' %b ' % text for text in self._short])

    def found(self, content: bytes) -> list[bytes]:
        """Return each text that is in the words of something, once."""
        return [
            *_picked(self._long, self._in_letters, content.translate(None, b' ')),
            *_picked(self._short, self._in_words, b' %b ' % content),
        ]


def is_long(text: bytes) -> bool:
    """Return whether a text is found whatever stands between its letters."""
    return len(text.replace(b' ', b'').decode()) >= LONG


def _picked(sought: Sequence[bytes], automaton: BytesAhoCorasick, text: bytes) -> Iterable[bytes]:
    if not sought:
        return ()
    places = {place for place, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
    return (sought[place] for place in sorted(places))
