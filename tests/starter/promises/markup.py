"""HTML as a small tree, to look at what a page says and how it is built."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({'area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'})
INLINE = frozenset({'a', 'b', 'em', 'i', 'span', 'strong', 'sub', 'sup', 'code', 'time'})
HEADINGS = ('h1', 'h2', 'h3', 'h4', 'h5', 'h6')


def plain(text: object) -> str:
    """Return a text on one line, with ordinary spaces."""
    return ' '.join(str(text).split())


def none(found: Collection[object], where: object = '') -> None:
    """Hold that nothing was found that should not be there; say what was, and where."""
    assert not found, f'{where}: {found}'


@dataclass
class Node:
    """An element: its name, its attributes and what is in it."""

    tag: str
    attrs: Mapping[str, str]
    inside: list['Node | str'] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Return the classes of the element."""
        return self.attrs.get('class', '').split()

    @property
    def text(self) -> str:
        """Return all that it says, on one line."""
        return plain(''.join(_pieces(self)))

    @property
    def lines(self) -> list[str]:
        """Return what it says, line by line where it breaks them."""
        return [plain(line) for line in ''.join(_pieces(self, '\n')).split('\n') if plain(line)]

    def all(self, tag: str = '', of: str = '') -> Iterator['Node']:
        """Yield every element in it, of a name or of a class if one is given."""
        for one in self.inside:
            if isinstance(one, Node):
                if (not tag or one.tag == tag) and (not of or of in one.classes):
                    yield one
                yield from one.all(tag, of)

    def under(self, heading: 'Node') -> 'Node':
        """Return what follows a heading, or the heading that holds a spot, down to the next one of its height."""
        found = Node('section', {})
        for parent in (self, *self.all()):
            if any(one is heading for one in parent.inside):
                at = next(number for number, one in enumerate(parent.inside) if one is heading)
                for one in parent.inside[at + 1 :]:
                    if isinstance(one, Node) and one.tag in HEADINGS[: HEADINGS.index(heading.tag) + 1]:
                        break
                    found.inside.append(one)
        return found


def article(html: str) -> Node:
    """Return the article of a page as a tree, without what only a mouse needs."""
    start = html.index('<article')
    reader = _Reader()
    reader.feed(html[start : html.rindex('</article>')])
    reader.close()
    return reader.top


def _pieces(node: Node, line: str = ' ') -> Iterator[str]:
    apart = line if node.tag == 'br' else '' if node.tag in INLINE else ' '
    yield apart
    for one in node.inside:
        if isinstance(one, str):
            yield one.replace('\n', ' ')
        elif 'headerlink' not in one.classes:
            yield from _pieces(one, line)
    yield '' if node.tag == 'br' else apart


class _Reader(HTMLParser):
    """Builds the tree, and forgives an element that is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Node('top', {})
        self._open = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        node = Node(tag, {name: value or '' for name, value in attrs})
        self._open[-1].inside.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element that is empty."""
        self._open[-1].inside.append(Node(tag, {name: value or '' for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those left open in it."""
        depth = next((number for number in range(len(self._open) - 1, 0, -1) if self._open[number].tag == tag), None)
        if depth is not None:
            del self._open[depth:]

    def handle_data(self, data: str) -> None:
        """Take a text."""
        self._open[-1].inside.append(data)
