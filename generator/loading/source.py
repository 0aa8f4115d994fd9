"""Read YAML so that every value stays text and knows where it was written.

YAML guesses types: it reads the phone number +33199000001 as a number and 12:30 as 750. Here every
scalar stays the text the author wrote; the model alone decides what it means.
"""

import io
import re
import stat
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import yaml

from generator.loading.comments import cut_texts
from generator.model.part import Path as Steps
from generator.model.problem import Place, Problem

Tree = dict[str, 'Tree'] | list['Tree'] | str | None

LARGEST = 1_048_576
"""Bytes in the largest file that is read: a hundred times a long playbook."""
KEPT = 16_384
"""Texts and entries that are kept in memory, so that while serving only what changed is read again."""
DEEPEST = 16
"""Levels of nesting: twice what any entry needs."""
RULE = 'syntax'

_PLAIN = frozenset(
    f'tag:yaml.org,2002:{name}'
    for name in ('str', 'int', 'float', 'bool', 'null', 'timestamp', 'merge', 'value', 'map', 'seq')
)
_SUSPECT = 1000
"""Signs that may open a level, below which a text cannot nest deeply enough to do harm."""
_OPENING = ('[', '{', '- -', '-  ', '-\t', '? ', '?\t')
_TOO_DEEP = 'nested too deeply; no entry needs so many levels'
_HIDDEN = re.compile('[\x85\u2028\u2029]')
"""Ends of lines to YAML, and to no editor: lines would be counted differently."""
_UNPRINTABLE = re.compile('[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')
_NULL = 'tag:yaml.org,2002:null'
_ADVICE = (
    ('found character', 'a tab or a character YAML does not allow: indent with spaces, put quotes around the text'),
    ('mapping values are not allowed', 'a colon inside the text, or wrong indentation: put quotes around the text'),
    ('could not find expected', "a line without 'key: value', or a quote that is not closed"),
    ('did not find expected', 'wrong indentation, or a bracket or quote that is not closed'),
    (
        'found undefined alias',
        "'*name' repeats an anchor that does not exist: put quotes around a text that begins with *",
    ),
    ('found duplicate anchor', 'anchors are not used here: write the value out'),
    ('exceeded', _TOO_DEEP),
    ('expected a single document', "two documents in one file: remove the line '---' or make two files"),
    ('control characters', 'a character that cannot be printed; delete it'),
    ('special characters', 'a character that cannot be printed; delete it'),
    ('while scanning', 'a character YAML does not allow here: put quotes around the text'),
)


class Marked(Protocol):
    """A place as either of PyYAML's two readers gives it, counted from zero."""

    line: int
    column: int


class Places(Mapping[Steps, Place]):
    """Where each part of a node was written. A place is found when it is asked for, because few of them are."""

    def __init__(self, node: yaml.Node, file: str) -> None:
        self._node = node
        self._file = file

    def __getitem__(self, steps: Steps) -> Place:
        node = self._node
        for step in steps:
            node = _child(node, step)[1]
        return place(node)

    def __iter__(self) -> Iterator[Steps]:
        yield from _paths(self._node, ())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def key(self, steps: Steps) -> Place:
        """Return where the key of a field was written."""
        *above, last = steps
        node = self._node
        for step in above:
            node = _child(node, step)[1]
        return place(_child(node, last)[0])


def place(node: yaml.Node) -> Place:
    """Return where a node begins."""
    mark = node.start_mark
    return Place(mark.name, mark.line + 1, mark.column + 1)


def read(path: Path, name: str, problems: list[Problem]) -> yaml.Node | None:
    """Return the node of a YAML file, or nothing and a problem that says why."""
    text = read_text(path, name, problems)
    return None if text is None else parse(text, name, problems)


def parse(text: str, name: str, problems: list[Problem]) -> yaml.Node | None:
    """Return the node of a YAML text, or nothing and a problem that says why; of the same text, the same node."""
    node, found = _parsed(text, name)
    problems += found
    return node


