"""G: people are trained before, again and again, and everybody has the card that says what to do."""

from promises.built import Built, everything
from promises.cell import YEAR
from promises.markup import none

from generator.checks.words import count
from generator.model.training import Theme, Trainee

FOUNDING = (Theme.CYBER_CRISIS, Theme.CRISIS_COMMUNICATION, Theme.EMERGENCY_PROCEDURES)
ASKED = {
    Trainee.CELL,
    Trainee.DEPUTIES,
    Trainee.SPOKESPERSONS,
    Trainee.ALL_STAFF,
    Trainee.ONCALL,
    Trainee.NEW_JOINERS,
}
CARD_WORDS = 120


def f_g1(handbook: Built) -> None:
    """The year holds the three themes: cyber crisis, crisis communication, emergency procedures."""
    for held in handbook.editions:
        page, on, book = held.page('TRAINING'), held.edition.facts.on, held.book
        none([node.text for node in page.tree.all(of='hole')], page)
        lines = {one.text.split(':')[0].strip().lower(): one.text for one in page.tree.all('li')}
        for theme in FOUNDING:
            line = lines[held.words.label(theme).lower()]
            taught = [one for one in book.sessions.values() if theme in book.training[one.module].themes]
            planned = [one.date for one in taught if on <= one.date < on + YEAR]
            assert planned, f'{held}: no session on {theme} in the year to come'
            assert held.words.day(min(planned)) in line, f'{page}: {theme}'


def f_g2(handbook: Built) -> None:
    """The modules reach the cell, its deputies, those who speak, those on call, newcomers and all staff."""
    for held in handbook.editions:
        page = held.page('TRAINING')
        taught = ' '.join(row[1].text for row in page.rows('modules')).lower()
        none([one for one in ASKED if held.words.label(one).lower() not in taught], page)
        for module in held.book.training.values():
            page.shows(module.code)
            held.page(module.code).says(*module.objectives, *(one.case for one in module.drills))


def f_g3(handbook: Built) -> None:
    """The calendar holds each session of the year to come, and marks what falls due."""
    for held in handbook.editions:
        page, on = held.page('CALENDAR'), held.edition.facts.on
        rows = [' '.join(cell.text for cell in row) for row in page.rows('calendar')]
        coming = [one for one in held.book.sessions.values() if on <= one.date < on + YEAR]
        assert coming, held
        for one in coming:
            asked = held.words.day(one.date), held.book.training[one.module].title
            assert any(all(text in row for text in asked) for row in rows), f'{page}: {asked}'
        assert any('data-late' in node.attrs for node in page.tree.all('time')), f'{page}: nothing says that it is late'


def f_g4(handbook: Built) -> None:
    """How many came is told, and never who."""
    names = [one.name for one in everything().people.values()]
    assert names
    for held in handbook.editions:
        pages = [held.page(module.code) for module in held.book.training.values()]
        for page in (held.page('TRAINING'), held.page('CALENDAR'), *pages):
            none([name for name in names if name in page.text], page)
        for one in held.book.sessions.values():
            row = held.page(held.book.training[one.module].code).row('sessions', f'sessions/{one.id}')
            asked = [number for number in (one.invited, one.attended) if number is not None]
            assert [int(cell.text) for cell in row[3:5] if cell.text.isdecimal()] == asked, one.id


def f_g5(handbook: Built) -> None:
    """The card for all says what I do, what I say and whom I call, in 120 words."""
    for held in handbook.every:
        page, company = held.page('STAFF'), held.book.organisation
        page.says(company.alert_number.value, *held.book.front_page.staff_card)
        assert count(' '.join(held.book.front_page.staff_card)) <= CARD_WORDS, held
        assert count(page.boxes('act')[0].text) <= CARD_WORDS + 20, held
    for held in handbook.cell:
        held.paper.holds_on_one_side('STAFF')
    for held in handbook.staff:
        front = held.paper.holding('LEAFLET').side(0)
        none([line for line in held.book.front_page.staff_card if line not in front], held)
