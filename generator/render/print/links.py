"""Links between pages as paper shows them: the text, then the code and the place to turn to."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from generator.render.links import SCHEME

# Where a long annotation would break a line that must stay short.
_TIGHT = frozenset({'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'svg'})

# Where one run of text ends.
_BLOCKS = frozenset({'p', 'li', 'td', 'th', 'dd', 'dt', 'div'})


@dataclass(frozen=True)
class Mark:
    """Where the target of a link is found on paper."""

    code: str
    place: str
    """Where it lies, as `tab 4` or `pack RANSOM`; empty for what is on the site alone."""
    at: str = ''
    """The target of the page that holds it and the spot there, as `contacts/external#contacts-brizard`; empty for a
    page of its own."""


def resolve(html: str, index: Mapping[str, Mark], own: str = '') -> str:
    """Return the body with `(→ RANSOM, tab 4)` after each link; a link to no page becomes its text.

    Links to the page `own` itself are left alone.
    """
    rewriter = _Rewriter(index, own)
    rewriter.feed(html)
    rewriter.close()
    return ''.join(rewriter.out)


class _Rewriter(HTMLParser):
    """Copies HTML as it is written, but for the links of the handbook."""

    def __init__(self, index: Mapping[str, Mark], own: str) -> None:
        super().__init__(convert_charrefs=False)
        self._index, self._own = index, own
        self._tight = 0
        self._place_shown = ''
        self._link: str | None = None
        self._text = ''
        self._before = ''
        self._opened = 0
        self.out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tight += tag in _TIGHT
        href = dict(attrs).get('href') or ''
        if tag == 'a' and href.startswith(SCHEME):
            self._open(href.removeprefix(SCHEME))
        else:
            self.out.append(self.get_starttag_text() or '')

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs
        self.out.append(self.get_starttag_text() or '')

    def handle_endtag(self, tag: str) -> None:
        self._tight -= tag in _TIGHT
        if tag in _BLOCKS:
            self._place_shown, self._text = '', ''
        if tag == 'a' and self._link is not None:
            self._close(self._link)
        else:
            self.out.append(f'</{tag}>')

    def handle_data(self, data: str) -> None:
        self._text += data
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f'&{name};')

    def handle_charref(self, name: str) -> None:
        self.out.append(f'&#{name};')

    def handle_comment(self, data: str) -> None:
        self.out.append(f'<!--{data}-->')

    def _open(self, link: str) -> None:
        self._link, self._before, self._text = link, self._text, ''
        self._opened = len(self.out)
        if mark := self._mark(link):
            self.out.append(f'<a class="page-link" href="{escape(SCHEME + (mark.at or link))}">')

    def _close(self, link: str) -> None:
        self._link = None
        if mark := self._mark(link):
            if is_code := self._text.strip() == mark.code:
                self.out[self._opened] = self.out[self._opened].replace('"page-link"', '"page-link code"')
            here = (mark.at or link).partition('#')[0] == self._own
            is_named = is_code or self._before.rstrip().endswith(mark.code)
            self.out.append('</a>' if here else '</a>' + self._annotation(mark, is_code=is_named))

    def _annotation(self, mark: Mark, *, is_code: bool) -> str:
        # In a row of codes that lie in one place, only the first names it.
        is_place_known = self._tight or (is_code and self._place_shown == mark.place)
        self._place_shown = mark.place
        place = '' if is_place_known else mark.place.replace(' ', '\N{NO-BREAK SPACE}')
        parts = [part for part in ('' if is_code else mark.code, place) if part]
        shown = escape(', '.join(parts), quote=False)
        return f' <span class="turn-to">(→\N{NO-BREAK SPACE}{shown})</span>' if parts else ''

    def _mark(self, link: str) -> Mark | None:
        return self._index.get(link) or self._index.get(link.partition('#')[0])
