"""From a value to Markdown: what the editor wrote is what the reader sees."""

import html
import re
from pathlib import Path

import pytest
from books import BOOKS, ROOT, draft_of, edition_of, html_of, languages, small, words
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.editions.edition import EditionMode
from generator.editions.filled import Dial, Filled, Leads
from generator.editions.marked import Untranslated, Withheld
from generator.model.communication import Stage
from generator.model.contact import ContactPoint, PointKind
from generator.model.marks import Audience
from generator.render.markdown import extensions, to_html
from generator.render.templates import anchor, dialled, environment, plain

KNOWN = extensions(ROOT / 'mkdocs.yml')
LETTERS = st.characters(codec='utf-8', exclude_categories=['Cc', 'Cf', 'Cs', 'Co', 'Cn', 'Zl', 'Zp'])
SIGNS = st.text('ab1. \\`*_{}[]()#+-!|<>&"\'~^:=/@$%é', min_size=1, max_size=40)
TEXTS = st.one_of(st.text(LETTERS, min_size=1, max_size=60), SIGNS).filter(str.strip)
TAGS = re.compile(r'<[^<>]*>')
ALLOWED = {'p', 'strong', 'em', 'code', 'a', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'}
ALLOWED |= {'br', 'pre', 'div', 'span', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img', 'sup'}


def seen(markdown: str) -> str:
    """What a reader sees of Markdown, every space as one."""
    return squeezed(html.unescape(TAGS.sub('', to_html(markdown, KNOWN))))


def squeezed(text: str) -> str:
    return ' '.join(text.split())


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example('1. A date')
@example('1) A date')
@example('- a dash')
@example('# of people')
@example('> more')
@example('*bold* and _this_ and `code`')
@example('[a](handbook:roles/dir) and ![b](c)')
@example('a | b')
@example('<script>alert(1)</script> &amp; &lt;')
@example('{: .class } {#id}')
@example('back\\slash \\* end\\')
@example('https://example.com/a_b_c')
@example('<https://example.com>')
@example('someone@example.com')
@example('===')
@example('---')
@example('~~~')
@example('+ plus')
@example(': defines')
@example('[^1]: note')
@example('[x]: http://y')
@example('*[HTML]: abbreviation')
@example('!!! note')
@example('&copy; &#169;')
@example('a  \nb')
@example('    four spaces')
@example('{% raw %} {{ name }}')
def test_any_text_is_shown_as_it_was_written(text):
    assert seen(str(plain(text))) == squeezed(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_stays_within_its_cell_of_a_table(text):
    shown = to_html(f'| A | B |\n| --- | --- |\n| {plain(text)} | next |\n', KNOWN)
    assert shown.count('<td') == 2
    cells = re.findall(r'<td[^>]*>(.*?)</td>', shown, re.DOTALL)
    assert squeezed(html.unescape(TAGS.sub('', cells[0]))) == squeezed(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_text_stays_within_its_line_of_a_list(text):
    shown = to_html(f'- before\n- {plain(text)}\n- after\n', KNOWN)
    assert shown.count('<li>') == 3
    assert squeezed(html.unescape(TAGS.sub('', shown))) == squeezed(f'before {text} after')


def prose(text: str) -> str:
    return str(environment(words('fr')).from_string('{{ text|prose }}').render(text=text))


@settings(max_examples=300, deadline=None)
@given(st.one_of(SIGNS, st.text('<>/ab"\'=! script:&;', max_size=40)))
@example('<script>alert(1)</script>')
@example('<img src=x onerror=alert(1)>')
@example('<div markdown>\n\n<b>x</b>\n\n</div>')
@example('> quoted\n> <b>bold</b>')
@example('`<b>`')
@example('```\n<b>\n```')
def test_html_in_prose_is_shown_and_never_run(text):
    names = set(re.findall(r'<([a-z0-9]+)', to_html(prose(text), KNOWN)))
    assert names <= ALLOWED
    assert names & {'script', 'style', 'iframe', 'svg', 'b', 'i'} == set()


@pytest.mark.parametrize(
    'address',
    [
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        ' javascript:alert(1)',
        'java\tscript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
    ],
)
@pytest.mark.parametrize(
    'written', ['[here]({})', '![here]({})', '<{}>', '[here][x]\n\n[x]: {}', '[x]\n\n> [x]:\n  {}', '- [x]\n- [x]: {}']
)
def test_prose_leads_to_no_script(written, address):
    shown = to_html(prose(written.format(address)), KNOWN)
    assert [found for found in re.findall(r'(?:href|src)="([^"]*)"', shown) if not found.startswith('#')] == []


@pytest.mark.parametrize(
    'address', ['handbook:roles/dir', 'https://example.com/a:b', 'tel:112', 'sms:114', 'mailto:a@example.com']
)
def test_prose_leads_to_pages_and_numbers(address):
    assert f'href="{address}"' in to_html(prose(f'See [here]({address}): now.'), KNOWN)


@pytest.mark.parametrize(
    'written',
    ['[here](#x){: onclick="alert(1)" }', '# Title { onclick=x }', 'A line\n{: onclick=x }', '*x*{onclick=x}'],
)
def test_prose_sets_no_attributes(written):
    assert not re.search(r'<[^>]* onclick', to_html(prose(written), KNOWN))


def test_footnotes_of_prose_are_kept():
    assert 'Said once' in to_html(prose('A fact.[^1]\n\n[^1]: Said once: here.\n'), KNOWN)


def test_prose_is_markdown():
    shown = to_html(prose('**Call** [the director](handbook:roles/dir).\n\n- one\n- two\n'), KNOWN)
    assert '<strong>Call</strong>' in shown
    assert 'href="handbook:roles/dir"' in shown
    assert shown.count('<li>') == 2


def said(template: str, **values: object) -> str:
    return str(environment(words('fr')).from_string(template).render(**values))


def test_a_text_not_yet_translated_says_its_language():
    told = said('{{ text }}', text=Untranslated('As it *is*', 'en'))
    assert told == '<span class="untranslated" lang="en">As it \\*is\\*</span>'


def test_what_is_withheld_says_for_whom_it_is():
    told = said('{{ text }}', text=Withheld(Audience.CELL))
    assert told == '<span class="withheld">réservé à la cellule de crise</span>'
    assert 'animateurs' in said('{{ text }}', text=Withheld(Audience.FACILITATORS))


def test_choices_and_days_are_told_in_words():
    assert said('{{ stage }}', stage=Stage.INTERNAL_ALERT) == 'Alerte interne'
    assert said('{{ "x" }} {{ 3 }}') == 'x 3'


def test_markup_is_left_alone_and_nothing_is_never_printed():
    assert said('{{ text }}', text=Markup('<b>x</b>')) == '<b>x</b>'
    with pytest.raises(ValueError, match='prints nothing'):
        said('{{ text }}', text=None)


@pytest.mark.parametrize(
    ('value', 'address'),
    [
        ('+33 1 99 00 10 01', 'tel:+33199001001'),
        ('112', 'tel:112'),
        ('32 18', 'tel:3218'),
        ('000 EXERCISE 000', 'tel:000000'),
    ],
)
def test_a_number_is_dialled(value, address):
    assert dialled(value) == address
    point = ContactPoint.model_construct(kind=PointKind.LANDLINE, value=value)
    assert dialled(point) == address


def test_an_anchor_is_fit_for_an_address():
    assert anchor('front_page/index') == 'front-page-index'


@pytest.mark.parametrize('mode', list(EditionMode))
def test_pages_have_no_trailing_spaces_and_end_with_one_line(mode):
    for text in draft_of('small', mode=mode).markdown.values():
        assert text.endswith('\n')
        assert not text.endswith('\n\n')
        assert '\n\n\n' not in text
        assert [line for line in text.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize(('name', 'language'), [(name, language) for name in BOOKS for language in languages(name)])
def test_no_page_shows_markup_as_text(name, language):
    for target, made in html_of(name, Audience.CELL, language).items():
        shown = html.unescape(TAGS.sub('', made))
        assert not re.search(r'\*\*|</?(div|span|a|p)\b|\]\(|\{\{|\{:|markdown>', shown), target


def test_templates_hold_no_words_of_one_language_alone():
    for path in Path(ROOT, 'generator', 'templates', 'pages').glob('*.j2'):
        bare = re.sub(r'\{[{%#].*?[%}#]\}|<[^>]*>|\[|\]\(.*?\)', ' ', path.read_text('utf-8'), flags=re.DOTALL)
        assert re.findall(r'(?<![\w:/#-])[A-Z][a-z]{2,}(?: [a-z]+)+', bare) == [], path.name
    assert edition_of(small()).words('Crisis now?') == 'Crisis now?'


@pytest.mark.parametrize('how', ['{{ text }}', '{{ text|prose }}'])
def test_a_filled_text_escapes_names_and_links_its_number_and_its_page(how):
    text = Filled(('Call <b>|', Dial('+33 1 99 00 77 77'), ' with ', Leads('A](javascript:x)', 'roles/ciso')), 'en')
    shown = environment(words('fr')).from_string(how).render(text=text)
    assert '<b>' not in shown
    assert '<a class="phone" href="tel:+33199007777">' in shown
    assert 'A\\](javascript:x)](handbook:roles/ciso)' in shown
    assert shown.startswith('<span class="untranslated" lang="en">')
