"""Build in a site only the pages that changed since it was built, for who looks on while writing.

This is the dirty build of MkDocs: a page older than its Markdown is built anew, and nothing else. So the menu and the
check phrase of the other pages stay as they were until the whole site is built again. The search index is brought up
to date here: MkDocs would leave in it nothing but the pages just built.
"""

import json
import logging
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from generator.render.site import mkdocs
from generator.render.site.mkdocs import SiteToBuild

INDEX = 'search/search_index.json'
NOT_FOUND = '404.html'
_Found = Sequence[Mapping[str, object]]


def worker() -> ProcessPoolExecutor:
    """Return a process that has MkDocs in memory, apart from ours: MkDocs is set up by variables of its process."""
    pool = ProcessPoolExecutor(1, get_context('spawn'), initializer=_prepare)
    pool.submit(os.getpid)
    return pool


def renew(site: SiteToBuild, target: Path) -> str:
    """Bring the site in `target` up to date with its tree; return why MkDocs could not, or nothing."""
    from jinja2 import TemplateError  # noqa: PLC0415  # in the process that `worker` made
    from mkdocs.commands import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    os.environ['SOURCE_DATE_EPOCH'] = str(site.epoch)
    _remove_gone(site.tree / 'docs', target)
    before = _found(target)
    try:
        # Not strict: that it is dirty is itself a warning. The build of the whole site is strict.
        config = load_config(str(site.tree / 'mkdocs.yml'), site_dir=str(target), strict=False)
        # As if not dirty: or the search keeps the pages of the last edition it was built for.
        config.plugins.on_startup(command='build', dirty=False)
        build.build(config, dirty=True)
    except (MkDocsException, TemplateError, OSError) as error:
        return ' '.join(str(error).split()) or type(error).__name__
    _complete(target, before)
    return ''


def _prepare() -> None:
    signal(SIGINT, SIG_IGN)
    os.environ.update(mkdocs.QUIET)
    from mkdocs.commands import build  # noqa: F401, PLC0415  # takes a second, once

    logger = logging.getLogger('mkdocs')
    logger.addHandler(logging.NullHandler())
    logger.propagate = False


def _remove_gone(docs: Path, target: Path) -> None:
    """Delete each page whose Markdown is not there any more."""
    for page in target.rglob('*.html'):
        name = page.relative_to(target)
        if name.as_posix() != NOT_FOUND and not (docs / name).with_suffix('.md').is_file():
            page.unlink()


def _complete(target: Path, before: _Found) -> None:
    """Add to the index the pages that were there `before` and were not built anew."""
    index = json.loads((target / INDEX).read_text('utf-8'))
    built = {_page(entry) for entry in index['docs']}
    kept = [entry for entry in before if _page(entry) not in built and (target / _page(entry)).is_file()]
    whole = json.dumps({**index, 'docs': kept + index['docs']}, separators=(',', ':'))
    (target / INDEX).write_text(whole, 'utf-8')


def _found(target: Path) -> _Found:
    path = target / INDEX
    return json.loads(path.read_text('utf-8'))['docs'] if path.is_file() else ()


def _page(entry: Mapping[str, object]) -> str:
    return str(entry['location']).partition('#')[0]
