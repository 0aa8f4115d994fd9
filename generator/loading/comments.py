"""Find texts without quotes that YAML ends at a '#', because it takes what follows for a comment."""

import re
from collections.abc import Iterator, Sequence

import yaml

from generator.model.problem import Place, Problem, Severity

RULE = 'cut-text'
_HINT = re.compile(r'[ \t]#[ \t]*\w')
"""What is in every file that has such a text: most have not, and are spared the search."""
_LINES = re.compile('\r\n|\r|\n')
_ATTACHED = re.compile(r'[ \t]+(#\w\S*)')
_NUMBERED = re.compile(r'[ \t]+(#[ \t]+\d+)\b')
_CONTINUED = re.compile(r'([ \t]+)(#\w\S*)')


def cut_texts(node: yaml.Node, text: str, name: str) -> Iterator[Problem]:
    """Yield each text of a file that ends before a '#' that was probably meant as part of it.

    A '#' with a space after it is a comment, unless a number follows: then it may be one, and this is a warning.
    """
    if _HINT.search(text):
        lines = _LINES.split(text)
        for scalar, indent in _plain(node, -1):
            found = _cut(scalar, indent, lines, name)
            if found:
                yield found


def _plain(node: yaml.Node, indent: int) -> Iterator[tuple[yaml.ScalarNode, int]]:
    """Yield every value without quotes, and the column from which on its further lines would have to be indented."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _plain(value, key.start_mark.column)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _plain(item, node.start_mark.column)
    elif isinstance(node, yaml.ScalarNode) and not node.style:
        yield node, indent


def _cut(scalar: yaml.ScalarNode, indent: int, lines: Sequence[str], name: str) -> Problem | None:
    row, column = scalar.end_mark.line, scalar.end_mark.column
    rest, below = lines[row][column:], lines[row + 1] if row + 1 < len(lines) else ''
    found, further = _ATTACHED.match(rest), _CONTINUED.match(below)
    if found:
        return _attached(Place(name, row + 1, column + found.start(1) + 1), found[1])
    if further and scalar.value and not rest.strip() and len(further[1]) > indent:
        return _attached(Place(name, row + 2, further.start(2) + 1), further[2])
    numbered = _NUMBERED.match(rest)
    return _numbered(Place(name, row + 1, column + numbered.start(1) + 1), numbered[1]) if numbered else None


def _attached(at: Place, sign: str) -> Problem:
    said = f"the text ends before '{sign}'; put quotes around the whole text, or a space after # if it is a comment"
    return Problem(at, said, RULE)


def _numbered(at: Place, sign: str) -> Problem:
    said = f"the text ends before '{sign}'; put quotes around the whole text, or a comment on a line of its own"
    return Problem(at, said, RULE, Severity.WARNING)
