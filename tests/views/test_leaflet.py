"""The leaflet for all staff."""

from books import edition_of, manuscript_of, page, real

from generator.model.marks import Audience
from generator.views.leaflet import LeafletPage
from generator.views.pages import pages


def test_it_names_all_that_staff_may_meet_with_the_first_act_and_one_never():
    edition = edition_of(real(), Audience.STAFF)
    said = manuscript_of(edition).markdown['leaflet/index']
    for one in edition.book.for_staff.values():
        assert f'**{one.title}** {one.do[0]}' in said
        assert f'*{one.never[0]}*' in said


def test_it_says_where_to_gather_and_the_alert_number():
    edition = edition_of(real(), Audience.STAFF)
    said = manuscript_of(edition).markdown['leaflet/index']
    assert edition.book.organisation.alert_number.value in said
    assert all(site.muster_point in said for site in edition.book.sites.values())


def test_both_sides_within_the_fold_hold_about_as_much():
    left, right = page(LeafletPage, edition_of(real(), Audience.STAFF), 'LEAFLET').inside
    assert 0 <= len(right) - len(left) <= 1


def test_the_cell_has_more_than_it_says():
    assert not any(isinstance(one, LeafletPage) for one in pages(edition_of(real())))
