"""A value withheld from readers is found wherever it turns up, in whatever dress."""

import gzip
import html
import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pikepdf
import pytest
from books import changed, edition_of, small
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf

from generator.editions.edition import Edition
from generator.editions.redaction import Secret
from generator.model.marks import Audience
from generator.model.problem import Place
from generator.proofs import leaks, search
from generator.render.store import Store

EXERCISE = """
drill:
  code: EXO-DRILL
  title: Drill
  type: tabletop
  date: 2026-12-01
  duration: 2 h
  status: planned
  playbooks: [fire]
  teams: [cell]
  objectives: [{id: one, text: See it, measure: Time, target: Ten minutes}]
  announced: true
  marking: EXERCISE
  stop_word: Real alert
  no_touch: [The servers]
  director: coord
  report_due: 2026-12-10
  scenario: A flamingo walks into the server room
  injects:
    - {id: one, offset: 5 min, sender: Press, recipient: com, medium: phone, content: Is the flamingo yours?, expected_reaction: Call the zoo}
"""  # noqa: E501
OVER = {
    'people.yml': 'p-01: {home_area: Rezé-lès-Nantes}\n',
    'contacts.yml': 'cnil:\n  contacts: [{kind: landline, value: +33 1 99 00 88 77, audience: cell}, {kind: portal, value: x.example.org}]\n',  # noqa: E501
    'questions.yml': 'paid: {audience: cell, question: Who gets the orange parachute?, answer: Nobody will jump today}\n',  # noqa: E501
    'stakeholders.yml': 'media: {list_location: Behind the purple wardrobe}\n',
    'decisions.yml': 'level: {withhold: {default: cell}, default: Sell the lighthouse quickly}\n',
    'exercises.yml': EXERCISE,
    'envelopes.yml': 'codes: {what: Words that open the vault, place: Under the third stair}\n',
    'channels.yml': 'posters: {access_recovery: Ask the gardener for his key}\n',
}
CANARIES = {
    'private number': '+33 6 39 98 21 01',
    'number for the cell': '+33 1 99 00 88 77',
    'number of a bridge': '+33 1 99 00 40 01',
    'home': 'Rezé-lès-Nantes',
    'title of an entry': 'Who gets the orange parachute?',
    'body of an entry': 'Nobody will jump today',
    'place of a list': 'Behind the purple wardrobe',
    'field withheld by name': 'Sell the lighthouse quickly',
    'scenario': 'A flamingo walks into the server room',
    'inject': 'Is the flamingo yours?',
    'envelope': 'Words that open the vault',
    'place of an envelope': 'Under the third stair',
    'way back in': 'Ask the gardener for his key',
}


@pytest.fixture(scope='module')
def staff(tmp_path_factory) -> Edition:
    return edition_of(changed(tmp_path_factory.mktemp('canaries'), OVER), Audience.STAFF)


def pdf(path: Path, text: str = '', **more: str) -> None:
    """Write a PDF of one side, with a text on it, a link, a bookmark, a picture's description and a title."""
    document = Pdf.new()
    page = document.add_blank_page()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    shown = text.encode('cp1252').hex()
    page.Contents = document.make_stream(f'BT /F1 12 Tf 20 400 Td <{shown}> Tj ET'.encode())
    if 'uri' in more:
        action = Dictionary(S=Name.URI, URI=pikepdf.String(more['uri']))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        page.Annots = Array([document.make_indirect(link)])
    if 'bookmark' in more:
        with document.open_outline() as outline:
            outline.root.append(OutlineItem(more['bookmark'], 0))
    if 'alternative' in more:
        document.Root.StructTreeRoot = Dictionary(K=Array([Dictionary(S=Name.Figure, Alt=more['alternative'])]))
    if 'author' in more:
        document.docinfo['/Author'] = more['author']
    if 'xmp' in more:
        with document.open_metadata() as metadata:
            metadata['dc:title'] = more['xmp']
    document.save(path)


