"""Links of one Markdown, resolved among the pages of an edition."""

from books import draft_of
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.render import links
from generator.render.links import Spot
from generator.render.templates import plain

PAGES = draft_of('small').pages
SPOTS = links.index(PAGES)


def shown(spot: Spot) -> str:
    return f'{spot.page.code}#{spot.anchor}' if spot.anchor else spot.page.code


def test_a_page_and_a_spot_in_a_page_are_found():
    assert SPOTS['roles/dir'].page.code == 'DIR'
    assert SPOTS['roles/dir'].anchor is None
    assert SPOTS['contacts/cnil'] == Spot(SPOTS['contacts/outside'].page, 'contacts-cnil')


def test_links_lead_where_the_format_says():
    text = 'See [the director](handbook:roles/dir) and [them](handbook:contacts/cnil).'
    assert links.resolved(text, SPOTS, shown) == 'See [the director](DIR) and [them](OUTSIDE#contacts-cnil).'


def test_an_underscore_escaped_by_a_template_is_an_underscore():
    text = str(Markup('[they](handbook:{}/{})').format(plain('cell_reviews'), plain('own')))
    assert text == r'[they](handbook:cell\_reviews/own)'
    assert links.targets(text) == ['cell_reviews/own']
    spots = {'cell_reviews/own': Spot(SPOTS['roles/dir'].page, 'own')}
    assert links.resolved(text, spots, shown) == '[they](DIR#own)'


def test_a_link_that_leads_nowhere_here_is_text():
    assert links.resolved('See [**them**](handbook:people/nobody).', SPOTS, shown) == 'See **them**.'


def test_other_links_and_brackets_are_left_alone():
    text = r'[web](https://example.com) [x] \[a\](b) ![i](j) handbook:roles/dir'
    assert links.resolved(text, SPOTS, shown) == text


def test_targets_are_told_in_order_and_as_often_as_written():
    text = '[a](handbook:roles/dir) [b](handbook:x/y) [c](handbook:roles/dir)'
    assert links.targets(text) == ['roles/dir', 'x/y', 'roles/dir']


@given(st.text(st.characters(codec='utf-8', exclude_categories=['Cc', 'Cs', 'Zl', 'Zp']), min_size=1))
def test_any_words_can_be_those_of_a_link(words):
    label = plain(words)
    assert links.resolved(f'[{label}](handbook:roles/dir)', SPOTS, shown) == f'[{label}](DIR)'


def test_every_link_of_every_page_is_seen():
    for name in ('small', 'real'):
        for text in draft_of(name).markdown.values():
            assert text.count('](handbook:') == len(links.targets(text))
