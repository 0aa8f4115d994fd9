"""An invented handbook, in Markdown, with every component of the vocabulary; for tests and measures."""

# ruff: noqa: E501 - rows of Markdown tables cannot be folded

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from generator.render.markdown import Extensions, extensions, to_html
from generator.render.output import Printed
from generator.render.print.cover import Cover
from generator.render.print.document import IndexLine, LeafTab, css
from generator.render.print.layout.fonts import stock_faces
from generator.render.print.layout.sheet import PrintStyles
from generator.render.print.leaf import Leaf, Paper
from generator.render.print.links import Mark, resolve
from generator.render.print.volume import Volume, render
from generator.render.print.words import PrintWords, words
from generator.render.store import Store
from generator.views.page import Layout

FRENCH = {
    'Exercise': 'Exercice', 'Contents': 'Sommaire',
    'Exercise: nothing in here is real, and nobody outside the exercise is called.':
        'Exercice : rien ici n’est réel, et on n’appelle personne en dehors de l’exercice.',
    'Code': 'Code', 'Page': 'Page', 'Sheet': 'Feuille', 'Find it': 'Index', 'At once': 'Tout de suite', 'Alert number': 'Numéro d’alerte', 'For': 'Pour', 'Edition': 'Édition', 'Issue': 'Version',
    'Valid until': 'Valable jusqu’au', 'Copy number': 'Exemplaire n°', 'Held by': 'Détenu par',
    'Check phrase': 'Phrase de contrôle',
    'Two people whose covers say the same phrase hold the same edition.':
        'Deux personnes dont les couvertures portent la même phrase ont la même édition.',
    'Tabs': 'Onglets', 'How to use it': 'Mode d’emploi',
    'Find the number of the sheet in the contents: 4.12 is sheet 12 behind tab 4, top corner.':
        'Cherchez le numéro de la feuille dans le sommaire : 4.12 est la feuille 12 de l’onglet 4, en haut.',
    'Each page counts its own sides: 2/4 is the second of four, and can be replaced alone.':
        'Chaque fiche compte ses propres faces : 2/4 est la deuxième de quatre, et se remplace seule.',
    'On the phone, read the code and the check word at the foot: both must hold the same.':
        'Au téléphone, lisez le code et le mot de contrôle en pied de page : ils doivent être les mêmes.',
    'An arrow gives the code of another page, and where it lies.':
        'Une flèche donne le code d’une autre fiche et l’endroit où elle se trouve.',
}  # fmt: skip

DIR_EN = """
# Crisis director

<div class="lede" markdown>
You decide. You do not write, you do not phone the press, you do not repair.
</div>

<div class="h0" markdown>
H0 <span class="blank"></span> declared by <span class="blank"></span> level <span class="blank"></span>
</div>

<div class="box box--act" markdown>
## First 15 minutes

<div class="steps" markdown>

1. Take the line: **<a class="phone" href="tel:+33199000001">+33 1 99 00 00 01</a>**. Say your name and the time.
2. Ask: who is hurt, what is lost, what is still spreading?
3. Choose the level: <span class="level level--n1">N1 alert</span> or <span class="level level--n2">N2 crisis</span>.
4. Name the log keeper. Every decision is spoken to them.
5. Open the playbook: [Ransomware](handbook:playbooks/ransomware) or [Site lost](handbook:playbooks/site-lost).

</div>
</div>

<div class="box box--never" markdown>
## Never

- Never pay, promise or negotiate alone.
- Never speak to a journalist before the holding statement.
</div>

Your deputy: **Claire Vasseur**, <a class="phone" href="tel:+33639980002">+33 6 39 98 00 02</a>.
"""

