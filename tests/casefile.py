"""Case files: what changes the small handbook of tests/small, then the problems expected, in one text file.

What stands before the first line that begins with `=== ` says what the case shows. Then, in any order:

    === write data/sites.yml        the whole text of a file, up to the next `=== `
    === add data/sites.yml          a text put at the end of a file
    === change data/sites.yml       a text that the file holds exactly once, a line `===>`, what it becomes
    === delete data/sites.yml       a file or folder taken away
    === bytes data/sites.yml        a file given as Python writes bytes, for what an editor cannot type
    === repeat 9 data/sites.yml     a file made of a text so many times
    === link data/a.yml ../b.yml    a symbolic link, and where it leads
    === folder data/sites.yml       a folder
    === today 2027-03-01            the day of the check, else 2026-11-22
    === emergency                   check as --emergency does
    === problems                    every problem, word for word; nothing where all is well
"""

import ast
import re
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks.run import run
from generator.loading.load import load

SMALL = Path(__file__).parent / 'small'
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Part:
    """A section of a case: the verb, its arguments and the text below."""

    verb: str
    arguments: tuple[str, ...]
    text: str


def cases(folder: Path) -> list[Path]:
    """Return every case file under a folder."""
    return sorted(folder.rglob('*.txt'))


def parts(case: Path) -> list[Part]:
    """Return the sections of a case."""
    pieces = re.split(r'^=== (.*)\n', case.read_text('utf-8'), flags=re.MULTILINE)[1:]
    heads = [head.split() for head in pieces[::2]]
    return [Part(head[0], tuple(head[1:]), text) for head, text in zip(heads, pieces[1::2], strict=True)]


def expected(case: Path) -> str:
    """Return the problems that a case expects, as printed."""
    return next(part.text for part in parts(case) if part.verb == 'problems')


def found(case: Path, root: Path) -> str:
    """Return the problems that a case has, as printed, after building it in an empty folder."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    today, emergency = TODAY, False
    for part in parts(case):
        if part.verb == 'today':
            today = date.fromisoformat(part.arguments[0])
        elif part.verb == 'emergency':
            emergency = True
        elif part.verb != 'problems':
            MAKERS[part.verb](root, part)
    loaded = load(root)
    problems = [
        *loaded.problems,
        *run(loaded.handbook, loaded.catalogues, today, doubts=loaded.doubts, emergency=emergency),
    ]
    return ''.join(f'{problem}\n' for problem in problems)


def _write(root: Path, part: Part) -> None:
    target = root / part.arguments[0]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(part.text, 'utf-8', newline='')


def _add(root: Path, part: Part) -> None:
    target = root / part.arguments[0]
    target.write_text(target.read_text('utf-8') + part.text, 'utf-8')


def _change(root: Path, part: Part) -> None:
    target = root / part.arguments[0]
    before = target.read_text('utf-8')
    old, _, new = (piece.removesuffix('\n') for piece in part.text.partition('===>\n'))
    assert before.count(old) == 1, f'{part.arguments[0]} holds this {before.count(old)} times, not once:\n{old}'
    target.write_text(before.replace(old, new), 'utf-8')


def _delete(root: Path, part: Part) -> None:
    target = root / part.arguments[0]
    if target.is_dir():
        shutil.rmtree(target)
    else:
        target.unlink()


def _bytes(root: Path, part: Part) -> None:
    target = root / part.arguments[0]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(ast.literal_eval(part.text.strip()))


def _repeat(root: Path, part: Part) -> None:
    (root / part.arguments[1]).write_text(part.text.removesuffix('\n') * int(part.arguments[0]), 'utf-8')


def _link(root: Path, part: Part) -> None:
    target = root / part.arguments[0]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(part.arguments[1])


def _folder(root: Path, part: Part) -> None:
    (root / part.arguments[0]).mkdir(parents=True)


MAKERS = {
    'write': _write,
    'add': _add,
    'change': _change,
    'delete': _delete,
    'bytes': _bytes,
    'repeat': _repeat,
    'link': _link,
    'folder': _folder,
}
