"""The tag tree of the whole: what a screen reader reads, in order, part after part."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from generator.render.print.join.halves import elements
from generator.render.print.join.part import BinderPart

_CELLS = ('/TH', '/TD')
_HEADINGS = tuple(f'/H{level}' for level in range(1, 7))


class Tags:
    """Gathers the trees of the parts under one Document."""

    def __init__(self, whole: pikepdf.Pdf) -> None:
        self._whole = whole
        self._root = whole.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._document = whole.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=self._root))
        self._sections: list[Object] = []
        self._numbers: dict[int, Object] = {}
        self._identities: list[tuple[bytes, Object]] = []
        self._next = 0

    def add(self, part: BinderPart, source: pikepdf.Pdf, pages: Sequence[Object]) -> Object:
        """Take in the tree of a part, whose pages in the whole are given; return its section."""
        tree = source.Root.StructTreeRoot
        section = self._whole.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Sect, P=self._document, T=String(part.title))
        )
        section.K = self._whole.copy_foreign(tree.K[0]).K
        for element in section.K:
            element.P = section
        self._set_right(section, f'{len(self._sections)}-')
        self._sections.append(section)
        self._renumber(tree.ParentTree.Nums, pages)
        return section

    def is_link(self, note: Object) -> bool:
        """Say whether the tag of an area is a link, as it must be."""
        return str(self._numbers[int(note.StructParent)].S) == '/Link'

    def unlink(self, note: Object) -> None:
        """Make the tag of a link that of plain text."""
        element = self._numbers.pop(int(note.StructParent))
        element.S = Name.Span
        element.K = Array([kid for kid in element.K if not (isinstance(kid, Dictionary) and Name.Obj in kid)])

    def write(self) -> None:
        """Put the tree into the whole."""
        self._document.K = Array(self._sections)
        self._root.K = Array([self._document])
        self._root.ParentTree = self._whole.make_indirect(
            Dictionary(Nums=Array([item for pair in self._numbers.items() for item in pair]))
        )
        self._root.ParentTreeNextKey = self._next
        if self._identities:
            flat = [
                item
                for key, element in sorted(self._identities, key=lambda pair: pair[0])
                for item in (String(key), element)
            ]
            self._root.IDTree = self._whole.make_indirect(Dictionary(Names=Array(flat)))
        self._whole.Root.StructTreeRoot = self._root
        self._whole.Root.MarkInfo = Dictionary(Marked=True)

    def _set_right(self, section: Object, prefix: str) -> None:
        """Make the names of table heads unlike those of every other part, and headings go down step by step."""
        level = 0
        for element in elements([section]):
            kind = str(element.S)
            if kind in _CELLS:
                self._rename(element, prefix)
            elif kind in _HEADINGS:
                level = min(_HEADINGS.index(kind) + 1, level + 1)
                element.S = Name(_HEADINGS[level - 1])

    def _rename(self, cell: Object, prefix: str) -> None:
        if Name.ID in cell:
            cell.ID = String(prefix + str(cell.ID))
            self._identities.append((bytes(cell.ID), cell))
        if Name.A in cell and Name.Headers in cell.A:
            cell.A.Headers = Array([String(prefix + str(head)) for head in cell.A.Headers])

    def _renumber(self, numbers: Object, pages: Sequence[Object]) -> None:
        """Move the keys that lead from content to tags past those already taken."""
        highest = -1
        for key, value in zip(list(numbers)[::2], list(numbers)[1::2], strict=True):
            self._numbers[self._next + int(key)] = self._copied(value)
            highest = max(highest, int(key))
        for page in pages:
            for holder in (page, *page.Resources.get(Name.XObject, Dictionary()).values()):
                if Name.StructParents in holder:
                    holder.StructParents = int(holder.StructParents) + self._next
            for note in page.get(Name.Annots, []):
                note.StructParent = int(note.StructParent) + self._next
        self._next += highest + 1

    def _copied(self, value: Object) -> Object:
        if value.is_indirect:
            return self._whole.copy_foreign(value)
        return Array([self._whole.copy_foreign(element) for element in value])
