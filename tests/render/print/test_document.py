"""The HTML handed to the typesetter."""

from dataclasses import replace

import sample

from generator.render.print.document import contents_job, cover_job, leaf_job


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
    leaves = sample.many(30)
    html = cover_job(sample.cover(), leaves).html
    assert html.count('class="cover-tab"') == 3
    assert 'Tango Kilo Alfa Echo 12' in html
    assert 'cover-exercise' not in html


def test_the_contents_count_the_sides():
    job = contents_job(sample.cover(), sample.leaves(), [1, 4, 2, 6])
    assert 'Sides: 13' in job.html
    assert job.html.count('href="handbook:') == 4
