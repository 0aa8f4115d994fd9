"""Write a set of files into a folder, touch only what changed, and remove what an earlier build left."""

from collections.abc import Iterator, Mapping
from pathlib import Path


def write(folder: Path, files: Mapping[str, str | bytes]) -> int:
    """Make a folder hold these files and no others; return how many were written anew."""
    written = sum(write_file(folder / name, content) for name, content in files.items())
    for path in sorted(folder.rglob('*'), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
    return written


def write_file(path: Path, content: str | bytes) -> bool:
    """Write a file unless it holds this already; return whether it was written."""
    blob = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == blob:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(blob)
    return True


def write_tree(folder: Path, files: Mapping[str, str | bytes]) -> int:
    """Make the Markdown tree of an edition hold these files, and leave the site beside it to MkDocs."""
    config = {name: content for name, content in files.items() if not name.startswith('docs/')}
    docs = {name.removeprefix('docs/'): content for name, content in files.items() if name.startswith('docs/')}
    return write(folder / 'docs', docs) + sum(write_file(folder / name, content) for name, content in config.items())


def names(folder: Path, below: Path) -> Iterator[str]:
    """Yield the name of each file in a folder, as it stands below another: `site/cell/en/index.html`."""
    return (path.relative_to(below).as_posix() for path in sorted(folder.rglob('*')) if path.is_file())
