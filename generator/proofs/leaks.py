"""No value and no sentence withheld from an edition is in any file of it.

What an audience may not see must not be in its files at all: not on a page, not in the search index, not in the
text, the links or the properties of a PDF, not in a file within an archive. So everything that was taken out of an
edition is sought in every file made for it, whatever the spacing, case, escaping, encoding or hyphenation.

A value is sought by itself: a number, an address, a name, a reference, the title of an entry withheld whole. Other
words are sought as sentences: four words or more, as the exact run of them. A label or a phrase of fewer words is no
leak, nor is what the templates say.

What these readers may see somewhere else is no secret, and is not sought; a number or an address only if it
stands there by itself, as theirs to call: not if somebody typed it into a sentence.

A file that no reader can read is a problem too: an unknown suffix, damaged, protected by a password, or
unpacking to too many bytes.

Fails: the private number of a member of the cell, typed into a page for all staff.
To fix it: take the value out of the entry that shows it, or open the entry that withholds it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import material

from generator.editions.edition import Edition
from generator.model.problem import Place, Problem
from generator.proofs.built import Built
from generator.proofs.needles import Needle, needles
from generator.proofs.search import File, Verdict, digest_of, file_of, keep_set, verdicts
from generator.render.store import Store

RULE = 'leaks'
CODES = ('L34',)
SHOWN = 60
"""Characters of a text that are enough to recognise it."""

_THEME = Path(material.__file__).parent / 'templates'
Claim = tuple[Edition, Mapping[str, Path]]
"""An edition, and the files that its readers get: where each is, by its name in the finished folder."""


def prove(built: Built) -> Iterator[Problem]:
    """Yield a problem for each withheld text in a file that its readers get, and for each file that cannot be read."""
    claims = [(one.edition, built.files(one.name)) for one in built.manuscripts]
    yield from found_in(claims, built.build.store, built.build.workers)


def found_in(claims: Sequence[Claim], store: Store, workers: int = 1) -> Iterator[Problem]:
    """Yield a problem for each withheld text in a file of those claimed, and for each file that cannot be read.

    A file may be claimed by several editions; it is read once, and searched for what is withheld from each.
    """
    files = _files(claims)
    sought = [{needle.words: needle for needle in needles(edition, store)} for edition, _ in claims]
    sets = [keep_set(one, store) for one in sought]
    pairs = [
        (number, name, files[path])
        for number, (_, own) in enumerate(claims)
        for name, path in own.items()
        if path in files
    ]
    found = verdicts([(sets[number], file) for number, _, file in pairs], store, workers)
    unreadable: dict[str, str] = {}
    for number, name, file in pairs:
        verdict = found[sets[number], file.key]
        unreadable[name] = verdict.unreadable
        yield from _leaks(name, claims[number][0], verdict, sought[number])
    yield from (Problem(Place(name), _unread(why), RULE) for name, why in unreadable.items() if why)


def _leaks(name: str, edition: Edition, verdict: Verdict, withheld: Mapping[bytes, Needle]) -> Iterator[Problem]:
    for words in verdict.found:
        text, place = withheld[words].text, withheld[words].place
        shown = text if len(text) <= SHOWN else f'{text[:SHOWN]}…'
        message = f"'{shown}' is withheld from {edition.name}, and is in {name}; take it out there, or open it here"
        yield Problem(place, message, RULE)


def _unread(why: str) -> str:
    return f'nobody can tell what is in it: {why}; leave it out, or make it of a sort that can be read'


def _files(claims: Sequence[Claim]) -> Mapping[Path, File]:
    """Return every file to be searched: all but copies of what came with Material, which knows nothing of us."""
    paths = dict.fromkeys(path for _, own in claims for path in own.values())
    digests = {path: digest_of(path) for path in paths}
    return {path: file_of(path, digest) for path, digest in digests.items() if digest != _of_the_theme(path)}


def _of_the_theme(path: Path) -> str | None:
    """Return the digest of the file of Material that would be a file's twin, if there is one."""
    ours = path.parts[::-1].index('assets') if 'assets' in path.parts else 0
    return _digest_of_theme('/'.join(path.parts[-ours - 1 :])) if ours else None


@cache
def _digest_of_theme(name: str) -> str | None:
    twin = _THEME / name
    return digest_of(twin) if twin.is_file() else None
