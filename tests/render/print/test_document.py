"""The HTML handed to the typesetter."""

from dataclasses import replace

import sample

from generator.render.collection import FirstActs
from generator.render.print.document import IndexLine, contents_job, cover_job, leaf_job
from generator.views.link import Link


def test_words_of_the_data_are_escaped():
    leaf = replace(sample.leaves()[0], title='R&D <lab>', code='R"D')
    assert 'R&amp;D &lt;lab&gt;' in leaf_job(leaf).html
    assert 'data-code="R&#34;D"' in leaf_job(leaf).html


def test_a_body_without_a_title_gets_one():
    leaf = replace(sample.leaves()[0], html='<p>x</p>')
    assert '<h1>Crisis director</h1>' in leaf_job(leaf).html
    assert leaf_job(sample.leaves()[0]).html.count('<h1') == 1


def test_cards_and_pages_differ_in_type():
    card, page = (leaf_job(leaf) for leaf in sample.leaves()[:2])
    assert (card.most_sides, page.most_sides) == (1, 0)
    assert min(card.sizes) == 14
    assert min(page.sizes) == 11


def test_the_cover_lists_the_tabs_once_each():
    html = cover_job(sample.cover(), sample.tabs(sample.many(30))).html
    assert html.count('class="cover-tab"') == 3
    assert 'Tango Kilo Alfa Echo 12' in html
    assert 'cover-exercise' not in html


def test_a_cover_without_tabs_has_the_contents_on_its_reverse():
    (tab,) = sample.tabs(sample.leaves()[:1])
    html = cover_job(sample.cover(), [replace(tab, number=0)]).html
    assert html.count('href="handbook:') == 1
    assert 'class="cover-tab"' not in html


def test_the_cover_of_a_pack_says_what_each_does_at_once():
    first = FirstActs(Link('Technical lead', 'roles/tech', 'TECH'), ('Cut the network.', 'Leave it on.'))
    html = cover_job(replace(sample.cover(), first_acts=(first,)), sample.tabs(sample.leaves()[:1])).html
    assert '<th scope="row">TECH</th><td><p>Cut the network.</p><p>Leave it on.</p></td>' in html


def test_the_contents_number_each_leaf_in_its_tab_and_the_index_leads_there():
    job = contents_job(sample.cover(), sample.tabs(sample.leaves()), [IndexLine('CERT-FR', '2.1')])
    assert job.html.count('href="handbook:') == 4
    assert '<td class="contents-sheet">4.1</td>' in job.html
    assert '<p>CERT-FR <span class="index-sheet">2.1</span></p>' in job.html
