"""What goes on paper: every product, its parts in order, and the sides it may have.

All products are made of the same leaves, one for each page. The crisis-room binder holds what is worked with in the
first night; a scenario pack goes on the table; a role pack goes home; staff get a leaflet. What none of them
holds is in the reference volume, which is made on request.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import addresses
from generator.model.cell import Role
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.model.playbook import Playbook, TimeBox
from generator.render.manuscript import Manuscript
from generator.render.output import Wanted
from generator.sections import TABS, section
from generator.views.link import Link
from generator.views.links import link
from generator.views.own_acts import released_by
from generator.views.page import Page

FOLDER = 'print'


@dataclass(frozen=True)
class Tab:
    """The pages behind one tab, or, with the number 0, those of a product without tabs."""

    number: int
    label: str
    pages: tuple[Page, ...]
    place: str
    """Where they lie, as a link on paper says it: `tab 4`, `pack RANSOM`."""


@dataclass(frozen=True)
class FirstActs:
    """What a role does at once, for the cover of a scenario pack."""

    role: Link
    acts: tuple[str, ...]


@dataclass(frozen=True)
class Product:
    """One thing on paper."""

    name: str
    """By which it is asked for: `binder`, `scenario/RANSOM`."""
    title: str
    file: str
    """Where it is written, below the folder of the finished handbook."""
    tabs: tuple[Tab, ...]
    budget: int
    """The most sides it may have."""
    offered_on: str
    """The target of the page of the site on which its readers find it."""
    has_cover: bool = True
    first_acts: tuple[FirstActs, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """Return its pages in order."""
        return tuple(page for tab in self.tabs for page in tab.pages)


@dataclass(frozen=True)
class Line:
    """A line of the collection: one product, or one for each scenario or role."""

    kind: str
    audiences: frozenset[Audience]
    budget: int
    """The most sides of each."""
    made: Callable[[Manuscript, int], Iterator[Product]]
    """Makes the products of an edition, of so many sides at the most."""
    average: int | None = None
    """The most sides they may have on average."""
    is_standard: bool = False
    """Made with every handbook; the others only when asked for, or with everything."""


def products(whole: Manuscript, wanted: Wanted) -> list[Product]:
    """Return the products asked for that an edition has."""
    return [product for line, product in _made(whole) if wanted.holds(product.name, is_standard=line.is_standard)]


def offers(whole: Manuscript, wanted: Wanted) -> Mapping[str, Sequence[Product]]:
    """Return the products that are made, by the target of the page of the site that offers them."""
    made = products(whole, wanted)
    return {target: [one for one in made if one.offered_on == target] for target in {one.offered_on for one in made}}


def places(whole: Manuscript) -> Mapping[str, str]:
    """Return where each page lies on paper, in the readers' words, by target; none if on the site alone."""
    found: dict[str, str] = {}
    for _, product in _made(whole):
        for tab in product.tabs:
            for page in tab.pages:
                found.setdefault(page.target, tab.place)
    return found


def names(book: Handbook) -> list[str]:
    """Return what each product of a handbook is called."""
    entries = {'scenario': book.playbooks.values(), 'role': book.roles.values()}
    return [
        name
        for line in COLLECTION
        for name in ([f'{line.kind}/{one.code}' for one in entries[line.kind]] if line.kind in entries else [line.kind])
    ]


CELL, STAFF = frozenset({Audience.CELL}), frozenset({Audience.STAFF})
ON_REQUEST = frozenset({Audience.CELL, Audience.FACILITATORS})

BINDER: Mapping[int, Sequence[str]] = {
    1: ('NOW', 'STAFF', 'MOMENTS', 'moments'),
    2: ('CASCADE', 'LEVELS', 'duty', 'DECISIONS', 'RHYTHM'),
    3: ('roles',),
    4: ('SCENARIOS',),
    5: ('OUTSIDE', 'INSIDE'),
    6: ('MESSAGES', 'PLAN'),
    7: ('FILING', 'NOTICES', 'IDENTITY'),
    8: ('MEANS', 'SITES', 'DOWN'),
    9: ('LOGSHEET', 'forms'),
    11: ('ENVELOPES',),
}
"""The crisis-room binder, tab by tab: codes of pages, and kinds of which it holds every page. The messages that lie in
it are named in handbook.yml."""
MESSAGES_TAB = 6


def _binder(whole: Manuscript, budget: int) -> Iterator[Product]:
    _ = whole.edition.words
    held = {number: _named(whole, wanted) for number, wanted in BINDER.items()}
    held[MESSAGES_TAB] += _at(whole, [f'messages/{id_}' for id_ in whole.edition.book.handbook.first_messages])
    tabs = [Tab(number, _(TABS[number]), pages, _('tab {n}', n=number)) for number, pages in held.items() if pages]
    yield Product('binder', _('Crisis-room binder'), _file(whole, 'binder'), tuple(tabs), budget, 'front_page/index')


