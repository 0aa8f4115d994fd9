"""Every file of the handbook belongs to somebody.

Each file is made by a format for the readers of certain editions, and is searched for what is withheld from them.
A file that no format claims would be searched for nothing, and nobody would know who may have it.

Fails: a file that a tool left in the folder of the finished handbook.
To mend: let the format that makes it name it among its files, or have it written elsewhere.
"""

from collections.abc import Collection, Iterable, Iterator

from generator.model.problem import Place, Problem

RULE = 'claimed'
CODES = ()


def prove(names: Iterable[str], claimed: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each file, by its name in the folder, that is not among those the formats claim."""
    for name in sorted(set(names) - set(claimed)):
        yield Problem(Place(name), 'no format says that it made this file; claim it there, or leave it out', RULE)
