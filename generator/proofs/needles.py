"""What must not be found in the files of an edition: values and sentences withheld from its readers.

A *value* is a secret by itself: a number, an address, a name, a reference, the title of an entry that is withheld
whole. It is sought wherever it was written, within a withheld sentence too. A telephone number is sought without the
code of its country, so that it is found as it is dialled at home.

A *sentence* is words of the language: from four words on, the exact run of them is sought, sentence by sentence. Fewer
words than that are a label or a phrase which anybody may say, and are not sought unless their field says that they are
a name.
"""

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cache
from importlib.metadata import version

import phonenumbers

from generator.editions.edition import Edition
from generator.editions.redaction import Secret
from generator.loading import catalogue
from generator.model.communication import KnownFact, Message
from generator.model.fields import Nested, values
from generator.model.gaps import GAP
from generator.model.part import Entity
from generator.model.problem import Place
from generator.proofs.words import LONG, Finder, many
from generator.render.store import Store, code, key_of

FEWEST = 4
"""Words from which on a run of them is a sentence."""
SHORTEST = 3
"""Letters and digits below which a value identifies nothing by itself."""
FEWEST_DIGITS = 4
"""Digits below which a value without letters identifies nothing by itself."""

# A sentence ends where a mark ends it, where words are filled in or where a link takes the title of what it leads to.
_END = re.compile(r'(?<=[.!?…])["»”)*_]*\s+|\{\{.*?\}\}|\[\]\([^)]*\)|\n')
_NUMBER_OF_LINE = re.compile(r'^\s*(?:[-*+#>]+|\d+[.)])\s+')
_LINK = re.compile(r'\]\([^)\s]*\)(?:\{[^}]*\})?')
_PHONE = re.compile(r'(?<![\w+])\+[1-9](?:[\s().\u00a0\u202f-]*\d){7,14}(?!\d)')
_EMAIL = re.compile(r'[\w.+-]+@[\w-]+(?:\.[\w-]+)+')
_CODE = re.compile(r'(?<!\S)(?=\S*[A-Za-z])(?=\S*\d\S*\d\S*\d)[A-Za-z0-9]+(?:[-/_.#][A-Za-z0-9#]+)*(?!\w)')
_CLOCK = re.compile(r'\d{1,2}\s*[:h.]\s*\d{2}')
_CONTEXT = '\x04'


@dataclass(frozen=True)
class Needle:
    """Something to be sought: as it was written, its words, and where it was written."""

    text: str
    words: bytes
    place: Place


def needles(edition: Edition, store: Store) -> tuple[Needle, ...]:
    """Return what must not be found in the files of an edition; from the store if nothing about it has changed."""
    kept = store.made('needles', _key(edition), lambda: _packed(_secret(_sought(edition), edition)))
    return tuple(Needle(text, words.encode(), Place(*place)) for text, words, place in json.loads(kept))


def _key(edition: Edition) -> str:
    inputs = [
        [[secret.value, str(secret.place), secret.is_name] for secret in edition.secrets],
        [_texts(entry) for _, entry in edition.book.entries()],
        [[*one.translations.items()] for one in edition.catalogues.values()],
        edition.language,
    ]
    code_of = code('proofs/needles.py', 'proofs/words.py', 'locale')
    return key_of(json.dumps(inputs), code_of, version('phonenumbers'))


def _packed(found: Iterable[Needle]) -> bytes:
    return json.dumps([[one.text, one.words.decode(), astuple(one.place)] for one in found]).encode()


def _sought(edition: Edition) -> Mapping[bytes, Needle]:
    """Return every value and sentence that was withheld, by what is sought."""
    pieces = [(piece, secret.place) for secret in edition.secrets for piece in _pieces(secret)]
    found = zip(pieces, many([piece.text for piece, _ in pieces]), strict=True)
    return {
        (sought := _national(piece.text, words)): Needle(piece.text, sought, place)
        for (piece, place), words in found
        if _is_telling(piece, words)
    }


@dataclass(frozen=True)
class _SoughtText:
    text: str
    is_sentence: bool


