"""Lay private values over public ones: mappings merge by key, lists are replaced whole, `null` removes."""

import yaml

NULL = 'tag:yaml.org,2002:null'


def overlaid(base: yaml.Node | None, over: yaml.Node | None) -> yaml.Node | None:
    """Return a node with another laid over it; each value keeps the place it was written in."""
    if over is not None and over.tag == NULL:
        return None
    if base is None or over is None:
        return base or over
    if not (isinstance(base, yaml.MappingNode) and isinstance(over, yaml.MappingNode)):
        return over
    held = {key.value: (key, value) for key, value in base.value}
    for key, value in over.value:
        if value.tag == NULL:
            held.pop(key.value, None)
        else:
            below = held.get(key.value)
            held[key.value] = (below[0] if below else key, overlaid(below[1], value) if below else value)
    return yaml.MappingNode(base.tag, list(held.values()), base.start_mark, base.end_mark)
