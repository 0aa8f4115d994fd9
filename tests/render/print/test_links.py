"""Links as paper shows them."""

import pytest

from generator.render.print.links import Mark, resolve

INDEX = {
    'playbooks/ransomware': Mark('RANSOM', 'tab 4'),
    'contacts/brizard': Mark('CALL-OUT', 'tab 5', 'guides/call-out#contacts-brizard'),
}
TURN = '<span class="turn-to">(→\N{NO-BREAK SPACE}{})</span>'


def link(text, target='playbooks/ransomware'):
    return f'<a href="handbook:{target}">{text}</a>'


def shown(html, **kwargs):
    return resolve(html, INDEX, **kwargs)


def test_a_link_says_the_code_and_the_tab():
    assert shown(f'<p>See {link("Ransomware")}.</p>') == (
        '<p>See <a class="page-link" href="handbook:playbooks/ransomware">Ransomware</a> '
        '<span class="turn-to">(→\N{NO-BREAK SPACE}RANSOM, tab\N{NO-BREAK SPACE}4)</span>.</p>'
    )


def test_a_link_that_is_the_code_says_only_the_tab():
    assert shown(link('RANSOM')).endswith('<span class="turn-to">(→\N{NO-BREAK SPACE}tab\N{NO-BREAK SPACE}4)</span>')


def test_a_code_that_stands_before_the_link_is_not_said_again():
    assert '(→\N{NO-BREAK SPACE}tab' in shown(f'<p><span class="code">RANSOM</span> {link("Ransomware")}</p>')
    assert 'turn-to' not in shown(f'<table><tr><td>RANSOM {link("Ransomware")}</td></tr></table>')


def test_a_code_keeps_its_line():
    assert 'class="page-link code"' in shown(link('RANSOM'))


def test_in_a_row_of_codes_the_first_says_the_tab():
    row = shown(f'<p>{link("RANSOM")} · {link("RANSOM")}</p><p>{link("RANSOM")}</p>')
    assert row.count('tab') == 2
    assert row.endswith('</a> <span class="turn-to">(→\N{NO-BREAK SPACE}tab\N{NO-BREAK SPACE}4)</span></p>')


@pytest.mark.parametrize('around', ['<table><tr><td>{}</td></tr></table>', '<h2>{}</h2>'])
def test_in_tables_and_headings_it_says_the_code_alone(around):
    assert '(→\N{NO-BREAK SPACE}RANSOM)' in shown(around.format(link('Ransomware')))
    assert 'turn-to' not in shown(around.format(link('RANSOM')))
    assert 'tab' in shown(around.format('') + link('Ransomware')).rpartition('</a>')[2]


def test_a_link_to_a_spot_in_another_page_leads_to_that_spot():
    assert 'href="handbook:guides/call-out#contacts-brizard"' in shown(link('Brizard', 'contacts/brizard'))


def test_a_link_to_its_own_page_is_not_annotated():
    assert 'turn-to' not in shown(link('above'), own='playbooks/ransomware')


def test_a_link_to_no_page_is_its_text():
    assert shown(f'<p>{link("one", "risks/x")}, {link("two", "risks/x#y")}</p>') == '<p>one, two</p>'


def test_what_lies_on_the_site_alone_has_a_code_and_no_place():
    found = resolve(link('Trust', 'trust/index'), {'trust/index': Mark('TRUST', '')})
    assert found.endswith('(→\N{NO-BREAK SPACE}TRUST)</span>')


def test_all_else_stays_as_it_is_written():
    html = '<p title="a &amp; b">R&amp;D &#8212; <br/>x<!-- c --> <a href="tel:112">112</a></p>'
    assert shown(html) == html
