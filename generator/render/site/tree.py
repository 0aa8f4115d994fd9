"""The Markdown tree of an edition, with the configuration that MkDocs builds it by."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path, PurePosixPath
from types import MappingProxyType

import font_source_sans_pro
import yaml
from babel import Locale

from generator.editions.edition import Edition
from generator.render import links, templates
from generator.render.collection import Product
from generator.render.links import Spot
from generator.render.manuscript import Manuscript
from generator.render.site import finding
from generator.sections import Part, section
from generator.views.page import Page

FONTS = tuple(f'SourceSansPro-{style}.ttf' for style in ('Regular', 'It', 'Semibold', 'Bold', 'Black'))
_FONT_FOLDER = Path(font_source_sans_pro.__file__).parent / 'files'
HOME = 'index.md'
CARDS = 'cards'
_KEPT = 8192


Offers = Mapping[str, Sequence[Product]]
"""What can be had on paper, by the target of the page that offers it."""
NO_OFFERS: Offers = MappingProxyType({})


def files(manuscript: Manuscript, offered: Offers = NO_OFFERS) -> dict[str, str | bytes]:
    """Return every file of handbook/<edition>/ by its path: mkdocs.yml, docs/ and what the pages need."""
    found: dict[str, str | bytes] = {'mkdocs.yml': _config(manuscript)}
    for page in manuscript.pages:
        body = links.resolved(manuscript.markdown[page.target], manuscript.spots, _shown_from(page))
        head = _front_matter(manuscript.edition, page, offered.get(page.target, ()))
        found[f'docs/{path(page)}'] = f'---\n{head}---\n\n{body}'
    found['docs/assets/javascripts/synonyms.js'] = finding.script(manuscript, _address)
    return found | {f'docs/assets/fonts/{name}': (_FONT_FOLDER / name).read_bytes() for name in FONTS}


def path(page: Page) -> str:
    """Return where the Markdown of a page stands in docs/."""
    return HOME if page.kind == 'front_page' else f'{page.kind.replace("_", "-")}/{page.id}.md'


def _address(page: Page) -> str:
    """Return where the page stands in the site."""
    return str(PurePosixPath(path(page)).with_suffix('.html'))


def _shown_from(page: Page) -> links.Shown:
    start = PurePosixPath(path(page)).parent.as_posix()

    def shown(spot: Spot) -> str:
        if spot.page is page and spot.anchor:
            return f'#{spot.anchor}'
        way = os.path.relpath(path(spot.page), start)
        return f'{way}#{spot.anchor}' if spot.anchor else way

    return shown


def _front_matter(edition: Edition, page: Page, offered: Sequence[Product]) -> str:
    settings = edition.book.handbook
    head: dict[str, object] = {'title': _name(page), 'code': page.code, 'mode': page.mode.value}
    if settings.edit_url:
        head['edit_url'] = (
            f'{settings.edit_url.rstrip("/")}/{page.places[0].file}' if page.places else settings.edit_url
        )
    if offered:
        head['paper'] = [{'title': one.title, 'file': one.file} for one in offered]
    head['languages'] = list(settings.languages)
    head['tags'] = [page.code]
    head['search'] = {'boost': finding.boost(page)}
    return _head(json.dumps(head))


@lru_cache(_KEPT)
def _head(told: str) -> str:
    """Return front matter as YAML; while serving, most is as it was."""
    return _yaml(json.loads(told))


def _config(manuscript: Manuscript) -> str:
    edition = manuscript.edition
    settings, words = edition.book.handbook, edition.words
    theme = {'language': edition.language, 'custom_dir': '../../overrides'}
    config: dict[str, object] = {
        'INHERIT': '../../mkdocs.yml',
        'site_name': settings.title,
        'docs_dir': 'docs',
        'site_dir': 'site',
        'theme': theme,
        'extra': {'handbook': _about(edition, manuscript.phrase)},
        'nav': navigation(edition, manuscript.pages),
    }
    return f'# {words("Written by the generator; change data/ instead.")}\n{_yaml(config)}'


def _about(edition: Edition, phrase: str) -> dict[str, object]:
    settings, alert = edition.book.handbook, edition.book.organisation.alert_number
    until = settings.valid_until
    return {
        'edition': edition.name,
        'audience': edition.audience.value,
        'exercise': edition.is_exercise,
        'issue': str(settings.issue),
        'valid_until': edition.words.day(until),
        'valid_until_date': until.isoformat(),
        'marking': edition.marking,
        'check': phrase,
        'now_url': 'index.html',
        'alert': {'number': alert.value, 'tel': templates.dialled(alert).removeprefix('tel:')},
        'languages': [
            {'code': code, 'name': Locale.parse(code).get_display_name(code), 'link': f'../{code}/'}
            for code in settings.languages
        ],
        'words': _words(edition),
    }


def _words(edition: Edition) -> dict[str, str]:
    words = edition.words
    return {
        'now': words('Crisis now?'),
        'call': words('Call the alert number'),
        'scroll': words('Table, can be scrolled sideways'),
        'code': words('Page code'),
        'edit': words('Correct this page'),
        'paper': words('To print'),
        'edition': words('Edition'),
        'issue': words('Issue'),
        'valid_until': words('Valid until'),
        'late': words('out of date'),
        'marking': words('Marking'),
        'check': words('Check phrase'),
        'exercise': words('EXERCISE: nothing here is real'),
        'menu': words('Menu'),
        'search': words('Search'),
        'to_dark': words('Switch to dark'),
        'to_light': words('Switch to light'),
        'not_found': words('There is no such page here'),
    }


def navigation(edition: Edition, pages: Sequence[Page]) -> list[object]:
    """Return the navigation: the sections to respond with side by side, the others grouped."""
    respond: list[object] = []
    groups: dict[Part, list[object]] = {}
    for key, group in groupby(pages, key=lambda page: page.section):
        entries = _entries(group)
        title = edition.words(section(key).title)
        if section(key).part is not Part.RESPOND:
            groups.setdefault(section(key).part, []).append(_group(title, entries))
        else:
            respond.append(_group(title, entries))
    return [*respond, *({edition.words.label(part): held} for part, held in groups.items())]


def _entries(pages: Iterable[Page]) -> list[object]:
    """Return the entries of a section; what belongs to a page, as cards do to their scenario, stands under it."""
    found: list[tuple[Page, list[object]]] = []
    for page in pages:
        if page.kind != CARDS or not found:
            found.append((page, []))
        found[-1][1].append({_name(page): path(page)})
    return [{_name(page): entries} if len(entries) > 1 else entries[0] for page, entries in found]


def _name(page: Page) -> str:
    return page.nav_title or page.title


def _group(title: str, entries: list[object]) -> object:
    only = entries[0]
    return {title: next(iter(only.values()))} if len(entries) == 1 and isinstance(only, dict) else {title: entries}


class _PlainTextDumper(yaml.SafeDumper):
    """Writes a text that is marked, as not translated or withheld, like any other."""


_PlainTextDumper.add_multi_representer(str, yaml.SafeDumper.represent_str)


def _yaml(value: Mapping[str, object]) -> str:
    return yaml.dump(dict(value), Dumper=_PlainTextDumper, allow_unicode=True, sort_keys=False, width=1000)