def text_file(name: str, dress: Callable[[str], str]) -> tuple[str, Callable[[Path, str], None]]:
    return name, lambda path, value: path.write_text(dress(value), 'utf-8') and None


MEDIA: dict[str, tuple[str, Callable[[Path, str], None]]] = {
    'page': text_file('index.html', lambda value: f'<p>Call {html.escape(value)} now</p>'),
    'attribute': text_file('index.html', lambda value: f'<a title="{html.escape(value)}" href="#">x</a>'),
    'address': text_file('index.html', lambda value: f'<a href="tel:{quote(value)}">x</a>'),
    'search index': text_file('search_index.json', lambda value: json.dumps({'text': f'x {value} y'})),
    'lines of the search index': text_file(
        'search_index.json', lambda value: json.dumps({'text': value.replace(' ', '\n', 1)})
    ),
    'script': text_file('synonyms.js', lambda value: f'self.x = {json.dumps(value, ensure_ascii=False)};'),
    'source': text_file('index.md', lambda value: f'# {value}'),
    'compressed': ('sitemap.xml.gz', lambda path, value: path.write_bytes(gzip.compress(value.encode())) and None),
    'picture': ('x.png', lambda path, value: path.write_bytes(b'\x89PNG tEXt' + value.encode('latin-1')) and None),
    'side of the binder': ('binder.pdf', lambda path, value: pdf(path, f'Call {value} now')),
    'link of the binder': ('binder.pdf', lambda path, value: pdf(path, uri=f'tel:{value}')),
    'bookmark': ('binder.pdf', lambda path, value: pdf(path, bookmark=value)),
    'alternative text': ('binder.pdf', lambda path, value: pdf(path, alternative=value)),
    'author of the file': ('binder.pdf', lambda path, value: pdf(path, author=value)),
    'properties of the file': ('binder.pdf', lambda path, value: pdf(path, xmp=value)),
}


@pytest.fixture(scope='session')
def store(tmp_path_factory) -> Store:
    return Store(tmp_path_factory.mktemp('store'))


@pytest.fixture
def found(store) -> Callable[[Edition, Path], list[str]]:
    """Return what finds the leaks in a file."""

    def find(edition: Edition, path: Path) -> list[str]:
        return [problem.message for problem in leaks.found_in([(edition, {path.name: path})], store)]

    return find


@pytest.mark.parametrize('medium', MEDIA)
@pytest.mark.parametrize('canary', CANARIES)
def test_a_withheld_value_is_found(canary, medium, staff, tmp_path, found):
    name, write = MEDIA[medium]
    write(tmp_path / name, CANARIES[canary])
    messages = found(staff, tmp_path / name)
    assert any(f"'{CANARIES[canary]}' is withheld from staff-en, and is in {name}" in message for message in messages)


DRESSES: dict[str, Callable[[str], str]] = {
    'in capitals': str.upper,
    'without spaces': lambda value: value.replace(' ', ''),
    'with other spaces': lambda value: value.replace(' ', '\u202f'),
    'with dots': lambda value: value.replace(' ', '.'),
    'over two lines': lambda value: value.replace(' ', '\n', 1),
    'with soft hyphens': '\u00ad'.join,
    'hyphenated': lambda value: f'{value[:7]}-\n{value[7:]}',
    'without accents': lambda value: unicodedata.normalize('NFKD', value).encode('ascii', 'ignore').decode(),
    'with accents apart': lambda value: unicodedata.normalize('NFD', value),
    'with tags inside': lambda value: f'{value[:6]}<b>{value[6:]}</b>',
    'as entities': lambda value: ''.join(f'&#{ord(sign)};' for sign in value),
    'within a longer text': lambda value: f'abc{value}def',
}


