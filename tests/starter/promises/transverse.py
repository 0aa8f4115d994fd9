"""K: one source for site and binder, in every language, that says how true it is and how ready we are."""

import json
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from books import LANGUAGES, ROOT, SMALL
from promises.built import Built, Held, Shown
from promises.markup import Node, none, plain

from generator.facts.improving import DONE
from generator.loading.load import load
from generator.model.handbook import Handbook
from generator.model.readiness import Pillar

TEN = 10
SCORE = re.compile(r'\d{1,3} ?%')
QUARTER = re.compile(r'20\d\d')
ALIKE = 0.97
"""The share of its words that a page has on paper too: figures drawn and words broken over a column may be lost."""
CARD_ALIKE = 0.9
"""The same of a reflex card: one that is full leaves out on its back what the playbook says of its decisions."""
WORD = re.compile(r'[^\W\d_]{4,}')
ON_SCREEN = frozenset({'page__code', 'page__edit', 'on-screen', 'contents'})
"""What only readers of a screen need."""
GATHERED = {
    'NOW': 'data/front_page.yml',
    'FILING': 'data/obligations/',
    'STAFF': 'data/front_page.yml',
    'INSIDE': 'data/people.yml',
    'MANAGERS': 'data/questions',
    'DOWN': 'data/channels',
    'COVERAGE': 'data/messages/',
    'CALENDAR': 'data/',
    'WEAK': 'data/handbook.yml',
}
"""Pages made of entries of another kind, and where one begins to correct them."""
MISTAKE = 'roles.yml', 'mission:', 'misison:'


def f_k1(handbook: Built) -> None:
    """Site and paper of an edition say the same issue, phrase and words; what is printed is on the site too."""
    told = json.loads((handbook.dist / 'manifest.json').read_text('utf-8'))['editions']
    for held in handbook.every:
        phrase, issue = told[str(held)]['check'], told[str(held)]['issue']
        none([path for path, html in held.files.items() if phrase not in html], held)
        assert issue == str(held.book.handbook.issue), held
        printed = [page for code, page in held.pages.items() if code in held.paper.codes]
        assert printed, held
        none([str(page) for page in printed if _printed(held, page) < _alike(page)], 'other words on paper')
        halves = {re.search(r'page--(respond|prepare)', html)[1] for html in held.files.values()}
        assert halves == {'respond', 'prepare'}, held
    none(
        [held for held in handbook.cell if told[str(held)]['check'] not in held.binder.cover], 'no phrase on the cover'
    )
    assert len({told[str(held)]['check'] for held in handbook.every}) == len(handbook.every)


def f_k2(handbook: Built) -> None:
    """The four pillars have their score, and each figure its state, target and owner."""
    for held in handbook.editions:
        page = held.page('READINESS')
        pillars = {node.text for node in page.tree.all(of='pillar__name')}
        assert pillars == {held.words.heading(one) for one in Pillar}, page
        assert all(SCORE.fullmatch(node.text) for node in page.tree.all(of='pillar__score')), page
        rows = page.rows('readiness')
        assert len(rows) == len(held.book.indicators), page
        assert all(cell.text for row in rows for cell in row), page
        assert all(page.named(row[4]) for row in rows), page


def f_k3(handbook: Built) -> None:
    """Issue, last day, approvals, changes and copies are told; the last day stands on every page and on the cover."""
    for held in handbook.editions:
        settings, page = held.book.handbook, held.page('ABOUT')
        until = re.search(r'<dd><time datetime="[\d-]+"[^>]*>([^<]+)</time>', page.html)[1]
        page.says(until, held.words.day(settings.issued_on), *(one.what for one in settings.changes))
        page.says(*(held.words.day(one.on) for one in settings.approvals))
        assert until in held.binder.cover, held
        none([path for path, html in held.files.items() if until not in html], held)
        assert all(held.edition.marking in html for html in held.files.values()), held
        if held in handbook.cell:
            assert len(page.rows('copies')) == len(held.book.copies) >= 3, page


