"""What is on half a sheet: each side of it is set into its half of a whole side, and two such sides are made one.

What is drawn on a side becomes a drawing of its own, which keeps its tags: nothing in it is rewritten.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem

_FOLDED = 4
_OTHER_BOXES = ('/CropBox', '/BleedBox', '/TrimBox', '/ArtBox')


def set_in_half(source: pikepdf.Pdf, *, is_second: bool) -> None:
    """Make every side of a card a whole side, with the card in its left half, or in its right one."""
    _set_each(source, [is_second] * len(source.pages))


def fold(source: pikepdf.Pdf) -> None:
    """Make four sides the two of a sheet that is folded: the first beside the last, and the two between inside.

    Other than four are left as they are: they are reported as an overflow.
    """
    if len(source.pages) != _FOLDED:
        return
    _set_each(source, [True, False, True, False])
    front, left, right, back = (page.obj for page in source.pages)
    merge([front, left], [back, right], source.Root.StructTreeRoot)
    moved = {back.objgen: front, right.objgen: left}
    with source.open_outline() as outline:
        headed = [one.destination for one in _items(outline.root)]
    for place in (*_destinations(source), *(one for one in headed if isinstance(one, Array))):
        place[0] = moved.get(place[0].objgen, place[0])
    del source.pages[2:]


def _items(items: Iterable[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        yield item
        yield from _items(item.children)


def _set_each(source: pikepdf.Pdf, is_second: Sequence[bool]) -> None:
    """Make each side a whole side, set in its right half if it is the second there, else in its left one."""
    sides = list(zip(source.pages, is_second, strict=True))
    shifts = {page.obj.objgen: _half(page) * second for page, second in sides}
    forms = {page.obj.objgen: _set(source, page, is_second=second) for page, second in sides}
    for element in elements(source.Root.StructTreeRoot.K):
        if Name.Pg in element and Name.K in element:
            form, page = forms[element.Pg.objgen], element.Pg
            element.K = Array([_reference(kid, page, form) for kid in element.K])
    for place in _destinations(source):
        place[2] = float(place[2]) + shifts[place[0].objgen]


def merge(pages: Sequence[Object], others: Sequence[Object], section: Object) -> None:
    """Draw sides of second cards on those of the first; `section` is the tags of the second, which follow."""
    moved = {other.objgen: page for page, other in zip(pages, others, strict=False)}
    for page, other in zip(pages, others, strict=False):
        page.Contents = Array([page.Contents, other.Contents])
        for name, form in other.Resources.XObject.items():
            page.Resources.XObject[name] = form
        if Name.Annots in other:
            page.Annots = Array([*page.get(Name.Annots, []), *other.Annots])
    for element in elements([section]):
        _follow(element, moved)
        for kid in element.get(Name.K, []):
            if isinstance(kid, Dictionary):
                _follow(kid, moved)


def elements(roots: Iterable[Object]) -> Iterator[Object]:
    """Yield the elements of a tree of tags in the order they are read."""
    waiting = list(roots)[::-1]
    while waiting:
        element = waiting.pop()
        yield element
        waiting.extend(kid for kid in reversed(list(element.get(Name.K, []))) if _is_element(kid))


def _is_element(kid: Object | int) -> bool:
    return isinstance(kid, Dictionary) and Name.S in kid


def _set(source: pikepdf.Pdf, page: pikepdf.Page, *, is_second: bool) -> Object:
    """Make one side a whole one; return what was drawn on it."""
    form = source.make_indirect(page.as_form_xobject())
    # Until now it is what the page draws, whatever that becomes.
    form.write(form.read_bytes())
    form.StructParents = page.obj.StructParents
    half, name = _half(page), f'Half{int(is_second) + 1}'
    for note in page.obj.get(Name.Annots, []):
        left, bottom, right, top = (float(edge) for edge in note.Rect)
        note.Rect = Array([left + half * is_second, bottom, right + half * is_second, top])
    for key in ('/StructParents', *_OTHER_BOXES):
        if key in page.obj:
            del page.obj[key]
    page.obj.Resources = Dictionary(XObject=Dictionary({f'/{name}': form}))
    page.obj.Contents = source.make_stream(f'q 1 0 0 1 {half * is_second:.3f} 0 cm /{name} Do Q '.encode())
    page.obj.MediaBox = Array([0, 0, round(2 * half, 3), page.mediabox[3]])
    return form


def _half(page: pikepdf.Page) -> float:
    return float(page.mediabox[2])


def _reference(kid: Object | int, page: Object, form: Object) -> Object | int:
    """Return what leads from a tag to its content, which now lies in a drawing."""
    if isinstance(kid, int):
        return Dictionary(Type=Name.MCR, Pg=page, Stm=form, MCID=kid)
    return kid


def _destinations(source: pikepdf.Pdf) -> Iterator[Object]:
    """Yield every place that a name leads to."""
    dests: Object = source.Root.get(Name.Names, Dictionary()).get(Name.Dests, Dictionary())
    yield from (place for place in list(dests.get(Name.Names, Array()))[1::2] if place[1] == Name.XYZ)


def _follow(holder: Object, moved: Mapping[tuple[int, int], Object]) -> None:
    if Name.Pg in holder and holder.Pg.objgen in moved:
        holder.Pg = moved[holder.Pg.objgen]