@pytest.mark.parametrize('dress', DRESSES)
@pytest.mark.parametrize('canary', ['private number', 'home', 'inject', 'envelope'])
def test_a_withheld_value_is_found_in_any_dress(canary, dress, staff, tmp_path, found):
    path = tmp_path / 'index.html'
    path.write_text(f'<p>{DRESSES[dress](CANARIES[canary])}</p>', 'utf-8')
    assert found(staff, path) != []


def test_a_number_in_its_form_at_home_is_not_taken_for_another(staff, tmp_path, found):
    path = tmp_path / 'index.html'
    path.write_text('<p>+33 6 39 98 21 99, no 21 01</p>', 'utf-8')
    assert found(staff, path) == []


@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL, Audience.FACILITATORS])
def test_what_readers_may_see_is_not_searched_for(audience, tmp_path, found):
    edition = edition_of(changed(tmp_path, OVER), audience)
    path = tmp_path / 'index.html'
    shown = ['Anne Corbeau', '+33 1 99 00 10 01', 'Crisis director', 'Drill', 'See it']
    path.write_text(f'<p>{"</p><p>".join(shown)}</p>', 'utf-8')
    assert found(edition, path) == []


def test_the_cell_may_see_its_own_and_not_that_of_the_facilitators(tmp_path, found):
    edition = edition_of(changed(tmp_path, OVER), Audience.CELL)
    path = tmp_path / 'index.html'
    path.write_text(f'<p>{CANARIES["home"]}</p><p>{CANARIES["envelope"]}</p>', 'utf-8')
    assert found(edition, path) == []
    path.write_text(f'<p>{CANARIES["scenario"]}</p>', 'utf-8')
    assert len(found(edition, path)) == 1