def _scenarios(whole: Manuscript, budget: int) -> Iterator[Product]:
    _ = whole.edition.words
    for playbook in whole.edition.book.playbooks.values():
        kinds = ('playbooks', 'phones', 'clock_sheets', 'fallbacks')
        cards = tuple(page for page in whole.pages if page.kind == 'cards' and page.code.endswith(f'/{playbook.code}'))
        pages = _at(whole, [f'{kind}/{playbook.id}' for kind in kinds]) + cards
        tab = Tab(0, playbook.title, pages, _('pack {code}', code=playbook.code))
        file = f'{FOLDER}/scenarios/{whole.name}/{playbook.code}.pdf'
        acts = _first_acts(whole, playbook)
        page = f'playbooks/{playbook.id}'
        yield Product(f'scenario/{playbook.code}', playbook.title, file, (tab,), budget, page, first_acts=acts)


def _roles(whole: Manuscript, budget: int) -> Iterator[Product]:
    _ = whole.edition.words
    for role in whole.edition.book.roles.values():
        own = [f'roles/{role.id}', f'own_acts/{role.id}', 'activation/cascade', 'log_sheet/index']
        pages = _at(whole, [*own, *(f'messages/{id_}' for id_ in _first_released(whole, role))])
        tab = Tab(0, role.title, pages, _('role pack {code}', code=role.code))
        file = f'{FOLDER}/roles/{whole.name}/{role.code}.pdf'
        yield Product(f'role/{role.code}', role.title, file, (tab,), budget, f'roles/{role.id}')


def _first_released(whole: Manuscript, role: Role) -> list[str]:
    """Return the messages of the first hour that a role releases; all are in the message pack."""
    return [id_ for id_ in released_by(whole.edition, role) if id_ in whole.edition.book.handbook.first_messages]


def _messages(whole: Manuscript, budget: int) -> Iterator[Product]:
    title = whole.edition.words('Message pack')
    held = _one_tab(title, _named(whole, ['MESSAGES', 'messages']))
    yield Product('messages', title, _file(whole, 'messages'), held, budget, 'messages/index')


def _leaflet(whole: Manuscript, budget: int) -> Iterator[Product]:
    title = whole.edition.words('Leaflet')
    held = _one_tab(title, _named(whole, ['LEAFLET']))
    yield Product('leaflet', title, _file(whole, 'leaflet'), held, budget, 'leaflet/index', has_cover=False)


def _managers(whole: Manuscript, budget: int) -> Iterator[Product]:
    title = whole.edition.words('Managers’ sheet')
    held = _one_tab(title, _named(whole, ['MANAGERS']))
    yield Product('managers', title, _file(whole, 'managers'), held, budget, 'messages/managers-kit', has_cover=False)


def _reference(whole: Manuscript, budget: int) -> Iterator[Product]:
    title = whole.edition.words('Reference volume')
    elsewhere = {
        page.target
        for line in COLLECTION
        if line.made is not _reference
        for product in _of(line, whole)
        for page in product.pages
    }
    tabs = [
        Tab(tab, whole.edition.words(label), pages, title)
        for tab, label in TABS.items()
        if (
            pages := tuple(
                page for page in whole.pages if section(page.section).tab == tab and page.target not in elsewhere
            )
        )
    ]
    yield Product('reference', title, _file(whole, 'reference'), tuple(tabs), budget, 'handbook/about')


COLLECTION: Sequence[Line] = (
    Line('binder', CELL, 140, _binder, is_standard=True),
    Line('scenario', CELL, 40, _scenarios, average=34, is_standard=True),
    Line('messages', CELL, 150, _messages),
    Line('role', CELL, 24, _roles),
    Line('leaflet', STAFF, 2, _leaflet, is_standard=True),
    Line('managers', STAFF, 2, _managers),
    Line('reference', ON_REQUEST, 700, _reference),
)
"""Every product. A page that several hold lies where the first of them has it."""


def _made(whole: Manuscript) -> Iterator[tuple[Line, Product]]:
    for line in COLLECTION:
        yield from ((line, product) for product in _of(line, whole) if product.pages)


def _of(line: Line, whole: Manuscript) -> Iterator[Product]:
    return line.made(whole, line.budget) if whole.edition.audience in line.audiences else iter(())


def _named(whole: Manuscript, wanted: Sequence[str]) -> tuple[Page, ...]:
    """Return the pages of some codes, and those made of entries of some kinds, in this order, each once."""
    made = {page.target: page.kind for page in whole.pages if page.code not in addresses.PAGES}
    found = (page for name in wanted for page in whole.pages if name in {page.code, made.get(page.target)})
    return tuple({page.target: page for page in found}.values())


def _at(whole: Manuscript, targets: Sequence[str]) -> tuple[Page, ...]:
    """Return the pages of some targets, in this order; those that the edition has."""
    held = {page.target: page for page in whole.pages}
    return tuple(held[target] for target in targets if target in held)


def _one_tab(title: str, pages: tuple[Page, ...]) -> tuple[Tab, ...]:
    return (Tab(0, title, pages, title),)


def _file(whole: Manuscript, name: str) -> str:
    return f'{FOLDER}/{name}-{whole.name}.pdf'


def _first_acts(whole: Manuscript, playbook: Playbook) -> tuple[FirstActs, ...]:
    acts = [act for act in playbook.actions if act.time_box is TimeBox.FIRST_15_MIN]
    roles = dict.fromkeys(act.role for act in acts)
    return tuple(
        FirstActs(link(whole.edition, 'roles', role), tuple(act.do for act in acts if act.role == role))
        for role in roles
    )
