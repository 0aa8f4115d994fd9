"""Every file of the handbook belongs to an edition.

Each file is made by a format for the readers of certain editions, and is searched for what is withheld from them.
A file that no format claims would not be searched, and it would be unknown who may have it. The manifest alone is
for no reader: it names the files of every edition.

Fails: a file that a tool left in the folder of the finished handbook.
To fix it: let the format that makes it name it among its files, or have it written elsewhere.
"""

from collections.abc import Iterator

from generator.model.problem import Place, Problem
from generator.proofs.built import Built

RULE = 'claimed'
CODES: tuple[str, ...] = ()


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each file that is not among those that the formats say they made."""
    made = (path for path in built.build.target.rglob('*') if path.is_file())
    names = {path.relative_to(built.build.target).as_posix() for path in made}
    for name in sorted(names.difference(built.output.for_nobody, *built.output.files.values())):
        yield Problem(Place(name), 'no format says that it made this file; claim it there, or leave it out', RULE)
