"""Labels, durations, dates and numbers, as each language writes them."""

from datetime import UTC, date, datetime

import pytest
from books import LANGUAGES, words

from generator.editions.words import Words, unit_words
from generator.loading.catalogue import empty
from generator.model.catalogue import Catalogue, Plural, PluralRule
from generator.model.communication import Stage
from generator.model.duration import Duration, Promptness, Unit
from generator.model.marks import Audience

EN, FR = words('en'), words('fr')


@pytest.mark.parametrize(
    ('written', 'english', 'french'),
    [
        (Duration(1, Unit.HOUR), '1 h', '1 h'),
        (Duration(15, Unit.MINUTE), '15 min', '15 min'),
        (Duration(1, Unit.DAY), '1 day', '1 jour'),
        (Duration(3, Unit.DAY), '3 days', '3 jours'),
        (Duration(0, Unit.DAY), '0 days', '0 jour'),
        (Duration(6, Unit.MONTH), '6 months', '6 mois'),
        (Duration(4, Unit.BUSINESS_DAY), '4 business days of the country', '4 jours ouvrés du pays'),
    ],
)
def test_a_length_of_time(written, english, french):
    assert EN.duration(written) == english.replace(' ', '\u00a0', 1)
    assert FR.duration(written) == french.replace(' ', '\u00a0', 1)


def test_every_unit_has_french_words():
    for unit in Unit:
        for amount in (1, 2):
            french = FR.catalogue.counted(unit_words(unit)[0], amount)
            assert french
            assert FR.duration(Duration(amount, unit)) == f'{amount}\u00a0{french}'


def test_a_deadline_without_a_number():
    assert EN.duration(Promptness.IMMEDIATELY) == 'immediately'
    assert FR.duration(Promptness.IMMEDIATELY) == 'immédiatement'


@pytest.mark.parametrize(
    ('day', 'english', 'french'),
    [
        (date(2026, 11, 22), '22 November 2026', '22 novembre 2026'),
        (date(2026, 8, 1), '1 August 2026', '1er août 2026'),
        (date(2026, 8, 11), '11 August 2026', '11 août 2026'),
    ],
)
def test_a_day_is_written_out(day, english, french):
    assert (EN.day(day), FR.day(day)) == (english, french)


def test_a_moment_has_its_time():
    moment = datetime(2026, 8, 1, 7, 5, tzinfo=UTC)
    assert (EN.moment(moment), FR.moment(moment)) == ('1 August 2026, 07:05', '1er août 2026, 07:05')


@pytest.mark.parametrize(
    ('number', 'english', 'french'), [(0, 'holes', 'trou'), (1, 'hole', 'trou'), (2, 'holes', 'trous')]
)
def test_a_number_agrees_with_what_is_counted(number, english, french):
    assert EN.count(number, 'hole', 'holes') == f'{number}\u00a0{english}'
    assert FR.count(number, 'hole', 'holes') == f'{number}\u00a0{french}'


def test_a_language_has_as_many_plural_forms_as_its_catalogue_says():
    forms = {'hole': Plural('holes', ('dziura', 'dziury', 'dziur'))}
    polish = Words('pl', Catalogue('pl', {}, plurals=forms, rule=empty('pl').rule))
    assert [polish.count(number, 'hole', 'holes') for number in (1, 3, 5, 22)] == [
        '1\u00a0dziura',
        '3\u00a0dziury',
        '5\u00a0dziur',
        '22\u00a0dziury',
    ]


def test_a_counted_sentence_holds_its_number_where_the_language_wants_it():
    said = '{n} mention an hour', '{n} mentions an hour'
    assert [EN.plural(number, *said) for number in (0, 1, 1.5, 2)] == [
        '0 mentions an hour',
        '1 mention an hour',
        '1.5 mentions an hour',
        '2 mentions an hour',
    ]
    assert [FR.plural(number, *said) for number in (0, 1, 2)] == [
        '0 mention par heure',
        '1 mention par heure',
        '2 mentions par heure',
    ]


def test_what_is_counted_stays_english_where_a_form_has_no_translation():
    rule = PluralRule(2, '(n > 1)')
    half = Words('fr', Catalogue('fr', {}, plurals={'hole': Plural('holes', ('trou', ''))}, rule=rule))
    assert [half.count(number, 'hole', 'holes') for number in (1, 2)] == ['1\u00a0trou', '2\u00a0holes']


def test_dates_and_signs_of_a_language_without_a_catalogue_are_those_babel_knows():
    german = words('de')
    assert german.day(date(2026, 11, 1)) == '1. November 2026'
    assert german.month(date(2026, 3, 1)) == 'März 2026'
    assert german.moment(datetime(2026, 8, 2, 7, 5, tzinfo=UTC)) == '2. August 2026, 07:05'
    assert (german.colon, german.semicolon) == (':', ';')


def test_french_sets_a_space_before_its_signs():
    assert (EN.colon, FR.colon) == (':', '\u00a0:')
    assert (EN.semicolon, FR.semicolon) == (';', '\u202f;')


def test_a_language_is_called_as_it_calls_itself():
    assert [EN.language_name(language) for language in LANGUAGES] == ['English', 'Français']
    assert EN.language_name('competitors') == 'Competitors'


def test_gaps_of_a_sentence_are_filled():
    assert EN('Obligations: {region}', region='France') == 'Obligations: France'
    assert 'France' in FR('Obligations: {region}', region='France')


def test_a_choice_is_told_in_words():
    assert EN.label(Stage.INTERNAL_ALERT) == 'Internal alert'
    assert FR.label(Stage.INTERNAL_ALERT) == 'Alerte interne'
    assert {FR.label(audience) for audience in Audience} & {audience.value for audience in Audience} == set()


def test_a_language_we_do_not_speak_keeps_the_english_words():
    assert words('eo')('Crisis now?') == 'Crisis now?'
