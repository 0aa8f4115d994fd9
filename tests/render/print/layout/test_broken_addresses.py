"""Numbers and addresses: where they may break, and that nothing is added to them."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from generator.render.print.layout.addresses import keep_together


def marked(html: str) -> str:
    root = fromstring(f'<body>{html}</body>')  # noqa: S314 - written just here
    before = ''.join(root.itertext())
    keep_together(root)
    assert ''.join(root.itertext()) == before
    return tostring(root, encoding='unicode').removeprefix('<body>').removesuffix('</body>')


@pytest.mark.parametrize(
    'number', ['+33 1 99 00 50 21', '01 99 00 50 21', '+33 800 71 13 13', '+1 212 555 01 00', '116 006 00']
)
def test_a_number_is_kept_on_one_line_wherever_it_stands(number):
    assert (
        marked(f'<p>Call {number}, then wait.</p>') == f'<p>Call <span class="unbroken">{number}</span>, then wait.</p>'
    )
    assert f'<span class="unbroken">{number}</span>' in marked(f'<ul><li><b>Now:</b> {number}</li></ul>')


@pytest.mark.parametrize('text', ['in 2026', '24/7', 'at 14 h 30', '3 of 12', 'GDPR art. 33', '1.2 and 3.4'])
def test_other_figures_are_left_alone(text):
    assert 'span' not in marked(f'<p>{text}</p>')


def test_an_address_breaks_after_its_signs():
    shown = marked('<td>breachnotification@informationcommissioner.example.gov.uk</td>')
    pieces = ['breachnotification@', 'informationcommissioner.', 'example.', 'gov.', 'uk']
    inner = ''.join(f'<span class="piece">{piece}</span>' for piece in pieces)
    assert shown == f'<td><span class="address">{inner}</span></td>'


def test_a_web_address_breaks_after_its_strokes_and_the_full_stop_of_the_sentence_is_none_of_it():
    shown = marked('<p>See https://data-authority.example.org/notify.</p>')
    assert '<span class="piece">https://</span><span class="piece">data-</span>' in shown
    assert shown.endswith('<span class="piece">notify</span></span>.</p>')


def test_a_short_address_and_a_word_of_two_short_halves_are_one():
    assert marked('<p>a@b.example or Wi-Fi</p>') == (
        '<p><span class="unbroken">a@b.example</span> or <span class="unbroken">Wi-Fi</span></p>'
    )


def test_several_in_one_text_stand_in_their_order():
    shown = marked('<p>Dial +33 1 99 00 50 21 or +33 1 99 00 50 22 <i>now</i> or 01 99 00 50 23.</p>')
    assert shown.count('unbroken') == 3


def test_what_is_no_text_is_left_alone():
    assert 'span' not in marked('<svg><text>+33 1 99 00 50 21</text></svg><style>a::after { content: "Wi-Fi" }</style>')
