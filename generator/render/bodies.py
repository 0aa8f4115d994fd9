"""The neutral HTML of pages: from the same Markdown it is made once, for every edition and format that needs it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from importlib.metadata import version
from itertools import repeat
from multiprocessing import get_context

from generator.render.manuscript import Manuscript
from generator.render.markdown import Extensions, to_html
from generator.render.output import Build
from generator.render.store import Store, code, key_of

KIND = 'body'
_MADE_BY = ('markdown', 'pymdown-extensions', 'pygments')
_FEW = 24
"""Pages that one process converts in the time that others need to start."""
_AT_ONCE = 8


def with_html(manuscripts: Sequence[Manuscript], build: Build) -> list[Manuscript]:
    """Return the manuscripts with the neutral HTML of their pages."""
    texts = dict.fromkeys(text for one in manuscripts for text in one.markdown.values())
    bodies = _bodies(tuple(texts), build.extensions, build.store, build.workers)
    return [replace(one, html={target: bodies[text] for target, text in one.markdown.items()}) for one in manuscripts]


def _bodies(texts: Sequence[str], known: Extensions, store: Store, workers: int) -> Mapping[str, str]:
    """Return the HTML of each text."""
    common = key_of(code('render/markdown.py'), repr(known), *(f'{name} {version(name)}' for name in _MADE_BY))
    keys = {text: key_of(common, text) for text in texts}
    held = {text: store.find(KIND, key) for text, key in keys.items()}
    lacking = [text for text, body in held.items() if body is None]
    for text, html in zip(lacking, _converted(lacking, known, workers), strict=True):
        held[text] = html.encode()
        store.keep(KIND, keys[text], html.encode())
    return {text: body.decode() for text, body in held.items() if body is not None}


def _converted(texts: Sequence[str], known: Extensions, workers: int) -> Iterator[str]:
    """Yield the HTML of each text, made in several processes where there are many."""
    if len(texts) <= _FEW or workers == 1:
        yield from map(to_html, texts, repeat(known))
        return
    # Not `fork`: it copies locks held by other threads, and crashes on macOS once system frameworks are loaded.
    with ProcessPoolExecutor(workers, get_context('spawn')) as pool:
        yield from _longest_first(pool, texts, known)


def _longest_first(pool: ProcessPoolExecutor, texts: Sequence[str], known: Extensions) -> Iterable[str]:
    """Return the HTML of each text in their order; the last to finish is a short one."""
    order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
    made = pool.map(to_html, (texts[place] for place in order), repeat(known), chunksize=_AT_ONCE)
    found = dict(zip(order, made, strict=True))
    return (found[place] for place in range(len(texts)))
