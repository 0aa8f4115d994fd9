"""The gaps of a text, such as `{{ known }}`, which are filled later or from elsewhere in the data."""

import re

GAP = re.compile(r'\{\{\s*([a-z][a-z0-9_]*)\s*\}\}')


def names(text: str) -> list[str]:
    """Return the names of the gaps in a text, in order."""
    return GAP.findall(text)


def is_broken(text: str) -> bool:
    """Return whether a gap is not closed, or has a name that no gap can have."""
    rest = GAP.sub('', text)
    return '{{' in rest or '}}' in rest
