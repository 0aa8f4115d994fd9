"""Read the pages written by people: Markdown with front matter in handbook/pages/, and their translations."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import ValidationError

from generator.loading import source, wording
from generator.loading.source import Places
from generator.model.document import ProsePage, Translated
from generator.model.part import Path as Steps
from generator.model.problem import Place, Problem

FOLDER = 'handbook/pages'
RULE = 'pages'
_FENCE = '---\n'


class _PagePlaces(Places):
    """Where the parts of a page were written: its body begins below the front matter."""

    def __init__(self, node: yaml.Node, file: str, body_line: int) -> None:
        super().__init__(node, file)
        self._body = Place(file, body_line)

    def __getitem__(self, steps: Steps) -> Place:
        return self._body if steps == ('body',) else super().__getitem__(steps)


def fingerprint(title: str, body: str) -> str:
    """Return the mark by which a translation says which source text it follows: 12 hexadecimal digits."""
    return hashlib.sha256(f'{title}\n{body.strip()}'.encode()).hexdigest()[:12]


def pages(root: Path, problems: list[Problem]) -> Iterator[ProsePage]:
    """Yield every page, with its translations."""
    found = sorted(path for path in (root / FOLDER).glob('*.md') if '.' not in path.stem)
    for path in found:
        page = _page(path, problems)
        if page is not None:
            others = sorted(path.parent.glob(f'{path.stem}.*.md'))
            translations = {other.stem.partition('.')[2]: _translation(other, page, problems) for other in others}
            yield page.model_copy(update={'translations': {k: v for k, v in translations.items() if v is not None}})


def _page(path: Path, problems: list[Problem]) -> ProsePage | None:
    parts = _parts(path, problems)
    if parts is None:
        return None
    node, body, line = parts
    places = _PagePlaces(node, f'{FOLDER}/{path.name}', line)
    head = source.tree(node)
    if not isinstance(head, dict):
        problems.append(Problem(source.place(node), "front matter is a set of 'key: value' lines", RULE))
        return None
    try:
        return ProsePage.model_validate({**head, 'body': body, 'id': path.stem, 'places': places})
    except ValidationError as error:
        problems += [wording.problem(detail, ProsePage, places) for detail in wording.own_faults(error.errors())]
        return None


def _translation(path: Path, page: ProsePage, problems: list[Problem]) -> Translated | None:
    parts = _parts(path, problems)
    if parts is None:
        return None
    head = source.tree(parts[0])
    title = head.get('title') if isinstance(head, dict) else None
    follows = head.get('source') if isinstance(head, dict) else None
    if not isinstance(title, str) or not title.strip() or not parts[1].strip():
        problems.append(
            Problem(Place(f'{FOLDER}/{path.name}'), "a translation has a 'title' and a text; write them", RULE)
        )
        return None
    return Translated(title=title, body=parts[1], is_current=follows == fingerprint(page.title, page.body))


def _parts(path: Path, problems: list[Problem]) -> tuple[yaml.Node, str, int] | None:
    """Return the front matter, the body and the line the body begins on."""
    name = f'{FOLDER}/{path.name}'
    text = source.read_text(path, name, problems)
    if text is None:
        return None
    text = text.replace('\r\n', '\n')
    head, fence, body = text.removeprefix(_FENCE).partition('\n' + _FENCE)
    if not text.startswith(_FENCE) or not fence:
        problems.append(Problem(Place(name), "a page begins with front matter between two lines '---'", RULE))
        return None
    node = source.parse('\n' + head, name, problems)
    return None if node is None else (node, body, head.count('\n') + 4)
