"""The French handbook is French: no English sentence but the words of messages shown in both languages on purpose."""

import re
from collections.abc import Iterator

import pytest
from promises.built import AUDIENCES
from promises.markup import Node, none

from generator.model.marks import Audience

FUNCTION_WORDS = frozenset({'the', 'of', 'and', 'to', 'with', 'that', 'which', 'from', 'your', 'not', 'is', 'are'})
RUN, HITS = 6, 4
TERMS = (
    'cellule de crise',
    'main courante',
    'point de situation',
    'fiche réflexe',
    'rançongiciel',
    'suppléant',
    'mode dégradé',
    'communiqué d’attente',
    'partie prenante',
    'point de crise',
    'chaîne d’appel',
    'débriefing à chaud',
    'RETEX',
    'hypertrucage',
    'déni de service',
    'autorité de contrôle',
)
CALQUES = (
    'site noir',
    'adresser le problème',
    'définitivement oui',
    'ransomware attaque',
    'supporter les clients',
    'équipe légale',
    'le commandant d’incident',
    'en charge de',
    'basé sur',
    'digitaliser',
    'impacter',
    'initier une',
    'dédié à',
)
STAFF, CELL = AUDIENCES
FRENCH = pytest.mark.parametrize('audience', AUDIENCES)


@FRENCH
def test_nothing_waits_for_its_translation(handbook, audience):
    held = _french(handbook, audience)
    none([path for path, html in held.files.items() if 'class="untranslated"' in html], held)


@FRENCH
def test_no_sentence_is_in_english(handbook, audience):
    held = _french(handbook, audience)
    found = {page.code: run for page in held.pages.values() for text in _texts(page.tree) for run in _english(text)}
    none(found, held)


def test_the_words_of_the_field_are_used(handbook):
    said = ' '.join(page.text for page in _french(handbook, Audience.CELL).pages.values()).replace("'", '’').lower()
    assert [term for term in TERMS if term.replace("'", '’').lower() not in said] == []


@FRENCH
def test_no_english_is_worn_as_french(handbook, audience):
    held = _french(handbook, audience)
    said = {page.code: ' '.join(_texts(page.tree)) for page in held.pages.values()}
    calque = re.compile('|'.join(rf'(?<!\w){re.escape(one)}(?!\w)' for one in CALQUES), re.IGNORECASE)
    found = {code: match[0] for code, text in said.items() if code != 'GLOSSARY' and (match := calque.search(text))}
    none(found, held)


def test_an_english_sentence_would_be_found():
    assert list(_english('Ici, the phone of the cell is with your deputy, ou presque'))
    assert not list(_english('La cellule de crise est avec vous, et « to be » n’est pas une phrase anglaise entière'))


def _french(handbook, audience):
    return next(one for one in handbook.french if one.audience is audience)


def _texts(node: Node) -> Iterator[str]:
    """Yield what is said in French, element by element."""
    own = ' '.join(one if isinstance(one, str) else _inline(one) for one in node.inside)
    if own.strip():
        yield ' '.join(own.split())
    for one in node.inside:
        if isinstance(one, Node) and one.attrs.get('lang') != 'en':
            yield from _texts(one)


def _inline(node: Node) -> str:
    return node.text if node.tag in {'a', 'em', 'strong'} and node.attrs.get('lang') != 'en' else ' '


def _english(text: str) -> Iterator[str]:
    """Yield each run of words in which too many are English ones."""
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)
    for start in range(max(len(words) - RUN + 1, 0)):
        run = words[start : start + RUN * 2]
        if sum(word.lower() in FUNCTION_WORDS for word in run) >= HITS:
            yield ' '.join(run)
            return
