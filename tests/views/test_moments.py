"""The ten moments: each has its page, of one side, with what somebody in it needs."""

from books import changed, draft_of, edition_of, manuscript_of, page, small

from generator import addresses
from generator.model.marks import Audience
from generator.views.moments import MomentPage, MomentsPage
from generator.views.pages import pages

CUT = """
cut:
  code: CUT
  title: To cut
  when: Somebody must cut
  lede: One decides.
  boxes:
    - {title: Stop, weigh: {decision: level, playbook: fire, point: stop}}
    - {title: Say, say: [press-holding]}
"""


def test_the_front_page_leads_to_no_list_that_is_not_there():
    assert 'moments/index' not in draft_of('small').markdown[addresses.page('NOW').target]


def test_a_company_may_add_a_moment(tmp_path):
    made = manuscript_of(edition_of(changed(tmp_path, {'moments.yml': CUT})))
    assert page(MomentsPage, made.pages).moments[0][1].code == 'CUT'
    text = made.markdown['moments/cut']
    assert 'Stop it.' in text
    assert 'We are looking into' in text


def test_what_readers_may_not_see_is_said_to_be_for_the_cell(tmp_path):
    closed = {
        'moments.yml': CUT,
        'messages.yml': 'press-holding: {audience: cell}',
        'playbooks/fire.yml': 'audience: cell',
    }
    made = manuscript_of(edition_of(changed(tmp_path, closed), Audience.STAFF))
    text = made.markdown['moments/cut']
    assert text.count('class="withheld"') == 2
    assert 'We are looking into' not in text
    assert 'Stop it.' not in text


def test_without_moments_there_is_no_list():
    assert [one for one in pages(edition_of(small())) if isinstance(one, MomentsPage | MomentPage)] == []
