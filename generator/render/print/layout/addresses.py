"""Numbers and addresses in a text: a number is kept on one line, an address breaks after its signs and gains none."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

NUMBER = re.compile(r'(?<![\w.,])(?:\+\d{1,3}(?:[ \xa0]\d{1,4}){2,6}|\d{2,4}(?:[ \xa0]\d{2,4}){2,5})(?!\w)')
"""A telephone number, with the spaces by which it is read."""
ADDRESS = re.compile(
    r'(?<![\w@.])(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s<>()]*[\w/]|[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]+)+/[^\s<>()]*[\w/])'
)
"""A mail or web address."""
_JOINED = re.compile(r'(?<![\w-])\w{1,2}-\w{2,4}(?![\w-])')
"""A word of two short halves, as Wi-Fi."""
_KEPT = re.compile('|'.join(one.pattern for one in (NUMBER, ADDRESS, _JOINED)))
_PIECE = re.compile(r'[^@./-]*[@./-]+|[^@./-]+')
_WHOLE_UP_TO = 14
"""Letters of an address that no column is too narrow for."""
_NO_TEXT = frozenset({'style', 'script', 'title', 'svg', 'head'})


def keep_together(root: Element) -> None:
    """Set every number and address of a document in marks of their own, which say where they may break."""
    for element in list(_with_text(root)):
        children = list(element)
        for place, child in reversed(list(enumerate(children))):
            child.tail = _marked(element, child.tail, place + 1)
        element.text = _marked(element, element.text, 0)


def _with_text(element: Element) -> Iterator[Element]:
    if element.tag not in _NO_TEXT:
        yield element
        for child in list(element):
            yield from _with_text(child)


def _marked(parent: Element, text: str | None, place: int) -> str | None:
    """Put the marks of a text into its parent, from a place on; return what is left before the first."""
    found = list(_KEPT.finditer(text or ''))
    if not text or not found:
        return text
    ends = [*(one.start() for one in found[1:]), len(text)]
    for one, end in reversed(list(zip(found, ends, strict=True))):
        mark = _mark(one[0])
        mark.tail = text[one.end() : end]
        parent.insert(place, mark)
    return text[: found[0].start()]


def _mark(kept: str) -> Element:
    if not ADDRESS.fullmatch(kept) or len(kept) <= _WHOLE_UP_TO:
        whole = Element('span', {'class': 'unbroken'})
        whole.text = kept
        return whole
    address = Element('span', {'class': 'address'})
    for text in _PIECE.findall(kept):
        piece = Element('span', {'class': 'piece'})
        piece.text = text
        address.append(piece)
    return address
