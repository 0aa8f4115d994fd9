"""Ordinary words, and those of the article that asked for this handbook, lead to a page in either language."""

import json
import re
from functools import cache

import pytest
from books import LANGUAGES, draft_of

from generator.model.marks import Audience
from generator.render.site import finding

STAFF = {
    'alerte à la bombe': 'for_staff/threat',
    'bomb threat': 'for_staff/threat',
    'le patron veut de l’argent': 'for_staff/ceo-fraud',
    'the boss wants money': 'for_staff/ceo-fraud',
    'virement secret': 'for_staff/ceo-fraud',
    'secret transfer': 'for_staff/ceo-fraud',
    'pompiers': 'contacts/outside',
    'bureau fermé': 'for_staff/site-loss',
    'office closed': 'for_staff/site-loss',
    'inspecteurs': 'for_staff/noncompliance',
    'contrôle sur place': 'for_staff/noncompliance',
    'police at the door': 'for_staff/noncompliance',
    'site en panne': 'for_staff/outage',
    'rançongiciel': 'for_staff/ransomware',
}
CELL = {
    'inspecteurs': 'playbooks/noncompliance',
    'police at the door': 'playbooks/noncompliance',
    'bureau fermé': 'playbooks/site-loss',
    'virement secret': 'playbooks/ceo-fraud',
    'site en panne': 'playbooks/outage',
    'assureur': 'contacts/outside',
    'shift handover': 'moments/relief',
    'surveillance proactive': 'monitoring/index',
    'médias sociaux': 'monitoring/index',
    'campagnes ciblées': 'trust/index',
    'renouer la confiance': 'trust/index',
    'redorer l’image': 'trust/index',
    'messages pré-rédigés': 'messages/index',
    'points de contact': 'stakeholders/index',
    'mesures correctives': 'improvements/index',
    'bonnes pratiques': 'watch/index',
}
ASKED = [
    (audience, language, words, target)
    for audience, queries in ((Audience.STAFF, STAFF), (Audience.CELL, CELL))
    for language in LANGUAGES
    for words, target in queries.items()
]
TITLES = {
    'Calendrier annuel': 'sessions/index',
    'Surveillance proactive des réseaux': 'monitoring/index',
    'Rétablir la confiance : campagnes ciblées': 'trust/index',
    'Transparence : clair et vrai': 'pages/transparency',
    'Vraisemblance (probabilité) et gravité (impact)': 'pages/risk-scales',
}


@cache
def finds(audience: Audience, language: str) -> dict[str, list[list[str]]]:
    """Return what each page is found by: what it is the chief answer to, then what it also speaks of."""
    script = finding.script(draft_of('real', audience, language), lambda page: page.target)
    found = re.search(r'self\.handbookFinds = (.*);\n', script)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize(('audience', 'language', 'words', 'target'), ASKED)
def test_words_lead_first_to_the_page_that_answers(audience, language, words, target):
    answering = [page for page, (chief, _) in finds(audience, language).items() if words in chief]
    assert answering == [target]


@pytest.mark.parametrize(('title', 'target'), TITLES.items())
def test_pages_bear_the_words_of_the_article(title, target):
    titles = {page.target: page.title.replace('\u00a0', ' ') for page in draft_of('real', Audience.CELL, 'fr').pages}
    assert titles[target] == title


def test_the_plan_names_a_point_of_contact_for_each_group():
    assert '| Point de contact |' in draft_of('real', Audience.CELL, 'fr').markdown['stakeholders/index']
