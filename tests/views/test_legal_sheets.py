"""The identity sheet and the customer notice list: what they hold, in which order, and who has them at all."""

from books import changed, draft_of, edition_of, page

from generator.model.marks import Audience
from generator.render.manuscript import manuscript
from generator.views.clock_sheets import ClockSheet
from generator.views.legal_sheets import IdentityPage, NoticesPage

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
CONTRACT = """
{id}:
  kind: {kind}
  name: Contract {id}
  counterparty: Party of {id}
  reference: N-{id}
  notify_within: {within}
  notify_channel: {{kind: landline, value: +33 1 99 00 52 11}}
  original_at: Safe
  language: fr
  letter: cust-holding
"""


def contract(id_: str, kind: str, within: str) -> str:
    return CONTRACT.format(id=id_, kind=kind, within=within)


CONTRACTS = ''.join(
    (
        contract('slow', 'customer_dpa', '48 h'),
        contract('fast', 'security_annex', '4 h'),
        contract('served', 'sla', '1 h'),
        contract('ours', 'sla', '12 h'),
        contract('policy', 'insurance_cyber', '1 h'),
        contract('silent', 'customer_dpa', 'null'),
    )
)
OVER = {
    'organisation.yml': IDENTITY,
    'contracts.yml': CONTRACTS,
    'contacts.yml': 'cnil: {our_reference: PET-7}\nfire-18: {contract: served}\n',
}


def codes(loaded, audience: Audience) -> set[str]:
    return {one.code for one in manuscript(edition_of(loaded, audience)).pages}


def test_only_the_cell_has_these_sheets(tmp_path):
    loaded = changed(tmp_path, OVER)
    assert {'IDENTITY', 'NOTICES'} <= codes(loaded, Audience.CELL)
    assert not {'IDENTITY', 'NOTICES'} & (codes(loaded, Audience.STAFF) | codes(loaded, Audience.FACILITATORS))


def test_without_identity_or_customers_there_is_no_empty_sheet():
    assert not {'IDENTITY', 'NOTICES'} & {one.code for one in draft_of('small').pages}


def test_customers_stand_by_deadline_and_suppliers_insurers_and_the_silent_are_left_out(tmp_path):
    one = page(NoticesPage, edition_of(changed(tmp_path, OVER)))
    assert [notice.contract.id for notice in one.notices] == ['fast', 'ours', 'slow']
    assert [notice.letter.target for notice in one.notices if notice.letter] == ['messages/cust-holding'] * 3


def test_a_notice_says_whom_how_and_in_which_language(tmp_path):
    said = manuscript(edition_of(changed(tmp_path, OVER))).markdown['contracts/notices']
    row = next(line for line in said.splitlines() if 'Party of fast' in line)
    assert row.startswith('| <strong class="clock">4\N{NO-BREAK SPACE}h</strong> |')
    for part in ('class="tick"', 'tel:+33199005211', 'Français', 'handbook:messages/cust-holding', 'class="blank"'):
        assert part in row


def test_the_identity_sheet_holds_what_others_ask(tmp_path):
    loaded = changed(tmp_path, OVER)
    one = page(IdentityPage, edition_of(loaded))
    assert [(signatory.power, role.code) for signatory, role in one.signatories] == [
        ('Complaint', 'DIR'),
        ('Notification', 'LEG'),
    ]
    said = manuscript(edition_of(loaded)).markdown['organisation/identity']
    for part in ('RCS Lyon 000 000 000', 'petrel-dpo', 'N-policy', 'PET-7', 'Petrel SARL', 'The manager'):
        assert part in said
    assert 'VAT number' not in said


def test_a_clock_sheet_leads_to_both(tmp_path):
    loaded = changed(tmp_path, OVER)
    cell, staff = (page(ClockSheet, edition_of(loaded, who), 'FIRE/CLOCKS') for who in (Audience.CELL, Audience.STAFF))
    assert [one.target for one in (cell.identity, cell.notices) if one] == [
        'organisation/identity',
        'contracts/notices',
    ]
    assert (staff.identity, staff.notices) == (None, None)
