"""Markdown to HTML with the extensions that the site has, so that site and paper cannot disagree."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml
from markdown import Markdown

_Options = dict[str, dict[str, object] | None]
_Listed = list[str | _Options] | _Options


@dataclass(frozen=True)
class Extensions:
    """The extensions of `mkdocs.yml`, and the options of each."""

    names: tuple[str, ...]
    options: dict[str, dict[str, object]] = field(default_factory=dict, hash=False)


def extensions(config: Path) -> Extensions:
    """Return what the `markdown_extensions` of a MkDocs configuration say.

    Only that part is read: the rest may hold tags that MkDocs alone understands.
    """
    root = yaml.compose(config.read_text('utf-8'), yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    listed = next((value for key, value in pairs if key.value == 'markdown_extensions'), None)
    if listed is None:
        raise ValueError(f'{config} lists no markdown_extensions')
    return _listed(yaml.safe_load(yaml.serialize(listed)))


def to_html(text: str, known: Extensions) -> str:
    """Return the HTML of a page written in Markdown."""
    # A new converter each time: footnotes and heading anchors of one page must not show in the next.
    return str(Markdown(extensions=list(known.names), extension_configs=known.options).convert(text))


def _listed(entries: _Listed) -> Extensions:
    """Return the extensions, listed in either of the ways MkDocs takes: with options among the names, or by name."""
    pairs = entries.items() if isinstance(entries, dict) else [pair for entry in entries for pair in _pairs(entry)]
    options = {name: given or {} for name, given in pairs}
    return Extensions(tuple(options), options)


def _pairs(entry: str | _Options) -> list[tuple[str, dict[str, object] | None]]:
    return [(entry, None)] if isinstance(entry, str) else list(entry.items())