RANSOM_EN = """
# Ransomware

<div class="lede" markdown>
Files are being encrypted, or a note asks for money. Cut the network first; understand later.
</div>

<div class="meta" markdown>
- Owner: CISO
- Reviewed: 3 September 2026
- Level: <span class="level level--n2">N2 crisis</span>
</div>

<div class="box box--act" markdown>
## Do this now

<div class="steps" markdown>

1. **Cut** the internet links of both sites. The order is yours to give, and needs no other approval.
2. **Leave machines on.** Unplug the network cable, turn Wi-Fi off, do not shut down: memory holds the keys.
3. **Call** the emergency response firm, <a class="phone" href="tel:+33199000033">+33 1 99 00 00 33</a>, contract 2026-114.
4. **Move** to the spare channel: the phone bridge, then the pocket edition. Write no mail about it.
5. **Read** the [Technical lead card](handbook:cards/tech-ransom) aloud to whoever is at the keyboard.

</div>
</div>

<div class="box box--never" markdown>
## Never

- Never restart, reinstall or clean a machine before its memory has been taken.
- Never reply to the note, nor open the address it gives.
- Never plug a backup into a machine on the network.
</div>

<div class="box box--decide" markdown>
### Decide within the hour

Do we stop production for all customers? The director decides with the technical lead; the default is **yes**.
Say which services stop, until when, and who tells the customers.
</div>

## Who does what

<div class="actions actions--t0_15m" markdown>

### Technical lead

<div class="checks" markdown>

- Isolate the domain controllers and the hypervisors, in that order
- Change the two break-glass passwords from the sealed envelope n° 3
- Take a memory image of one encrypted server and of one that is still clean
- Write down every machine touched, with the time, on form F07
</div>

### Communications

<div class="checks" markdown>

- Send the holding message [PRESS-HOLD](handbook:messages/press-hold)
- Ask the switchboard to read it and nothing more
- Ask staff by the phone chain to post nothing
</div>
</div>

<div class="actions actions--h1" markdown>

### Legal

<div class="checks" markdown>

- Start the clock of each authority below
- Tell the insurer before any expense: the contract asks for it within 48 hours
</div>
</div>

## Legal clocks

<div class="table table--clocks" markdown>

| What | Whom | Within | From | Source |
| --- | --- | --- | --- | --- |
| Personal data breach | CNIL, online form | 72 h | When we know of it | GDPR art. 33 <span class="flag flag--a">A</span> |
| Significant incident, early warning | ANSSI | 24 h | When we know of it | NIS2 art. 23 <span class="flag flag--b">B</span> |
| Complaint, to keep the insurance | Police or gendarmerie | 72 h | When we know of it | French insurance code L12-10-1 <span class="flag flag--a">A</span> |
| People concerned, if the risk is high | Each of them, in plain words | Without delay | The end of the analysis | GDPR art. 34 <span class="flag flag--a">A</span> |

</div>

<p class="clock">72 h</p>

The first of these clocks runs from the moment one of us *knew*, not from the meeting where it was decided to look.[^1]

[^1]: Guidelines 9/2022 of the European Data Protection Board say the same.

## Whom to call

<div class="table table--contacts" markdown>

| Who | For what | Number | Hours | Page |
| --- | --- | --- | --- | --- |
| Brizard Response | Forensics, memory, negotiation | <a class="phone" href="tel:+33199000033">+33 1 99 00 00 33</a> | 24 h | [External contacts](handbook:contacts/external) |
| CERT-FR | Advice, indicators | <a class="phone" href="tel:3218">3218</a> | 24 h | [External contacts](handbook:contacts/external) |
| Assurances du Ponant | Cyber policy 88-1204 | <a class="phone" href="tel:+33199000044">+33 1 99 00 00 44</a> | 8 h to 20 h | |
| Hosting, on-call engineer | Cut the links, snapshots | <a class="phone" href="tel:+33639980051">+33 6 39 98 00 51</a> | 24 h | |

</div>

<div class="box box--know" markdown>
### How we know it is over

No new encrypted file for 24 hours, the way in is closed and proven closed, and two clean restores have run for a
working day under watch.
</div>

## Back to normal

Restore in the order of the [Continuity plan](handbook:plans/continuity): identity first, then telephony, then the
customer platform, then everything else. Each restore is checked by someone who did not make it. A machine goes back on
the network only with a line in the log that says who allowed it and when.

Terms
:   **Break-glass account**: an account kept sealed for the day no other works.
:   **Indicator**: an address, a file name or a hash by which the attack is known.

!!! note "After the crisis"
    The review is held within ten days. Nobody is blamed for a decision that was logged.
"""

PRESS_EN = """
# Holding statement

<div class="lede" markdown>
For the first hour, when we know little. Read it, send it, add nothing.
</div>

<div class="message" lang="en" markdown>
<p class="message__language">English</p>

At <span class="fill">time</span> today we noticed an incident that affects <span class="fill">services</span>. Our teams
and outside experts are at work. We will publish more at <span class="fill">time</span> on status.example.com.
</div>

<div class="message" lang="fr" markdown>
<p class="message__language">Français</p>

Aujourd’hui à <span class="fill">heure</span>, nous avons constaté un incident qui touche <span class="fill">services</span>.
Nos équipes et des experts extérieurs sont à l’œuvre. Nous donnerons des nouvelles à <span class="fill">heure</span> sur
status.example.com.
</div>

<div class="columns" markdown>
<div class="box box--know" markdown>
### If they ask

- “Is it a ransomware?” — “The analysis is under way.”
- “Is data lost?” — “We will tell the people concerned first.”
</div>
<div class="box box--never" markdown>
### Never say

- A cause, a number, a name
- “No data was stolen”
</div>
</div>

Approved by: <span class="withheld">for the crisis cell</span>. <span class="untranslated" lang="fr">Relu par le service
juridique le 4 mars.</span>
"""

