"""Lay private values over public ones: mappings merge by key, lists are replaced whole, `null` removes."""

from functools import lru_cache

import yaml

from generator.loading.source import KEPT, Tree, place, tree
from generator.model.problem import Problem, Severity

NULL = 'tag:yaml.org,2002:null'
RULE = 'private-list'


def overlaid(base: yaml.Node | None, over: yaml.Node | None, problems: list[Problem]) -> yaml.Node | None:
    """Return a node with another laid over it; each value keeps the place it was written in.

    `problems` gets a warning where a value takes the place of others that it does not hold. Of the same two nodes the
    result is the same: what did not change is not decoded again while serving.
    """
    node, found = _kept(base, over)
    problems += found
    return node


@lru_cache(KEPT)
def _kept(base: yaml.Node | None, over: yaml.Node | None) -> tuple[yaml.Node | None, tuple[Problem, ...]]:
    problems: list[Problem] = []
    return _laid_over(base, over, problems, ''), tuple(problems)


def _laid_over(base: yaml.Node | None, over: yaml.Node | None, problems: list[Problem], name: str) -> yaml.Node | None:
    """Return a node with another laid over it. `name` is the key of both; an entry has none."""
    if over is not None and over.tag == NULL:
        return None
    if isinstance(base, yaml.MappingNode) and isinstance(over, yaml.MappingNode):
        return _merged(base, over, problems)
    if name and base is not None and over is not None:
        _tell_lost(base, over, problems, name)
    return over or base


def _merged(base: yaml.MappingNode, over: yaml.MappingNode, problems: list[Problem]) -> yaml.MappingNode:
    held = {key.value: (key, value) for key, value in base.value}
    for key, value in over.value:
        first, below = held.get(key.value, (key, None))
        kept = _laid_over(below, value, problems, key.value)
        if kept is None:
            held.pop(key.value, None)
        else:
            held[key.value] = first, kept
    return yaml.MappingNode(base.tag, list(held.values()), base.start_mark, base.end_mark)


def _tell_lost(base: yaml.Node, over: yaml.Node, problems: list[Problem], name: str) -> None:
    before, after = _items(tree(base)), _items(tree(over)) or [tree(over)]
    lost = sum(not any(_holds(one, item) for one in after) for item in before)
    if lost:
        public = place(base)
        replaced = f"replaces '{name}' of {public.file}:{public.line} whole"
        said = f'{replaced} and leaves out {lost} of the {len(before)} items there; write all of them here'
        problems.append(Problem(place(over), said, RULE, Severity.WARNING))


def _items(value: Tree) -> list[Tree]:
    """Return what a list or a mapping holds; a text holds nothing that could get lost."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _holds(over: Tree, base: Tree) -> bool:
    """Return whether a private value says all that a public one says."""
    if isinstance(base, dict) and isinstance(over, dict):
        return all(key in over and _holds(over[key], value) for key, value in base.items())
    return over == base
