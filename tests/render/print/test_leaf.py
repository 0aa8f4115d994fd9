"""What a leaf says of itself."""

from dataclasses import fields, replace

import pytest
import sample

from generator.model.document import Paper
from generator.render.print.leaf import Leaf
from generator.views.page import Layout

BESIDE = {'revision'}
"""What says when, and is left out."""
LEAF = sample.leaves()[1]
OTHERS = {
    'code': 'X', 'target': 'playbooks/x', 'title': 'X', 'language': 'fr', 'handbook': 'X',
    'html': LEAF.html.replace('Never', 'never'), 'layout': Layout.REFLEX, 'half': True, 'paper': Paper.LETTER,
}  # fmt: skip


@pytest.mark.parametrize('name', [field.name for field in fields(Leaf) if field.name not in BESIDE])
def test_whatever_is_laid_out_on_it_is_its_identity(name):
    other = replace(LEAF, **{name: OTHERS[name]})
    assert other.identity != LEAF.identity
    assert other.check_word != LEAF.check_word


def test_its_revision_is_not():
    assert replace(LEAF, revision='rev. 13').identity == LEAF.identity


def test_signs_for_the_screen_are_not_its_text():
    leaf = replace(sample.leaves()[0], html='<h1>A<a class="headerlink" href="#a">¶</a></h1><p>R&amp;D</p>')
    assert leaf.text.split() == ['DIR', 'Crisis', 'director', 'A', 'R&D']
