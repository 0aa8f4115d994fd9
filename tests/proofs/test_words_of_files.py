"""A text as its words, and many texts found in one pass."""

import pytest

from generator.proofs.words import Finder, many, words

SAID = {
    'Rez\u00e9-l\u00e8s-Nantes': 'reze les nantes',
    'Reze\u0301': 'reze',
    '+33\u00a06 39.98': '33 6 39 98',
    'so\u00adft and\u200b whole': 'soft and whole',
    'dpo@example.org': 'dpo@example org',
    '\ufb01re_drill \u2013 STRASSE, Stra\u00dfe': 'fire drill strasse strasse',
    '\u0410\u0411\u0412 \u03a9': '\u0430\u0431\u0432 \u03c9',
    'a\0b \ud800': 'ab',
}


@pytest.mark.parametrize('text', SAID)
def test_a_text_is_its_words(text):
    assert words(text).decode() == SAID[text]


def test_many_texts_are_the_same_as_one_by_one():
    texts = [*SAID, '', 'two\nlines']
    assert many(texts) == [words(text) for text in texts]
    assert many([]) == []


def test_long_texts_are_found_anywhere_and_short_ones_alone():
    finder = Finder([b'reze les nantes', b'nort', b'les', b'nobody here', b'nort'])
    assert finder.found(b'in xrezelesnan tesx the northern nort') == [b'reze les nantes', b'nort']
    assert Finder([]).found(b'anything') == []
