"""What a leaf says of itself."""

from dataclasses import replace

import sample

from generator.render.print.leaf import Paper


def test_the_check_word_follows_what_is_said_and_not_the_paper():
    leaf = sample.leaves()[1]
    assert replace(leaf, paper=Paper.LETTER).check_word == leaf.check_word
    assert replace(leaf, html=leaf.html.replace('Never', 'never')).check_word != leaf.check_word
    assert replace(leaf, revision='rev. 13').digest != leaf.digest


def test_signs_for_the_screen_are_not_its_text():
    leaf = replace(sample.leaves()[0], html='<h1>A<a class="headerlink" href="#a">¶</a></h1><p>R&amp;D</p>')
    assert leaf.text.split() == ['DIR', 'Crisis', 'director', 'Roles', 'A', 'R&D']
