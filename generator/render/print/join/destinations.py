"""Where links lead: names for every place in the binder, and links between pages turned into internal links."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from generator.render.links import SCHEME
from generator.render.print.join.part import BinderPart
from generator.render.print.join.tags import Tags

# In PDF, the flag that has an annotation printed; PDF/A asks for it.
_PRINTED = 4


class Destinations:
    """Gathers the places of the parts, then leads each link to its own."""

    def __init__(self, whole: pikepdf.Pdf, tags: Tags) -> None:
        self._whole, self._tags = whole, tags
        self._places: dict[str, Array] = {}
        self._titles: dict[str, str] = {}
        self._links: list[tuple[BinderPart, Object, Object]] = []

    def add(self, part: BinderPart, source: pikepdf.Pdf, own: Sequence[Object], pages: Sequence[Object]) -> None:
        """Take in the places and the links of a part: from its own pages, which are or become these of the whole."""
        moved = {page.obj.objgen: place for page, place in zip(source.pages, pages, strict=True)}
        if part.target:
            self._places[part.target] = Array([pages[0], Name.Fit])
            self._titles[part.target] = part.title
        for name, place in _named_places(source):
            self._places[_own(part, name)] = Array([moved[place[0].objgen], *list(place)[1:]])
        self._links += [
            (part, page, note) for mine, page in zip(own, pages, strict=True) for note in mine.get(Name.Annots, [])
        ]

    def write(self) -> None:
        """Put names and links into the whole; a link to what it does not hold becomes the text it covers."""
        for part, page, note in self._links:
            self._lead(part, page, note)
        names = sorted((bytes(String(name)), place) for name, place in self._places.items())
        flat = [item for name, place in names for item in (String(name), place)]
        self._whole.Root.Names = Dictionary(Dests=self._whole.make_indirect(Dictionary(Names=Array(flat))))

    def _lead(self, part: BinderPart, page: Object, note: Object) -> None:
        """Lead one link to its place."""
        if not self._tags.is_link(note):
            # WeasyPrint makes a second area for what is set apart within a link; the first covers it.
            self._remove(page, note)
            return
        note.F = _PRINTED
        name = _target(part, note)
        if name is None:
            return
        if name not in self._places:
            name = name.partition('#')[0]
        if name not in self._places:
            self._remove(page, note)
            return
        if Name.A in note:
            del note.A
        note.Dest = String(name)
        note.Contents = String(self._titles.get(name, str(note.Contents)))

    def _remove(self, page: Object, note: Object) -> None:
        """Make a link the text it covers."""
        self._tags.unlink(note)
        page.Annots = Array([other for other in page.Annots if other.objgen != note.objgen])


def _named_places(source: pikepdf.Pdf) -> list[tuple[str, Object]]:
    if Name.Names not in source.Root or Name.Dests not in source.Root.Names:
        return []
    flat = list(source.Root.Names.Dests.Names)
    return [(str(name), place) for name, place in zip(flat[::2], flat[1::2], strict=True)]


def _own(part: BinderPart, name: str) -> str:
    return f'{part.target or part.code}#{name}'


def _target(part: BinderPart, note: Object) -> str | None:
    """Return the name a link leads to in the binder; none for a link out of it."""
    if Name.Dest in note:
        return _own(part, str(note.Dest))
    uri = str(note.A.URI) if Name.A in note and Name.URI in note.A else ''
    return uri.removeprefix(SCHEME) if uri.startswith(SCHEME) else None