@lru_cache(KEPT)
def _parsed(text: str, name: str) -> tuple[yaml.Node | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return _checked(text, name, problems), tuple(problems)


def _checked(text: str, name: str, problems: list[Problem]) -> yaml.Node | None:
    hidden = _HIDDEN.search(text)
    if hidden:
        problems.append(
            Problem(_at(text, hidden.start(), name), 'an invisible character that ends a line; delete it', RULE)
        )
        return None
    try:
        too_deep = _depth_fault(text, name)
        node = None if too_deep else _compose(text, name)
    except yaml.YAMLError as error:
        problems.append(_syntax_problem(error, text, name))
        return None
    if too_deep:
        problems.append(too_deep)
        return None
    if node is None:
        problems.append(Problem(Place(name), 'the file is empty; write the entry, or delete the file', RULE))
        return None
    found = list(_faults(node, text, name))
    problems += found or cut_texts(node, text, name)
    return None if found else node


def read_text(path: Path, name: str, problems: list[Problem], largest: int = LARGEST) -> str | None:
    """Return the text of a file, or nothing and a problem that says why."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            problems.append(Problem(Place(name), 'neither file nor folder; remove it', 'file'))
            return None
        if status.st_size > largest:
            problems.append(Problem(Place(name), f'larger than {largest // 1024} KiB; split it into entries', 'file'))
            return None
        return path.read_bytes().decode('utf-8-sig')
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b'\n') + 1
        column = error.start - (error.object.rfind(b'\n', 0, error.start) + 1) + 1
        problems.append(Problem(Place(name, line, column), 'not UTF-8; save the file with the encoding UTF-8', 'file'))
    except IsADirectoryError:
        problems.append(Problem(Place(name), 'a folder where a file should be; rename or move it', 'file'))
    except OSError as error:
        problems.append(
            Problem(Place(name), f'cannot be read ({error.strerror}); check the file and its rights', 'file')
        )
    return None


def tree(node: yaml.Node) -> Tree:
    """Return what a node holds: mappings, lists and texts, nothing guessed."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: tree(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [tree(item) for item in node.value]
    return None if node.tag == _NULL else str(node.value)


class _Named(io.StringIO):
    """A text with a name, which libyaml gives to every mark."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def _compose(text: str, name: str) -> yaml.Node | None:
    loader = yaml.CSafeLoader(_Named(text, name))
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _depth_fault(text: str, name: str) -> Problem | None:
    """Return a problem where a text nests so deeply that composing it would exhaust the stack of libyaml."""
    if sum(text.count(character) for character in _OPENING) < _SUSPECT:
        return None
    depth = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return Problem(_spot(name, event.start_mark), _TOO_DEEP, RULE)
    return None


def _spot(name: str, mark: Marked | None) -> Place:
    return Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)


def _syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    mark = getattr(error, 'problem_mark', None) or getattr(error, 'context_mark', None)
    at = _inside(_spot(name, mark), text) if mark else _unprintable(text, name)
    found = ' '.join(str(getattr(error, part, '') or '') for part in ('context', 'problem', 'reason')) or str(error)
    advice = next(
        (advice for words, advice in _ADVICE if words in found), 'not YAML; look for a missing quote or space'
    )
    return Problem(at, advice, RULE)


def _inside(at: Place, text: str) -> Place:
    """Return a place no further than the end of the text: at the end of a file the reader points to the line after."""
    lines = re.split('\r\n|\r|\n', text)
    return at if at.line <= len(lines) else Place(at.file, len(lines), len(lines[-1]) + 1)


def _unprintable(text: str, name: str) -> Place:
    """Return where the first character stands that YAML does not take: its reader does not say."""
    found = _UNPRINTABLE.search(text)
    return _at(text, found.start() if found else 0, name)


def _at(text: str, index: int, name: str) -> Place:
    before = text[:index]
    return Place(name, before.count('\n') + 1, len(before) - (before.rfind('\n') + 1) + 1)


def _faults(node: yaml.Node, text: str, name: str) -> Iterator[Problem]:
    aliased = next((token for token in _aliases(text)), None) if '*' in text else None
    if aliased is not None:
        yield Problem(
            _spot(name, aliased.start_mark), 'anchors and aliases are not used here; write the value out', RULE
        )
        return
    yield from _node_faults(node, 1)


def _aliases(text: str) -> Iterator[yaml.Token]:
    return (token for token in yaml.scan(text, yaml.CSafeLoader) if isinstance(token, yaml.AliasToken))


def _node_faults(node: yaml.Node, depth: int) -> Iterator[Problem]:
    if node.tag not in _PLAIN:
        yield Problem(place(node), f"'{node.tag}' is a YAML tag; only plain values are used here: remove it", RULE)
    if depth > DEEPEST:
        yield Problem(place(node), _TOO_DEEP, RULE)
    elif isinstance(node, yaml.MappingNode):
        yield from _mapping_faults(node, depth)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _node_faults(item, depth + 1)


def _mapping_faults(node: yaml.MappingNode, depth: int) -> Iterator[Problem]:
    seen: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            yield Problem(
                place(key), 'a key must be a plain word; put quotes around a text that begins with [ or {', RULE
            )
            continue
        if key.value in seen:
            first = f'first on line {place(seen[key.value]).line}'
            yield Problem(place(key), f"'{key.value}' is written twice ({first}); keep one", RULE)
        seen.setdefault(key.value, key)
        if not isinstance(value, yaml.ScalarNode) or value.tag not in _PLAIN:  # spares most values a generator each
            yield from _node_faults(value, depth + 1)


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    raise KeyError(step)


def _paths(node: yaml.Node, steps: Steps) -> Iterator[Steps]:
    yield steps
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _paths(value, (*steps, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _paths(item, (*steps, number))
