"""The Jinja environment that turns a page into Markdown.

Data is plain text unless a template says `| prose`: it is shown as the editor wrote it,
so a `|` in a name cannot break a table, nor a `*` turn a page bold.
"""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

import phonenumbers
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from generator.editions.filled import Dial, Filled, FilledPart, Leads
from generator.editions.marked import Untranslated, Withheld
from generator.editions.words import Words, withheld_label
from generator.model.contact import ContactPoint
from generator.views.page import Page

FOLDER = Path(__file__).parent.parent / 'templates'
_SPECIAL = re.compile(r'([\\`*_{}\[\]|])')
_OPENING = re.compile(r'^(\s*)(\d+(?=\.)|(?=[-+#!]))')
_RULING = re.compile(r'^(\s*)([=~:])')
_ASTRAY = re.compile(r'\](?=\(\s*(?!(?:handbook|https?|mailto|tel|sms):|#)[^)]*:)', re.IGNORECASE)
"""The bracket before an address that is not a page, such as a script."""
_NAMED = re.compile(r'\[(?=[^\[\]^][^\[\]]*\]:)')
"""The bracket that would define an address for later links. Only inline links are allowed."""
_ENTITY_SAFE = {'&#39;': "'", '&#34;': '"'}


class _Compiled(BytecodeCache):
    """Compiled templates, kept while the process runs: every edition has an environment of its own."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the template from what was compiled from the same source."""
        held = self._held.get(bucket.key)
        if held is not None:
            bucket.bytecode_from_string(held)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the template."""
        self._held[bucket.key] = bucket.bytecode_to_string()


_compiled = cache(_Compiled)


def environment(words: Words) -> Environment:
    """Return the environment for the pages of one language."""
    found = Environment(
        loader=FileSystemLoader(FOLDER),
        bytecode_cache=_compiled(),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_Plain(words),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.globals['_'] = words
    found.globals['words'] = words
    found.globals['count'] = words.count
    found.globals['plural'] = words.plural
    found.filters |= {'prose': _Prose(words), 'tel': dialled, 'anchor': anchor, 'letters': len, 'iso': _iso}
    return found


def markdown(jinja: Environment, page: Page) -> str:
    """Return a page as Markdown, without front matter."""
    return _tidy(jinja.get_template(page.template).render(page=page))


@lru_cache(maxsize=100_000)
def plain(text: str) -> Markup:
    """Return a text so that Markdown shows it as written, on one line."""
    shown = str(escape(' '.join(text.split(' '))))
    for entity, sign in _ENTITY_SAFE.items():
        shown = shown.replace(entity, sign)
    shown = _SPECIAL.sub(r'\\\1', re.sub(r'\s*\n\s*', ' ', shown))
    shown = _RULING.sub(lambda match: f'{match[1]}&#{ord(match[2])};', shown)
    return Markup(_OPENING.sub(r'\1\2\\', shown))  # noqa: S704 - escaped just here


def dialled(point: ContactPoint | str) -> str:
    """Return the address a phone dials for a number: `tel:+33199000001`."""
    return _dialled(point if isinstance(point, str) else point.value)


@lru_cache(maxsize=10_000)
def _dialled(value: str) -> str:
    if not value.startswith('+'):
        return 'tel:' + re.sub(r'\D', '', value)
    number = phonenumbers.parse(value)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.RFC3966).replace('-', '')


def anchor(target: str) -> str:
    """Return the name of the spot in a page that a target leads to."""
    return target.replace('/', '-').replace('_', '-')


def _iso(day: date) -> Markup:
    """Return a day as machines read it: `2026-11-22`."""
    return Markup(day.isoformat())  # noqa: S704 - digits and hyphens alone


class _Plain:
    """Escapes what a template prints, unless it is markup already; marks what is untranslated or withheld."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, value: object) -> object:
        if value is None:
            raise ValueError('a template prints nothing where a value should be')
        if isinstance(value, Markup):
            return value
        if isinstance(value, Filled | Untranslated | Withheld):
            return self._marked(value)
        if isinstance(value, StrEnum):
            return plain(self._words.label(value))
        if isinstance(value, date):
            return plain(self._words.day(value))
        return plain(value) if isinstance(value, str) else value

    def _marked(self, value: Filled | Untranslated | Withheld) -> Markup:
        if isinstance(value, Filled):
            return _filled(value, plain)
        if isinstance(value, Untranslated):
            return _untranslated(plain(value), value.language)
        return Markup('<span class="withheld">{}</span>').format(plain(withheld_label(self._words, value.audience)))


class _Prose:
    """Lets Markdown through: HTML in it is shown as written, never run."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, text: str) -> Markup:
        if isinstance(text, Filled):
            return _filled(text, _prose)
        shown = _prose(text)
        return _untranslated(shown, text.language) if isinstance(text, Untranslated) and '\n' not in text else shown


def _prose(text: str) -> Markup:
    return Markup(_harmless(str(escape(text))))  # noqa: S704 - escaped just here


def _filled(text: Filled, words: Callable[[str], Markup]) -> Markup:
    """Return a text with its numbers and links; `words` shows what the editor wrote around them."""
    shown = Markup().join(_part(part, words) for part in text.parts)
    return _untranslated(shown, text.language) if text.language and '\n' not in text else shown


def _part(part: FilledPart, words: Callable[[str], Markup]) -> Markup:
    if isinstance(part, Dial):
        if not re.search(r'^\+?\d[\d \u00a0\u202f]*$', part.number):
            return Markup('<span class="phone">{}</span>').format(plain(part.number))
        return Markup('<a class="phone" href="{}">{}</a>').format(dialled(part.number), plain(part.number))
    if isinstance(part, Leads):
        return Markup('[{}](handbook:{})').format(plain(part.label), part.target)
    return words(part)


def _harmless(escaped: str) -> str:
    """Return prose as Markdown that leads to pages alone, and sets no attributes of HTML."""
    shown = escaped.replace('&#34;', '"').replace('&#39;', "'").replace('&gt;', '>').replace('{', '\\{')
    return _NAMED.sub(r'\\[', _ASTRAY.sub(r'\\]', shown))


def _untranslated(shown: Markup, language: str) -> Markup:
    return Markup('<span class="untranslated" lang="{}">{}</span>').format(language, shown)


def _tidy(text: str) -> str:
    """Return Markdown without trailing spaces, and with one blank line where there were many."""
    lines = '\n'.join(line.rstrip() for line in text.strip().splitlines())
    return re.sub(r'\n{3,}', '\n\n', lines) + '\n'
