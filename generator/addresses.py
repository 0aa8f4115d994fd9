"""What each page is called and where it stands: code, target of links, section, weight in search, the page that lists.

A family is all pages of one kind. Some have their code written here, as `CLOCKS`: every handbook may have them. The
others are made of entries, and their code follows a pattern, as `{roles}/{playbooks}` of a reflex card.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from string import Formatter

from generator.model.document import ProsePage
from generator.model.handbook import Handbook
from generator.model.marks import Audience
from generator.model.part import Entity

Readers = frozenset[Audience]
EVERYBODY: Readers = frozenset({Audience.STAFF, Audience.CELL, Audience.FACILITATORS})
CELL: Readers = frozenset({Audience.CELL})
EXERCISING: Readers = frozenset({Audience.CELL, Audience.FACILITATORS})


@dataclass(frozen=True)
class Address:
    """What one page is called, and where it stands."""

    code: str
    """What people say on the phone: `DIR`, `RANSOM`, `TECH/RANSOM`."""
    kind: str
    id: str
    section: str
    """The key of the section that holds it."""
    weight: float | None = None
    """How much sooner than others a search finds it; none where its mode says so."""
    readers: Readers = EVERYBODY
    """Whose editions may have it."""

    @property
    def target(self) -> str:
        """Return what a link to this page says after `handbook:`."""
        return f'{self.kind}/{self.id}'


@dataclass(frozen=True)
class Family:
    """All pages of one kind."""

    kind: str
    section: str | None
    """The key of the section that holds them; none where each entry names its own."""
    fixed: Mapping[str, str] = field(default_factory=dict)
    """The id of each page that every handbook may have, by its code."""
    pattern: str | None = None
    """The code of a page made of entries: the kinds of these entries stand in braces for their codes."""
    weight: float | None = None
    """A scenario is found before its cards, and last whatever is read in calm times."""
    readers: Readers = EVERYBODY
    """Whose editions may have its pages. A page of entries is where its readers see these; a list of none, nowhere."""
    closed: tuple[str, ...] = ()
    """The codes of fixed pages that are for the cell alone."""

    @cached_property
    def made_of(self) -> tuple[str, ...]:
        """Return the kinds of the entries that a page is made of, one entry of each."""
        return tuple(kind for _, kind, _, _ in Formatter().parse(self.pattern or '') if kind)


FAMILIES = (
    Family('front_page', 'now', {'NOW': 'index'}),
    Family(
        'activation',
        'activate',
        {'CASCADE': 'cascade', 'LEVELS': 'levels', 'STAFF': 'staff'},
        closed=('CASCADE', 'LEVELS'),
    ),
    Family('duty', 'activate', pattern='{duty}'),
    Family('moments', 'activate', {'MOMENTS': 'index'}, '{moments}', closed=('MOMENTS',)),
    Family('for_staff', 'activate', {'HAPPENING': 'index'}, '{for_staff}'),
    Family('leaflet', 'activate', {'LEAFLET': 'index'}),
    Family('roles', 'roles', {'ROLES': 'index'}, '{roles}', readers=CELL),
    Family('own_acts', 'roles', pattern='{roles}/ACTS', weight=0.4, readers=CELL),
    Family('playbooks', 'scenarios', {'SCENARIOS': 'index'}, '{playbooks}', weight=3.0),
    Family('cards', 'scenarios', pattern='{roles}/{playbooks}', weight=0.4),
    Family('contacts', 'contacts', {'INSIDE': 'inside', 'OUTSIDE': 'outside'}),
    Family('phones', 'contacts', pattern='{playbooks}/PHONES', weight=0.4),
    Family('messages', 'messages', {'MESSAGES': 'index', 'MANAGERS': 'managers-kit'}, '{messages}', weight=1.0),
    Family(
        'obligations',
        'clocks',
        {'CLOCKS': 'clocks', 'LAW-EU': 'eu', 'LAW-FRANCE': 'france', 'LAW-ELSEWHERE': 'elsewhere'},
    ),
    Family('clock_sheets', 'clocks', pattern='{playbooks}/CLOCKS', weight=0.5),
    Family('filing', 'clocks', {'FILING': 'index'}, weight=0.5),
    Family('contracts', 'clocks', {'CONTRACTS': 'index', 'NOTICES': 'notices'}),
    Family('organisation', 'clocks', {'IDENTITY': 'identity'}),
    Family('resources', 'means', {'MEANS': 'index'}),
    Family('services', 'means', {'SERVICES': 'index'}),
    Family('sites', 'means', {'SITES': 'index'}),
    Family('fallbacks', 'means', {'DOWN': 'index'}, '{playbooks}/DOWN', weight=0.5),
    Family('log_sheet', 'forms', {'LOGSHEET': 'index'}, weight=0.4, readers=CELL),
    Family('risks', 'risks', {'RISKS': 'register'}),
    Family('teams', 'cell', {'CELL': 'index'}, readers=CELL),
    Family('decisions', 'cell', {'DECISIONS': 'index'}),
    Family('meetings', 'cell', {'MEETINGS': 'index'}),
    Family('level_cases', 'cell', {'WHICHLEVEL': 'index'}),
    Family('ready', 'ready', pattern='{playbooks}-READY', weight=0.6),
    Family('plan', 'communication', {'PLAN': 'index'}),
    Family('stakeholders', 'communication', {'STAKEHOLDERS': 'index'}),
    Family('channels', 'communication', {'CHANNELS': 'index'}),
    Family('coverage', 'communication', {'COVERAGE': 'index'}),
    Family('monitoring', 'social', {'MONITOR': 'index'}),
    Family('responses', 'social', {'SOCIAL': 'index'}),
    Family('accounts', 'social', {'ACCOUNTS': 'index'}),
    Family('engagement', 'social', {'ENGAGE': 'index'}),
    Family('sessions', 'training', {'CALENDAR': 'index'}),
    Family('training', 'training', {'TRAINING': 'index'}, '{training}', weight=0.4),
    Family('role_drills', 'training', {'DRILLS': 'index'}),
    Family('exercises', 'exercises', {'EXERCISES': 'index'}, '{exercises}', readers=EXERCISING),
    Family('players', 'exercises', pattern='{exercises}/PLAYER', weight=0.3, readers=EXERCISING),
    Family('facilitators', 'exercises', pattern='{exercises}/FACIL'),
    Family('chronogram', 'exercises', pattern='{exercises}/CHRONO'),
    Family('observers', 'exercises', pattern='{exercises}/OBS'),
    Family('watch', 'watch', {'WATCH': 'index'}),
    Family('events', 'watch', {'EVENTS': 'index'}),
    Family('reviews', 'learn', {'REVIEWS': 'index'}, '{reviews}'),
    Family('improvements', 'learn', {'IMPROVE': 'index'}),
    Family('cell_reviews', 'learn', {'CELL-REVIEWS': 'index'}),
    Family('trust', 'trust', {'TRUST': 'index'}),
    Family('reputation', 'trust', {'REPUTATION': 'index'}),
    Family('indicators', 'readiness', {'READINESS': 'index'}),
    Family('readiness', 'readiness', {'WEAK': 'weak'}),
    Family('assessment', 'readiness', {'ASSESS': 'index'}),
    Family('glossary', 'glossary', {'GLOSSARY': 'index'}, weight=0.1),
    Family('envelopes', 'envelopes', {'ENVELOPES': 'index'}),
    Family('handbook', 'about', {'ABOUT': 'about'}, weight=0.3),
    Family('pages', None, pattern='{pages}', weight=0.6),
)


def _readers(family: Family, code: str) -> Readers:
    return CELL if code in family.closed else family.readers


_BY_KIND = {family.kind: family for family in FAMILIES}
PAGES: Mapping[str, Address] = {
    code: Address(code, family.kind, id_, family.section or '', family.weight, _readers(family, code))
    for family in FAMILIES
    for code, id_ in family.fixed.items()
}
"""The pages that every handbook may have, by their codes."""
TARGETS: Mapping[str, Address] = {page.target: page for page in PAGES.values()}
"""The same pages, by what a link to them says."""
_LISTED_IN = {
    'people': 'INSIDE',
    'contacts': 'OUTSIDE',
    'obligations': 'CLOCKS',
    'risks': 'RISKS',
    'levels': 'LEVELS',
    'escalations': 'LEVELS',
    'questions': 'MANAGERS',
    'pages': 'ABOUT',
    'copies': 'ABOUT',
    'shifts': 'CELL',
    'signals': 'WATCH',
    'incidents': 'REVIEWS',
}
"""The page that lists a kind of entry, where the kind has no `index` of its own."""


def page(code: str) -> Address:
    """Return the page of a code that every handbook may have; raise KeyError if there is none."""
    return PAGES[code]


def of(kind: str, *entries: Entity) -> Address:
    """Return the page of a family that is made of these entries."""
    family = _BY_KIND[kind]
    codes = {made_of: entry.code for made_of, entry in zip(family.made_of, entries, strict=True)}
    section = next((entry.section for entry in entries if isinstance(entry, ProsePage)), family.section or '')
    id_ = '-'.join(entry.id for entry in entries)
    return Address((family.pattern or '').format(**codes), kind, id_, section, family.weight, family.readers)


def made(book: Handbook) -> Iterator[tuple[Address, tuple[Entity, ...]]]:
    """Yield every page that may be made of entries, with these entries."""
    for family in FAMILIES:
        if family.pattern is not None:
            for entries in product(*(book.entries_of(kind).values() for kind in family.made_of)):
                yield of(family.kind, *entries), entries


def has_page(kind: str) -> bool:
    """Return whether each entry of a kind has a page of its own."""
    return kind in _BY_KIND and _BY_KIND[kind].made_of == (kind,)


def listed_in(kind: str) -> Address | None:
    """Return the page that lists the entries of a kind, if there is one."""
    return PAGES[_LISTED_IN[kind]] if kind in _LISTED_IN else TARGETS.get(f'{kind}/index')
