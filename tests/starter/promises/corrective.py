"""E: what failed is mended, the law is told in time, and outsiders can see it."""

import re
from collections.abc import Iterator

from promises.built import Built, Held
from promises.markup import none

from generator.model.playbook import ActionKind, Playbook, PlaybookKind
from generator.model.risk import CYBER
from generator.render.templates import anchor

KINDS = (ActionKind.CONTAIN, ActionKind.PRESERVE_EVIDENCE, ActionKind.RESTORE)
ATTACKED = {
    'en': {'identities': r'credential|identit|password|account|signing key', 'watching': r'\bwatch'},
    'fr': {'identities': r'identi|mots? de passe|compte|clés? de signature', 'watching': r'surveill|veill|guet|observ'},
}
"""What every playbook against attackers says: how it protects identities, and watches after the return."""
BACKUPS = {'en': 'backup', 'fr': 'sauvegarde'}


def f_e1(handbook: Built) -> None:
    """Each scenario is followed by three things to mend, with who, by when and how one sees that it holds."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            page = held.page(f'{playbook.code}-READY')
            rows = page.rows('corrective')
            assert len(rows) == len(playbook.corrective_actions) >= 3, page
            for row, one in zip(rows, playbook.corrective_actions, strict=True):
                assert row[0].text == one.do, page
                assert page.named(row[1]) == [held.book.roles[one.owner].code], page
                assert row[2].text == held.words.duration(one.due), page
                assert row[3].text == one.verification, page


def f_e2(handbook: Built) -> None:
    """Against attackers: stop the spread, keep the proof, protect backups and identities, restore in order, watch."""
    for held in handbook.editions:
        for playbook in _cyber(held):
            page = held.page(playbook.code)
            for kind in KINDS:
                acts = [one.do for one in playbook.actions if one.kind is kind]
                assert acts, f'{page}: nothing to {kind}'
                page.says(*acts)
            acts = ' '.join(node.text for box in page.tree.all(of='actions') for node in box.all('li')).lower()
            none([what for what, words in ATTACKED[held.language].items() if not re.search(words, acts)], page)
            assert BACKUPS[held.language] in acts, f'{page} protects no backup'
        order = sorted(held.book.services.values(), key=lambda one: one.restore_order)
        held.page('SERVICES').says_in_order(*(one.name for one in order))


def f_e3(handbook: Built) -> None:
    """Where no attacker is at work, each thing mended says what outsiders can see of it."""
    for held in handbook.editions:
        cyber = list(_cyber(held))
        for playbook in (one for one in held.book.playbooks.values() if one not in cyber):
            page = held.page(f'{playbook.code}-READY')
            rows = page.rows('corrective')
            assert len(rows) == len(playbook.corrective_actions), page
            none([row[0].text for row in rows if len(row[4].text) < 2], page)


def f_e4(handbook: Built) -> None:
    """Each scenario with legal clocks has its sheet: every duty, room for the real times, printed in the binder."""
    for held in handbook.editions:
        for playbook in held.book.playbooks.values():
            if not playbook.obligations:
                held.page(f'{playbook.code}-READY').says(playbook.no_obligation_reason)
                continue
            page = held.page(f'{playbook.code}/CLOCKS')
            told = {link.attrs.get('href', '').partition('#')[2] for link in page.tree.all('a')}
            untold = [id_ for id_ in playbook.obligations if anchor(f'obligations/{id_}') not in told]
            none(untold, page)
            assert len(list(page.tree.all(of='blank'))) >= len(page.rows('moments')), page
            assert page.code in held.binder.leaves, page


def _cyber(held: Held) -> Iterator[Playbook]:
    """Yield the playbooks of which every risk is an attack."""
    for playbook in held.book.playbooks.values():
        families = {held.book.risks[id_].family for id_ in playbook.risks}
        if playbook.kind is not PlaybookKind.GENERIC and families and families <= CYBER:
            yield playbook
