"""Words by which two people find out on the phone whether they hold the same leaf or the same binder."""

import hashlib
from collections.abc import Iterator

# The radiotelephony alphabet of ICAO and ITU: the same words in every language, made for bad lines.
ALPHABET = (
    *('Alfa', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel', 'India'),
    *('Juliett', 'Kilo', 'Lima', 'Mike', 'November', 'Oscar', 'Papa', 'Quebec', 'Romeo'),
    *('Sierra', 'Tango', 'Uniform', 'Victor', 'Whiskey', 'X-ray', 'Yankee', 'Zulu'),
)


def check_word(*parts: str) -> str:
    """Return two words and a digit drawn from the content: one in 6,760."""
    return _spoken(parts, words=2, digits=1)


def check_phrase(*parts: str) -> str:
    """Return four words and two digits drawn from the content: one in 45 million."""
    return _spoken(parts, words=4, digits=2)


def _spoken(parts: tuple[str, ...], words: int, digits: int) -> str:
    drawn = _draws(parts)
    spelled = [ALPHABET[next(drawn) % len(ALPHABET)] for _ in range(words)]
    return ' '.join([*spelled, ''.join(str(next(drawn) % 10) for _ in range(digits))])


def _draws(parts: tuple[str, ...]) -> Iterator[int]:
    """Yield 32-bit numbers of the hash; the length of each part keeps `ab, c` and `a, bc` apart."""
    whole = hashlib.sha256()
    for part in parts:
        content = part.encode()
        whole.update(len(content).to_bytes(8) + content)
    seed = whole.digest()
    return (int.from_bytes(seed[k : k + 4]) for k in range(0, len(seed), 4))
