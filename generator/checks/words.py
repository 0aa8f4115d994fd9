"""Count the words of a text as a reader does."""

import re

_WORD = re.compile(r'\S*\w\S*')


def count(text: str) -> int:
    """Return how many words a text has. Punctuation that stands alone, such as the French colon, does not count."""
    return len(_WORD.findall(text))


def first(text: str) -> str:
    """Return the first word, without the punctuation around it."""
    found = _WORD.search(text)
    return found[0].strip('*_"\'“”«»(),.:;!?') if found else ''


def excerpt(text: str, longest: int = 40) -> str:
    """Return the beginning of a text on one line, to be recognised by."""
    line = ' '.join(text.split())
    return line if len(line) <= longest else f'{line[: longest - 1].rstrip()}…'
