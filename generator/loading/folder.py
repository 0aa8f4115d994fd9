"""Find the files of a data folder, and report those that do not belong there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.loading import source
from generator.loading.wording import close
from generator.model.problem import Place, Problem

RULE = 'file'
OTHERS = ('translations',)
"""Folders of data/ that hold no entries."""


@dataclass(frozen=True)
class Raw:
    """An entry as it was written: its kind, its id and its node."""

    kind: str
    id: str
    node: yaml.Node


def entries(
    root: Path, folder: str, kinds: Mapping[str, object], singles: Mapping[str, object], problems: list[Problem]
) -> Iterator[Raw]:
    """Yield every entry of a folder of YAML, file by file in the order of their names."""
    base = root / folder
    for path in sorted(base.iterdir(), key=_name):
        name = f'{folder}/{path.name}'
        if _is_ignored(path, name, base, problems):
            continue
        if path.is_dir() and path.suffix != '.yml':
            yield from _shelf(path, name, base, kinds, problems)
        elif path.stem in singles:
            node = source.read(path, name, problems)
            if node is not None:
                yield Raw(path.stem, path.stem.replace('_', '-'), node)
        elif path.stem in kinds:
            yield from _family(path, name, problems)
        else:
            known = (*kinds, *singles)
            problems.append(
                Problem(Place(name), f"no kind of entry is called '{path.stem}'{close(path.stem, known)}", RULE)
            )


def _shelf(path: Path, name: str, base: Path, kinds: Mapping[str, object], problems: list[Problem]) -> Iterator[Raw]:
    if path.name in OTHERS:
        return
    if path.name not in kinds:
        hint = close(path.name, tuple(kinds))
        problems.append(Problem(Place(name), f"no kind of entry is called '{path.name}'{hint}", RULE))
        return
    for file in sorted(path.iterdir(), key=_name):
        file_name = f'{name}/{file.name}'
        if not _is_ignored(file, file_name, base, problems):
            node = source.read(file, file_name, problems)
            if node is not None:
                yield Raw(path.name, file.stem, node)


def _family(path: Path, name: str, problems: list[Problem]) -> Iterator[Raw]:
    node = source.read(path, name, problems)
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(source.place(node), "a file of entries is a set of 'id: entry' blocks", RULE))
        return
    for key, value in node.value:
        yield Raw(path.stem, key.value, value)


def _is_ignored(path: Path, name: str, base: Path, problems: list[Problem]) -> bool:
    """Return whether a file is not to be read, and report why where its editor should know."""
    if path.name.startswith('.'):
        return True
    astray = _astray(path, base) if path.is_symlink() else None
    if astray is not None:
        problems.append(Problem(Place(name), f'a link that leads {astray}; put the file itself here', RULE))
        return True
    if path.suffix == '.yaml':
        problems.append(Problem(Place(name), 'rename it: files here end in .yml', RULE))
        return True
    if path.suffix != '.yml' and path.is_file():
        problems.append(Problem(Place(name), 'not a YAML file; files here end in .yml', RULE))
        return True
    return False


def _name(path: Path) -> str:
    return path.name


def _astray(link: Path, base: Path) -> str | None:
    """Return where a link leads if that is outside the folder."""
    try:
        target = link.resolve(strict=True)
    except FileNotFoundError:
        return 'out of the folder' if _is_out(link.resolve(), base) else 'nowhere'
    except (OSError, RuntimeError):
        return 'round in a circle'
    return 'out of the folder' if _is_out(target, base) else None


def _is_out(target: Path, base: Path) -> bool:
    return not target.is_relative_to(base.resolve())