def test_what_is_written_openly_elsewhere_is_no_secret(tmp_path, found):
    over = {
        **OVER,
        'questions.yml': 'paid: {audience: cell, question: Who gets the orange parachute?, answer: Decide.}\n',
    }
    edition = edition_of(changed(tmp_path, over), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text('<p>Decide.</p>', 'utf-8')
    assert found(edition, path) == []


def test_what_a_message_for_all_says_with_the_name_of_the_company_is_no_secret(tmp_path, found):
    said = 'body: "News from {{ company }}: {{ known }} {{ next_update_at }}"'
    gap = 'placeholders: {company: {known: company, label: Name, example: Petrel, source: com}}'
    over = {
        'people.yml': 'p-01: {home_area: from Petrel}\n',
        'messages.yml': f'staff-alert:\n  audience: staff\n  {said}\n  {gap}\n',
    }
    edition = edition_of(changed(tmp_path, over), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text('<p>News from Petrel</p>', 'utf-8')
    assert found(edition, path) == []


@pytest.mark.parametrize('typed', ['+33639982101', '+33 6 39 98 21 01', '33.6.39.98.21.01'])
def test_a_number_typed_into_a_sentence_that_all_may_read_is_a_leak(typed, tmp_path, found):
    over = {'glossary.yml': f'log-keeper: {{definition: Who writes. Call {typed} at night.}}\n'}
    edition = edition_of(changed(tmp_path, over), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text(f'<p>Call {typed} at night.</p>', 'utf-8')
    assert len(found(edition, path)) == 1


def test_a_number_that_staff_may_call_themselves_is_no_secret(tmp_path, found):
    over = {'people.yml': 'p-01: {contacts: [{kind: landline, value: +33 1 99 00 10 01}]}\n'}
    edition = edition_of(changed(tmp_path, over), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text('<p>+33 1 99 00 10 01</p>', 'utf-8')
    assert found(edition, path) == []


def test_a_translation_of_a_secret_is_a_secret(tmp_path, found):
    french = edition_of(small(), Audience.STAFF, 'fr')
    path = tmp_path / 'index.html'
    path.write_text('<p>Dans le classeur rouge</p>', 'utf-8')
    assert len(found(french, path)) == 1


def test_a_short_value_counts_only_where_it_stands_alone(tmp_path, found):
    edition = edition_of(changed(tmp_path, {'people.yml': 'p-01: {home_area: Nort}\n'}), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text('<p>The Northern line</p>', 'utf-8')
    assert found(edition, path) == []
    path.write_text('<p>She lives in Nort, by the river.</p>', 'utf-8')
    assert len(found(edition, path)) == 1


def test_a_problem_points_at_the_entry_that_withholds(staff, store, tmp_path):
    path = tmp_path / 'index.html'
    path.write_text('Behind the purple wardrobe', 'utf-8')
    (problem,) = leaks.found_in([(staff, {'site/index.html': path})], store)
    assert str(problem.place) == 'private/stakeholders.yml:1:24'
    assert problem.rule == 'leaks'


def test_each_line_of_a_long_secret_is_searched_for(tmp_path, found):
    answer = 'paid:\n  audience: cell\n  answer: |\n    The first line of it all\n    The second line of it all\n'
    edition = edition_of(changed(tmp_path, {'questions.yml': answer}), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text('<p>The second line of it all</p>', 'utf-8')
    assert len(found(edition, path)) == 1


SENTENCES = 'paid: {audience: cell, question: Who gets the orange parachute?, answer: "ANSWER"}\n'


@pytest.mark.parametrize(
    ('answer', 'said'),
    [
        ('First, all of us wait. Then the blue lamp is lit.', 'Then the blue lamp is lit.'),
        ('Ask [the keeper](handbook:roles/coord) of the lamp', 'Ask the keeper of the lamp'),
        ('Ask [the keeper](handbook:roles/coord) who holds the lamp', 'the keeper (R2) who holds the lamp'),
        ('- the **blue** lamp is lit', 'the blue lamp is lit'),
        ('Call +33 1 99 00 77 66 at night', '01 99 00 77 66'),
        ('Call +33 1 99 00 77 66 at night', '+33 (0)1.99.00.77.66'),
        ('Write to lamp@blue.example.org at once', 'lamp@blue.example.org'),
        ('The word is BLUE-4711', 'BLUE-4711'),
    ],
)
def test_each_sentence_and_each_value_in_it_is_sought(answer, said, tmp_path, found):
    edition = edition_of(changed(tmp_path, {'questions.yml': SENTENCES.replace('ANSWER', answer)}), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text(f'<p>{said}</p>', 'utf-8')
    assert len(found(edition, path)) == 1


@pytest.mark.parametrize(
    'said', ['Decided by', 'Binder', 'All safe', 'Out of order', '112', '14:30', 'Yes, no, unknown']
)
def test_plain_words_are_no_leak(said, tmp_path, found):
    edition = edition_of(changed(tmp_path, {'questions.yml': SENTENCES.replace('ANSWER', said)}), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text(f'<p>{said}</p>', 'utf-8')
    assert found(edition, path) == []


def test_the_title_of_an_entry_withheld_whole_is_a_name(tmp_path, found):
    over = {'contacts.yml': 'cnil: {audience: cell, name: Zorglub}\n'}
    edition = edition_of(changed(tmp_path, over), Audience.STAFF)
    path = tmp_path / 'index.html'
    path.write_text('<p>Ask Zorglub</p>', 'utf-8')
    assert len(found(edition, path)) == 1


@pytest.mark.parametrize('name', ['Zorglub', 'Вввввввввв'])
def test_a_name_that_a_sentence_for_all_says_is_no_secret(name, tmp_path, found):
    over = {
        'contacts.yml': f'cnil: {{audience: cell, name: {name}}}\n',
        'glossary.yml': f'log-keeper: {{definition: Who writes to {name} at night.}}\n',
    }
    path = tmp_path / 'index.html'
    path.write_text(f'<p>{name}</p>', 'utf-8')
    assert found(edition_of(changed(tmp_path, over), Audience.STAFF), path) == []


def test_a_name_that_the_templates_say_is_no_secret(tmp_path, found):
    edition = edition_of(
        changed(tmp_path, {'contacts.yml': 'cnil: {audience: cell, name: Decided by}\n'}), Audience.STAFF
    )
    path = tmp_path / 'index.html'
    path.write_text('<p>Decided by</p>', 'utf-8')
    assert found(edition, path) == []


def test_a_leak_is_named_by_its_file_and_its_entry(staff, store, tmp_path):
    path = tmp_path / 'index.html'
    path.write_text('<p>A flamingo walks into the server room</p>', 'utf-8')
    (problem,) = leaks.found_in([(staff, {'site/staff/en/index.html': path})], store)
    assert 'is in site/staff/en/index.html; take it out' in problem.message
    assert problem.place.file == 'private/exercises.yml'


def test_a_file_of_two_editions_is_searched_for_both(staff, store, tmp_path):
    path = tmp_path / 'index.html'
    path.write_text(f'<p>{CANARIES["home"]}</p><p>{CANARIES["scenario"]}</p>', 'utf-8')
    cell = edition_of(changed(tmp_path, OVER), Audience.CELL)
    problems = list(leaks.found_in([(staff, {'index.html': path}), (cell, {'index.html': path})], store))
    withheld = [problem.message.partition(', and')[0].rpartition('from ')[2] for problem in problems]
    assert sorted(withheld) == ['cell-en', 'staff-en', 'staff-en']


def test_a_file_that_nothing_reads_is_a_problem(staff, store, tmp_path):
    path = tmp_path / 'list.xyz'
    path.write_text('x', 'utf-8')
    (problem,) = leaks.found_in([(staff, {'site/list.xyz': path})], store)
    assert str(problem) == (
        'site/list.xyz:1:1: error: nobody can tell what is in it: nothing reads .xyz; '
        'leave it out, or make it of a sort that can be read [leaks]'
    )


def test_what_is_known_is_not_read_again(staff, tmp_path, monkeypatch):
    path, kept = tmp_path / 'index.html', Store(tmp_path / 'store')
    path.write_text(f'<p>{CANARIES["home"]}</p>', 'utf-8')
    claims = [(staff, {'index.html': path})]
    first = list(leaks.found_in(claims, kept))
    monkeypatch.setattr(search, 'judge', None)
    assert list(leaks.found_in(claims, kept)) == first != []


def test_a_new_needle_is_sought_in_what_was_read(staff, tmp_path, monkeypatch):
    path, kept = tmp_path / 'index.html', Store(tmp_path / 'store')
    path.write_text('<p>Zorglub</p>', 'utf-8')
    assert list(leaks.found_in([(staff, {'index.html': path})], kept)) == []
    monkeypatch.setattr(search, 'texts', None)
    more = replace(staff, secrets=(*staff.secrets, Secret('Zorglub', Place('x.yml'), is_name=True)))
    assert len(list(leaks.found_in([(more, {'index.html': path})], kept))) == 1


def test_workers_find_the_same(staff, tmp_path, monkeypatch):
    paths = {f'{number}.html': tmp_path / f'{number}.html' for number in range(4)}
    for name, path in paths.items():
        path.write_text(f'<p>{name} {CANARIES["home"]}</p>', 'utf-8')
    alone = list(leaks.found_in([(staff, paths)], Store(tmp_path / 'one'), workers=1))
    monkeypatch.setattr(search, 'WORTH_WORKERS', 0)
    assert list(leaks.found_in([(staff, paths)], Store(tmp_path / 'two'), workers=2)) == alone
    assert len(alone) == len(paths)


def test_what_comes_with_the_theme_is_not_ours(staff, store, built):
    site = built / 'dist' / 'site' / 'staff' / 'en'
    scripts = sorted(site.glob('assets/javascripts/bundle.*.min.js'))
    assert scripts
    assert list(leaks.found_in([(staff, {path.name: path for path in scripts})], store)) == []