def f_k4(handbook: Built) -> None:
    """Every page stands in both languages under one code, leads to the other, and nothing waits for words."""
    for held in handbook.editions:
        other = next(
            one for one in handbook.editions if one.audience is held.audience and one.language != held.language
        )
        assert set(held.pages) == set(other.pages), held
        alone = [code for code, page in held.pages.items() if f'hreflang="{other.language}"' not in page.html]
        none(alone, held)
        waiting = [code for code, page in held.pages.items() if 'class="untranslated"' in page.html]
        none(waiting, held)
        assert held.edition.untranslated == 0, held
    assert {held.language for held in handbook.editions} == set(LANGUAGES)


def f_k5(_handbook: Built) -> None:
    """A slip of an editor is told with its file, its line and what to do; every kind has its schema."""
    kinds = set(Handbook.kinds()) - {'pages'}
    none([kind for kind in kinds if not (ROOT / 'schemas' / f'{kind}.entry.json').is_file()], 'kinds without a schema')
    with TemporaryDirectory() as folder:
        _copy_with_a_slip(Path(folder))
        said = [str(problem) for problem in load(Path(folder), None).problems]
    told = re.compile(r"data/roles\.yml:\d+:\d+: error: .*'misison'.*did you mean 'mission'\?")
    assert [one for one in said if told.match(one)], said


def f_k6(handbook: Built) -> None:
    """Each page leads to the file in which it is corrected: that of its kind, or one that names it."""
    for held in handbook.editions:
        for page in held.pages.values():
            address = next(node for one in page.tree.all(of='page__edit') for node in one.all('a')).attrs['href']
            name = address.partition('/edit/main/')[2]
            assert (ROOT / name).is_file(), f'{page} leads to {address}'
            assert _is_of(page, name), f'{page} leads to {name}, which says nothing of it'


def f_k7(handbook: Built) -> None:
    """The search has every page, and knows the words that people type for those of the book."""
    for held in handbook.editions:
        index = json.loads((held.site / 'search' / 'search_index.json').read_text('utf-8'))
        indexed = {one['location'].partition('#')[0] or 'index.html' for one in index['docs']}
        none([page.path for page in held.pages.values() if page.path not in indexed], held)
        script = plain((held.site / 'assets' / 'javascripts' / 'synonyms.js').read_text('utf-8'))
        typed = [word for term in held.book.glossary.values() for word in term.synonyms]
        assert len(typed) > 100, held
        none([word for word in typed if json.dumps(word, ensure_ascii=False) not in script], held)
        ransom = held.page('RANSOM')
        found = json.loads(script.split('self.handbookFinds = ')[1].rstrip(';'))[ransom.path]
        assert any('ranço' in word or 'ransom' in word.lower() for many in found for word in many), held


def f_k8(handbook: Built) -> None:
    """What belongs together leads to one another, both ways: risk, scenario, card, message, duty, exercise, lesson."""
    for held in handbook.editions:
        lost = [f'{start} -> {end}' for start, end in _pairs(held) if end not in held.page(start).leads_to]
        none(lost, f'{held}: {len(lost)} links are missing')


def f_k9(handbook: Built) -> None:
    """The sources of the book stand on one page, and each duty cites its own, with the day and how sure it is."""
    for held in handbook.editions:
        held.page('ABOUT').says(*(one.title for one in held.book.handbook.sources))
        law = {code: held.page(code) for code in ('LAW-EU', 'LAW-FRANCE', 'LAW-ELSEWHERE')}
        for one in held.book.obligations.values():
            under = [node for page in law.values() for node in page.tree.all(of='duty') if _is_about(node, one.code)]
            assert len(under) == 1, one.id
            assert one.sources, one.id
            none([source.title for source in one.sources if source.title not in under[0].text], one.id)
            assert one.as_of is not None, one.id
            assert held.words.day(one.as_of) in under[0].text, one.id
            assert one.confidence.value in next(under[0].all(of='flag')).text, one.id


def f_k10(handbook: Built) -> None:
    """The ten things to do first are told, each with its page; what nobody verified is owned up to."""
    for held in handbook.editions:
        page = held.page('READINESS')
        listed = next(page.tree.all('ol'))
        lines = list(listed.all('li'))
        assert len(lines) == TEN, page
        bare = [one.text for one in lines if not page.named(one)]
        none(bare if held in handbook.cell else [], page)
        held.page('ASSESS')
        held.page('ABOUT').says(*held.book.handbook.not_verified)
    for held in handbook.cell:
        held.page('WEAK')


