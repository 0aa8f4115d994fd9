"""Words that tell whether two people hold the same."""

import re

from generator.render.check_words import ALPHABET, check_phrase, check_word


def test_a_check_word_can_be_said_on_the_phone():
    first, second, digit = check_word('RANSOM', 'Cut the links.').split()
    assert {first, second} <= set(ALPHABET)
    assert re.fullmatch(r'\d', digit)


def test_a_phrase_is_four_words_and_two_digits():
    *said, digits = check_phrase('a', 'b').split()
    assert len(said) == 4
    assert re.fullmatch(r'\d\d', digits)


def test_the_same_content_gives_the_same_word_for_ever():
    assert check_word('RANSOM') == 'Hotel Papa 5'


def test_content_moved_from_one_part_to_the_next_is_not_the_same():
    assert check_phrase('ab', 'c') != check_phrase('a', 'bc')


def test_there_is_a_word_for_each_letter():
    assert [word[0] for word in ALPHABET] == list('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
