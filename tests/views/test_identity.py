"""The identity sheet: what it holds, and who has it at all."""

from books import changed, draft_of, edition_of, manuscript_of, page

from generator.model.marks import Audience
from generator.views.clock_sheets import ClockSheet
from generator.views.identity import IdentityPage

IDENTITY = """
identity:
  legal_form: SARL
  registration: RCS Lyon 000 000 000
  activity: Software
  registered_office: 1 rue de Petrel, Lyon
  representative: The manager
  signatories: [{role: dir, power: Complaint, limit: No limit}, {role: leg, power: Notification}]
  portals: [{contact: cnil, account: petrel-dpo, held_by: [leg]}]
"""
POLICY = """
policy:
  kind: insurance_cyber
  name: Policy
  counterparty: Insurer
  reference: N-policy
  notify_within: 1 h
  notify_channel: {kind: landline, value: +33 1 99 00 52 11}
  original_at: Safe
  language: fr
"""
OVER = {'organisation.yml': IDENTITY, 'contracts.yml': POLICY, 'contacts.yml': 'cnil: {our_reference: PET-7}\n'}


def test_only_the_cell_has_the_identity_sheet(tmp_path):
    loaded = changed(tmp_path, OVER)
    who = [
        one for one in Audience if 'IDENTITY' in {page.code for page in manuscript_of(edition_of(loaded, one)).pages}
    ]
    assert who == [Audience.CELL]


def test_without_identity_there_is_no_empty_sheet():
    assert 'IDENTITY' not in {one.code for one in draft_of('small').pages}


def test_the_identity_sheet_holds_what_others_ask(tmp_path):
    loaded = changed(tmp_path, OVER)
    one = page(IdentityPage, edition_of(loaded))
    assert [(signatory.power, role.code) for signatory, role in one.signatories] == [
        ('Complaint', 'DIR'),
        ('Notification', 'LEG'),
    ]
    said = manuscript_of(edition_of(loaded)).markdown['organisation/identity']
    for part in ('RCS Lyon 000 000 000', 'petrel-dpo', 'N-policy', 'PET-7', 'Petrel SARL', 'The manager'):
        assert part in said
    assert 'VAT number' not in said


def test_a_clock_sheet_leads_to_the_identity_sheet(tmp_path):
    loaded = changed(tmp_path, OVER)
    cell, staff = (page(ClockSheet, edition_of(loaded, who), 'FIRE/CLOCKS') for who in (Audience.CELL, Audience.STAFF))
    assert cell.identity is not None
    assert (cell.identity.target, staff.identity) == ('organisation/identity', None)
