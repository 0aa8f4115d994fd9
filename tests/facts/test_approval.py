"""An approval holds for the exact words, in every language."""

from dataclasses import replace

from books import small, whole

from generator.facts.approval import ApprovalStatus, approval, fingerprint
from generator.model.catalogue import Catalogue

MESSAGE = whole(small()).messages['staff-alert']
CATALOGUES = small().catalogues


def approved(**changes):
    stamp = fingerprint(MESSAGE, CATALOGUES)
    return MESSAGE.model_copy(update={'approved_wording': stamp, **changes})


def test_nobody_has_approved_what_bears_no_stamp():
    assert approval(MESSAGE, CATALOGUES) is ApprovalStatus.NEVER


def test_the_words_that_were_approved_are_approved():
    assert approval(approved(), CATALOGUES) is ApprovalStatus.APPROVED


def test_one_word_changed_in_the_message_undoes_it():
    assert approval(approved(body=MESSAGE.body + ' now'), CATALOGUES) is ApprovalStatus.CHANGED


def test_one_word_changed_in_a_variant_undoes_it():
    variants = MESSAGE.variants.model_copy(update={'sms': 'Stay at home.'})
    assert approval(approved(variants=variants), CATALOGUES) is ApprovalStatus.CHANGED


def test_one_word_changed_in_an_answer_undoes_it():
    (first, *others) = MESSAGE.questions
    answers = (first.model_copy(update={'answer': 'Yes.'}), *others)
    assert approval(approved(questions=answers), CATALOGUES) is ApprovalStatus.CHANGED


def test_one_word_changed_in_a_translation_undoes_it():
    french = CATALOGUES['fr']
    other = replace(french, translations={**french.translations, MESSAGE.body: 'Tout autre chose.'})
    assert isinstance(other, Catalogue)
    assert approval(approved(), {'fr': other}) is ApprovalStatus.CHANGED


def test_what_is_no_wording_leaves_it():
    assert approval(approved(title='Another title'), CATALOGUES) is ApprovalStatus.APPROVED
