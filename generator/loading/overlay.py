"""Lay private values over public ones: mappings merge by key, lists are replaced whole, `null` removes."""

from functools import lru_cache

import yaml

from generator.loading.source import KEPT

NULL = 'tag:yaml.org,2002:null'


@lru_cache(KEPT)
def overlaid(base: yaml.Node | None, over: yaml.Node | None) -> yaml.Node | None:
    """Return a node with another laid over it; each value keeps the place it was written in.

    Of the same two nodes it is the same: what did not change is not decoded again while serving.
    """
    if over is not None and over.tag == NULL:
        return None
    if isinstance(base, yaml.MappingNode) and isinstance(over, yaml.MappingNode):
        return _merged(base, over)
    return over or base


def _merged(base: yaml.MappingNode, over: yaml.MappingNode) -> yaml.MappingNode:
    held = {key.value: (key, value) for key, value in base.value}
    for key, value in over.value:
        first, below = held.get(key.value, (key, None))
        kept = overlaid(below, value)
        if kept is None:
            held.pop(key.value, None)
        else:
            held[key.value] = first, kept
    return yaml.MappingNode(base.tag, list(held.values()), base.start_mark, base.end_mark)
