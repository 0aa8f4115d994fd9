"""The text of a PDF as its tags give it, for tests: no validator says whether any text is missing from them."""

import re

import pikepdf

_SHOWN = {'Tj', 'TJ'}


def texts(pdf):
    """Return the text that the tag tree leads to, and the text that it does not."""
    reached = _reached(pdf)
    tagged, loose = [], []
    for page in pdf.pages:
        drawings = page.obj.Resources.get('/XObject', {}).values()
        for drawn in (page.obj, *(one for one in drawings if '/StructParents' in one)):
            maps = {name: _unicode(font) for name, font in drawn.Resources.get('/Font', {}).items()}
            for mark, text in _runs(drawn, maps):
                (tagged if (drawn.objgen, mark) in reached else loose).append(text)
    return tagged, loose


def words(texts):
    """Return the words of several texts, without signs."""
    return set(re.findall(r'\w+', ' '.join(texts)))


def elements(pdf):
    """Yield the elements of the tree in the order they are read."""
    waiting = [pdf.Root.StructTreeRoot.K[0]]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(kid for kid in reversed(list(element.K)) if _is_element(kid))


def _is_element(kid):
    return isinstance(kid, pikepdf.Dictionary) and '/S' in kid


def _reached(pdf):
    """Return what is in the tree, as (what it is drawn on, its mark): a page, or a drawing on it."""
    kids = [(element, kid) for element in elements(pdf) if '/Pg' in element for kid in element.K]
    drawn = {
        (kid.Stm.objgen, int(kid.MCID)) for _, kid in kids if isinstance(kid, pikepdf.Dictionary) and '/Stm' in kid
    }
    return drawn | {(element.Pg.objgen, int(kid)) for element, kid in kids if isinstance(kid, int)}


def _unicode(font):
    pairs = re.findall(rb'<([0-9a-f]{4})> <([0-9a-f]*)>\n', bytes(font.ToUnicode.read_bytes()) + b'\n')
    return {
        int(glyph, 16): bytes.fromhex(text.decode()).decode('utf-16-be') for glyph, text in pairs if text != b'ffff'
    }


def _runs(page, maps):
    marks, font = [None], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == 'BMC':
            marks.append(None)
        elif name == 'BDC':
            marks.append(int(operands[1].MCID) if '/MCID' in operands[1] else None)
        elif name == 'EMC':
            marks.pop()
        elif name == 'Tf':
            font = maps[str(operands[0])]
        elif name in _SHOWN:
            yield marks[-1], _decoded(operands[0], font)


def _decoded(shown, font):
    pieces = (
        [shown]
        if isinstance(shown, pikepdf.String)
        else [piece for piece in shown if isinstance(piece, pikepdf.String)]
    )
    codes = b''.join(bytes(piece) for piece in pieces)
    return ''.join(font.get(int.from_bytes(codes[k : k + 2]), '?') for k in range(0, len(codes), 2))