LEVELS_EN = """
# Levels of alert

<div class="table table--levels" markdown>

| Level | When | Who declares it | Who is called |
| --- | --- | --- | --- |
| <span class="level level--n0">N0 watch</span> | A weak sign, nothing lost | Duty officer | Nobody |
| <span class="level level--n1">N1 alert</span> | One team is overwhelmed | Head of the team | Deputy director |
| <span class="level level--n2">N2 crisis</span> | A service is lost, or people are in danger | Director | The crisis cell |
| <span class="level level--n3">N3 major crisis</span> | The company itself is at risk | Chief executive | Cell, board, authorities |

</div>

<figure class="drawing">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 150" role="img"><title>Likelihood against impact: ransomware is high on both, a flood low on likelihood.</title>
<g fill="none" stroke="#000"><path d="M40 10v120h340"/><path d="M125 10v120M210 10v120M295 10v120M40 90h340M40 50h340" stroke-width=".4"/></g>
<circle cx="320" cy="30" r="13"/><circle cx="90" cy="40" r="13"/>
<text x="320" y="35" fill="#fff" text-anchor="middle" font-size="13" font-weight="700" font-family="Source Sans Pro">1</text>
<text x="90" y="45" fill="#fff" text-anchor="middle" font-size="13" font-weight="700" font-family="Source Sans Pro">2</text>
<text x="200" y="147" text-anchor="middle" font-size="11" font-family="Source Sans Pro">likelihood</text></svg>
<figcaption>1 Ransomware, 2 Flood</figcaption>
</figure>

## Log of calls

<div class="table table--plan" markdown>

| Time | Who called | What was said | Answered by |
| --- | --- | --- | --- |
| | | | |
| | | | |
| | | | |

</div>
"""

RANSOM_FR = """
# Rançongiciel

<div class="lede" markdown>
Des fichiers se chiffrent, ou un message demande de l’argent. Coupez d’abord le réseau ; comprenez ensuite.
</div>

<div class="box box--act" markdown>
## À faire maintenant

<div class="steps" markdown>

1. **Coupez** les accès internet des deux sites. L’ordre vous appartient et ne demande aucun autre accord.
2. **Laissez les machines allumées.** Débranchez le câble, coupez le Wi-Fi, n’éteignez rien : la mémoire garde les clés.
3. **Appelez** le prestataire de réponse, <a class="phone" href="tel:+33199000033">01 99 00 00 33</a>, contrat 2026-114.
4. **Passez** sur le canal de secours : le pont téléphonique, puis l’édition de poche. Pas un mot par courriel.
5. **Lisez** la [fiche du responsable technique](handbook:cards/tech-ransom) à voix haute à qui tient le clavier.

</div>
</div>

<div class="box box--never" markdown>
## Jamais

- Ne jamais redémarrer ni nettoyer une machine avant la copie de sa mémoire.
- Ne jamais répondre au message, ni ouvrir l’adresse qu’il donne.
</div>

## Délais légaux

<div class="table table--clocks" markdown>

| Quoi | À qui | Sous | À partir de | Source |
| --- | --- | --- | --- | --- |
| Violation de données personnelles | CNIL, téléservice | 72 h | La prise de connaissance | RGPD art. 33 <span class="flag flag--a">A</span> |
| Incident important, alerte précoce | ANSSI | 24 h | La prise de connaissance | NIS2 art. 23 <span class="flag flag--b">B</span> |
| Dépôt de plainte, pour garder l’assurance | Police ou gendarmerie | 72 h | La prise de connaissance | Code des assurances L12-10-1 <span class="flag flag--a">A</span> |

</div>
"""

