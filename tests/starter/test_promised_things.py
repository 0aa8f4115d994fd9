"""No text sends its reader to a thing that is not made: on the night it is missed, nobody finds it."""

import pytest
from books import LANGUAGES, draft_of

from generator.model.marks import Audience

NOT_MADE = ('wallet card', 'pocket edition', 'update pack', 'carte de poche', 'édition de poche')


@pytest.mark.parametrize('language', LANGUAGES)
@pytest.mark.parametrize('audience', [Audience.STAFF, Audience.CELL])
def test_no_page_promises_a_card_or_an_edition_that_is_not_made(audience, language):
    draft = draft_of('real', audience, language)
    promised = {
        (page.code, thing)
        for page in draft.pages
        for thing in NOT_MADE
        if thing in draft.markdown[page.target].casefold().replace('\n', ' ')
    }
    assert promised == set()
