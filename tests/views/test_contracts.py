"""The customer notice list: what it holds, in which order, and who has it at all."""

from books import changed, draft_of, edition_of, manuscript_of, page

from generator.model.marks import Audience
from generator.views.clock_sheets import ClockSheet
from generator.views.contracts import NoticesPage

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
    'contracts.yml': CONTRACTS,
    'contacts.yml': 'fire-18: {contract: served}\n',
}


def codes(loaded, audience: Audience) -> set[str]:
    return {one.code for one in manuscript_of(edition_of(loaded, audience)).pages}


def test_only_the_cell_has_the_notice_list(tmp_path):
    loaded = changed(tmp_path, OVER)
    assert 'NOTICES' in codes(loaded, Audience.CELL)
    assert 'NOTICES' not in codes(loaded, Audience.STAFF) | codes(loaded, Audience.FACILITATORS)


def test_without_customers_there_is_no_empty_list():
    assert 'NOTICES' not in {one.code for one in draft_of('small').pages}


def test_customers_stand_by_deadline_and_suppliers_insurers_and_the_silent_are_left_out(tmp_path):
    one = page(NoticesPage, edition_of(changed(tmp_path, OVER)))
    assert [notice.contract.id for notice in one.notices] == ['fast', 'ours', 'slow']
    assert [notice.letter.target for notice in one.notices if notice.letter] == ['messages/cust-holding'] * 3


def test_the_contracts_of_one_customer_stand_together_at_the_place_of_the_shortest(tmp_path):
    over = OVER | {'contracts.yml': OVER['contracts.yml'].replace('Party of slow', 'Party of fast')}
    loaded = changed(tmp_path, over)
    assert [one.contract.id for one in page(NoticesPage, edition_of(loaded)).notices] == ['fast', 'slow', 'ours']


def test_a_notice_says_what_kind_of_contract_its_reference_names(tmp_path):
    said = manuscript_of(edition_of(changed(tmp_path, OVER))).markdown['contracts/notices']
    assert '(data processing agreement with a customer)' in said


def test_a_notice_says_whom_how_and_in_which_language(tmp_path):
    said = manuscript_of(edition_of(changed(tmp_path, OVER))).markdown['contracts/notices']
    row = next(line for line in said.splitlines() if 'Party of fast' in line)
    assert row.startswith('| <strong class="clock">4\N{NO-BREAK SPACE}h</strong> |')
    for part in ('class="tick"', 'tel:+33199005211', 'Français', 'handbook:messages/cust-holding', 'class="blank"'):
        assert part in row


def test_a_clock_sheet_leads_to_the_notice_list(tmp_path):
    loaded = changed(tmp_path, OVER)
    cell, staff = (page(ClockSheet, edition_of(loaded, who), 'FIRE/CLOCKS') for who in (Audience.CELL, Audience.STAFF))
    assert cell.notices is not None
    assert (cell.notices.target, staff.notices) == ('contracts/notices', None)