def _pieces(secret: Secret) -> Iterator[_SoughtText]:
    """Yield what a secret is sought by: itself, or the sentences and the values in it."""
    text = secret.value
    if secret.is_name and '\n' not in text:
        yield _SoughtText(text, is_sentence=False)
        return
    for line in _END.split(text):
        # On paper a link is followed by where it leads to: what stands before and after it is sought too.
        parts = _LINK.split(_NUMBER_OF_LINE.sub('', line).strip())
        for part in dict.fromkeys((''.join(parts), *parts)):
            yield _SoughtText(part, is_sentence=True)
    for pattern in (_PHONE, _EMAIL, _CODE):
        for value in pattern.findall(text):
            yield _SoughtText(value, is_sentence=False)


def _is_telling(piece: _SoughtText, words: bytes) -> bool:
    if piece.is_sentence:
        return words.count(b' ') + 1 >= FEWEST
    letters = words.replace(b' ', b'')
    if letters.isdigit():
        return len(letters) >= FEWEST_DIGITS and not _CLOCK.fullmatch(piece.text)
    return len(letters.decode()) >= SHORTEST


def _national(text: str, words: bytes) -> bytes:
    """Return the words by which a text is found: of a telephone number, what follows the code of its country."""
    if not _PHONE.fullmatch(text):
        return words
    try:
        number = str(phonenumbers.parse(text).national_number)
    except phonenumbers.NumberParseException:
        return words
    return number.encode() if len(number) >= LONG else words


def _secret(sought: Mapping[bytes, Needle], edition: Edition) -> Iterator[Needle]:
    """Yield the needles that these readers may not see elsewhere.

    A number or an address is theirs to see only where it stands by itself, in any language; anything else wherever an
    entry or the generator says it. What stands side by side in one entry is no secret either.
    """
    entries = list(_in_each_language(edition))
    texts = [text for entry in entries for text in entry]
    alone = {_national(text, words).replace(b' ', b'') for text, words in zip(texts, many(texts), strict=True)}
    finder = Finder(sought)
    spoken = many([*(' '.join(entry) for entry in entries), *_interface_texts()])
    shown = {words for text in spoken for words in finder.found(text)}
    for words, needle in sought.items():
        if words.replace(b' ', b'') not in alone if _is_address(words) else words not in shown:
            yield needle


def _is_address(words: bytes) -> bool:
    """Return whether it is a number or an address, of which it does not matter into which sentence it was typed."""
    return b'@' in words or sum(sign in b'0123456789' for sign in words) >= LONG


def _in_each_language(edition: Edition) -> Iterator[list[str]]:
    """Yield what each entry shows, as these readers see it and in each language."""
    own = edition.catalogues.get(edition.language)
    written = {spoken: text for text, spoken in own.translations.items()} if own else {}
    company = edition.book.organisation.common_name
    for _, entry in edition.book.entries():
        shown, names = _texts(entry), _names_of_company(entry)
        source = [written.get(text, text) for text in shown]
        told = [[one.translations.get(text) or text for text in source] for one in edition.catalogues.values()]
        for texts in (shown, source, *told):
            yield [_named(text, names, company) for text in texts]


def _texts(entry: Entity) -> list[str]:
    return [text for _, text in values(entry, Nested())]


def _names_of_company(entry: Entity) -> set[str]:
    """Return the gaps in which an entry prints the name of the company."""
    gaps = entry.placeholders if isinstance(entry, Message) else {}
    return {name for name, gap in gaps.items() if gap.known is KnownFact.COMPANY}


def _named(text: str, names: Container[str], company: str) -> str:
    """Return a text with the name of the company where it is printed."""
    return GAP.sub(lambda gap: company if gap[1] in names else gap[0], text) if names else text


@cache
def _interface_texts() -> Sequence[str]:
    """Return every text of the templates, in every language: it is no secret."""
    known = [catalogue.read_words(language, []) for language in catalogue.spoken()]
    pairs = [pair for one in known for pair in one.translations.items()]
    counted = [(source, plural.many, *plural.forms) for one in known for source, plural in one.plurals.items()]
    return [text.rpartition(_CONTEXT)[2] for texts in (*pairs, *counted) for text in texts]