PAGES = {
    'roles/director': ('DIR', 'Crisis director', 1, True, DIR_EN),
    'playbooks/ransomware': ('RANSOM', 'Ransomware', 2, False, RANSOM_EN),
    'messages/press-hold': ('PRESS-HOLD', 'Holding statement', 3, False, PRESS_EN),
    'guides/levels': ('LEVELS', 'Levels of alert', 4, False, LEVELS_EN),
}
PAGES_FR = {'playbooks/ransomware': ('RANSOM', 'Rançongiciel', 2, False, RANSOM_FR)}
TABS = {
    'en': ('Roles', 'Crises', 'Messages', 'Guides'),
    'fr': ('Rôles', 'Crises', 'Messages', 'Guides'),
}
ELSEWHERE = {'cards/tech-ransom': Mark('TECH/RANSOM', 'tab 1'), 'contacts/external': Mark('CALL-OUT', 'tab 4')}


def said(language: str) -> PrintWords:
    """Return the words of the shell."""
    return words(lambda text: FRENCH[text] if language == 'fr' else text)


def markdown() -> Extensions:
    """Return the extensions of the site."""
    return extensions(Path(__file__).parents[3] / 'mkdocs.yml')


def leaves(language: str = 'en', *, paper: Paper = Paper.A4) -> list[Leaf]:
    """Return the leaves of the sample, in one language."""
    pages = PAGES_FR if language == 'fr' else PAGES
    index = {target: Mark(page[0], f'tab {page[2]}') for target, page in pages.items()} | ELSEWHERE
    return [
        Leaf(
            code=code, target=target, title=title, language=language,
            handbook='Crisis handbook' if language == 'en' else 'Manuel de crise',
            html=resolve(to_html(text, markdown()), index, target),
            revision='rev. 12', layout=Layout.CARD if card else Layout.SHEETS, paper=paper,
        )
        for target, (code, title, _, card, text) in pages.items()
    ]  # fmt: skip


def cover(language: str = 'en', *, exercise: bool = False, paper: Paper = Paper.A4) -> Cover:
    """Return the cover of the sample."""
    french = language == 'fr'
    return Cover(
        title='Manuel de crise' if french else 'Crisis handbook',
        company='Algue Bleue Logiciels',
        audience='la cellule de crise' if french else 'the crisis cell',
        language=language,
        handbook='Manuel de crise' if french else 'Crisis handbook',
        edition=f'cell-{language}' + ('-exercise' if exercise else ''),
        issue='après la version 12, non publiée' if french else 'after issue 12, not released',
        valid_until='31 mars 2027' if french else '31 March 2027',
        marking='TLP:AMBER+STRICT',
        phrase='Tango Kilo Alfa Echo 12',
        alert='+33 1 99 00 00 01',
        words=said(language),
        exercise=exercise,
        paper=paper,
    )


def tabs(leaves: Sequence[Leaf], tab_of: Callable[[int, Leaf], int] | None = None) -> tuple[LeafTab, ...]:
    """Return leaves behind their tabs; those of `many` stand twelve behind one."""
    numbers = {target: page[2] for target, page in PAGES.items()}
    placed = [
        (tab_of(place, leaf) if tab_of else numbers.get(leaf.target) or 1 + place // 12, leaf)
        for place, leaf in enumerate(leaves)
    ]
    return tuple(
        LeafTab(number, TABS[held[0].language][number - 1] if number <= 4 else f'Tab {number}', tuple(held))
        for number in sorted({number for number, _ in placed})
        if (held := [leaf for tab, leaf in placed if tab == number])
    )


def bound(  # noqa: PLR0913, PLR0917 - one argument a choice
    leaves: Sequence[Leaf],
    cover: Cover,
    target: Path,
    store: Store,
    said: Callable[[str], None] = print,
    tab_of: Callable[[int, Leaf], int] | None = None,
) -> Printed:
    """Write a volume of leaves; return what came of it."""
    index = (IndexLine('Brizard Response', '2.1'),)
    volume = Volume('binder', cover, tabs(leaves, tab_of), index, target, budget=40)
    styles = PrintStyles(css(), stock_faces())
    (printed,) = render([volume], styles, store, 2, lambda step, detail='': said(f'{step} {detail}'))
    return printed


def many(count: int) -> list[Leaf]:
    """Return that many leaves, no two alike, about four sides each."""
    (model,) = (leaf for leaf in leaves() if leaf.code == 'RANSOM')
    return [
        replace(
            model, code=f'CASE{number}', target=f'playbooks/case-{number}', title=f'Case {number}',
            html=model.html.replace('Ransomware', f'Case {number}'),
        )
        for number in range(count)
    ]  # fmt: skip