def f_k11(handbook: Built) -> None:
    """Quarter by quarter: how many lessons, how many changes, and each that is done is counted once."""
    for held in handbook.editions:
        page = held.page('IMPROVE')
        rows = page.rows('quarters')
        done = [one for one in held.book.improvements.values() if one.status in DONE]
        assert all(QUARTER.search(row[0].text) for row in rows), page
        assert sum(int(row[1].text) for row in rows) == sum(len(one.lessons) for one in held.book.reviews.values()), (
            page
        )
        assert sum(int(row[2].text) for row in rows) == len(done) == len(page.rows('done')), page
        assert 0 < sum(int(row[3].text) for row in rows) <= len(done), page


def _pairs(held: Held) -> set[tuple[str, str]]:
    book, pairs = held.book, set()
    for one in book.playbooks.values():
        ready = f'{one.code}-READY'
        pairs |= {(one.code, ready), (ready, one.code)}
        pairs |= {('RISKS', one.code) for _ in one.risks} | {(ready, 'RISKS') for _ in one.risks}
        pairs |= {(one.code, f'{book.roles[act.role].code}/{one.code}') for act in one.actions[:3]}
        pairs |= {(one.code, book.messages[id_].code) for id_ in one.messages if id_ in book.messages}
        pairs |= {(message.code, one.code) for message in book.messages.values() if one.id in message.playbooks}
        pairs |= {(one.code, f'{one.code}/CLOCKS'), (f'{one.code}/CLOCKS', one.code)} if one.obligations else set()
    for exercise in book.exercises.values():
        played = [book.playbooks[id_].code for id_ in exercise.playbooks if id_ in book.playbooks]
        pairs |= {(exercise.code, code) for code in played} | {(f'{code}-READY', exercise.code) for code in played}
    for review in book.reviews.values():
        if review.exercise:
            pairs |= {
                (book.exercises[review.exercise].code, review.code),
                (review.code, book.exercises[review.exercise].code),
            }
        pairs |= {(code, review.code) for code in _taught(held.page(review.code), held.words('Concerns'))}
    return pairs


def _taught(page: Shown, concerns: str) -> set[str]:
    """Return the codes of the pages that the lessons of a review are about."""
    lines = [one for one in page.tree.all('p') if one.text.startswith(concerns)]
    assert lines, f'{page} has no lesson'
    return {code for line in lines for code in page.named(line)}


def _alike(page: Shown) -> float:
    return CARD_ALIKE if page.path.startswith('cards/') else ALIKE


def _printed(held: Held, page: Shown) -> float:
    """Return the share of the words of a page that its sides on paper say too."""
    on_paper = _letters(' '.join(held.paper.sides(page.code)))
    words = WORD.findall(_without(page.tree, ON_SCREEN).text)
    return sum(_letters(word) in on_paper for word in words) / max(1, len(words))


def _letters(text: str) -> str:
    return re.sub(r'[\W\d_]+', '', text).casefold()


def _without(node: Node, classes: frozenset[str]) -> Node:
    kept = [one for one in node.inside if isinstance(one, str) or classes.isdisjoint(one.classes)]
    return Node(node.tag, node.attrs, [one if isinstance(one, str) else _without(one, classes) for one in kept])


def _is_of(page: Shown, name: str) -> bool:
    """Return whether a file is where the page is written: it is of its kind, or has its code or id in it."""
    kind, _, id_ = page.path.removesuffix('.html').partition('/')
    if name.startswith((f'data/{kind.replace("-", "_")}', GATHERED.get(page.code, '\0'))):
        return True
    names = {page.code, *page.code.split('/'), page.code.removesuffix('-READY'), id_} - {''}
    said = f'{name} {(ROOT / name).read_text("utf-8")}'
    return any(re.search(rf'(?<![\w-]){re.escape(one)}(?![\w-])', said) for one in names)


def _is_about(duty: Node, code: str) -> bool:
    return any(node.text == code for facts in duty.all(of='duty__facts') for node in facts.all(of='code'))


def _copy_with_a_slip(folder: Path) -> None:
    name, right, wrong = MISTAKE
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    slip = folder / 'data' / name
    slip.write_text(slip.read_text('utf-8').replace(right, wrong, 1), 'utf-8')
